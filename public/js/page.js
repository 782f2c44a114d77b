// What every page does: the summary of errors is read first; a signed-in browser keeps nothing of anybody else, and sends what
// it still holds. Pages work without it.
const account = document.querySelector('meta[name="account"]')?.content ?? null;
const form = document.querySelector('form[data-autosave="on"]');

document.querySelector(".error-summary")?.focus();

if (account) {
  // What a form needs follows at once; on other pages only what was left unsent.
  import("./record.js").then(({ record }) => record(form, account));
}

if (document.querySelector("[data-next-unfinished]")) import("./next-unfinished.js").then(({ nextUnfinished }) => nextUnfinished());
if (form?.querySelector("table.grid")) import("./grid.js").then(({ grid }) => grid(form));

navigator.serviceWorker?.register("/sw.js").then(async () => {
  // The page that was opened before there was a worker is kept too.
  if (navigator.serviceWorker.controller) return;
  const { active } = await navigator.serviceWorker.ready;
  const files = [...document.querySelectorAll('link[rel="stylesheet"], link[rel="icon"], link[rel="modulepreload"], link[rel="preload"], script[src]')];
  active.postMessage({ keep: location.href, files: files.map(({ href, src }) => href || src) });
}).catch(() => { /* none in this browser, or not over this line */ });
