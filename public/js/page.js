// What every page does: the summary of errors is read first; a signed-in browser keeps nothing of anybody else, and sends what
// it still holds. Pages work without it.
const account = document.querySelector('meta[name="account"]')?.content ?? null;
const form = document.querySelector('form[data-autosave="on"]');
const written = document.querySelector("form[data-letter]");
const door = document.querySelector("[data-check-in]");
const signIn = document.querySelector('form[action="/sign-in"]');

document.querySelector(".error-summary")?.focus();

if (account) {
  // What a form needs follows at once; on other pages only what was left unsent.
  Promise.all([import("./record.js"), door && import("./check-in.js")])
    .then(([{ record }, checkIn]) => record(form, account, checkIn && new checkIn.Door(door)));
}

if (document.querySelector("[data-next-unfinished]")) import("./next-unfinished.js").then(({ nextUnfinished }) => nextUnfinished());
if (written) import("./letter.js").then(({ letter }) => letter(written));
if (form?.querySelector("table.grid")) import("./grid.js").then(({ grid }) => grid(form));
for (const button of document.querySelectorAll("[data-copy]")) import("./copy.js").then(({ copy }) => copy(button));
const kept = document.querySelector("[data-kept-pages]");
if (kept && self.caches) import("./kept-pages.js").then(({ keptPages }) => keptPages(kept)).catch(() => { /* nothing is kept here */ });
if (signIn) import("./unsent.js").then(({ unsent }) => unsent(signIn)).catch(() => { /* nothing can be kept in this browser */ });

// Not before the page is there: on a slow line it comes first.
if (document.readyState === "complete") keepThisPage();
else addEventListener("load", keepThisPage);

/** A page that was opened before there was a worker is kept too, with everything that it has loaded. */
async function keepThisPage() {
  // The practice room needs a line.
  if (!navigator.serviceWorker || document.querySelector("meta[data-root]")) return;
  try {
    await navigator.serviceWorker.register("/sw.js");
    if (navigator.serviceWorker.controller) return;
    const { active } = await navigator.serviceWorker.ready;
    const files = performance.getEntriesByType("resource").map(({ name }) => name)
      .filter((name) => /^\/(css|js|fonts)\/|^\/icon\.|\/rules\//.test(new URL(name).pathname));
    active.postMessage({ keep: location.href, files });
  } catch { /* not in this browser, or not over this line */ }
}
