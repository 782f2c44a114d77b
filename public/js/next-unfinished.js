// One key to the next row that still needs somebody: F8, which no browser and no screen reader claims and which every keyboard
// layout has. A row of this page is found here and without a line; behind the last one the server finds it. Pages work without.
export function nextUnfinished() {
  const main = document.querySelector("[data-next-unfinished]");
  if (!main) return;
  main.setAttribute("aria-keyshortcuts", "F8");
  main.append(" ", Object.assign(document.createElement("kbd"), { textContent: "F8" }));

  document.addEventListener("keydown", (event) => {
    if (event.key !== "F8" || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const here = document.activeElement?.closest("[data-save]");
    if (goTo(next(here))) return;
    const last = here ?? parts().at(-1);
    const address = main.href;
    if (last) main.href = behind(address, last.id);
    main.click();
    main.href = address;
  });

  // The server led here, to one row of the page: where there is a keyboard, typing can go on at once.
  const target = parts().find((part) => part.id === decodeURIComponent(location.hash.slice(1)));
  if (target && document.activeElement === document.body && matchMedia("(hover: hover)").matches) goTo(target);

  // Before the script that waits for saves: on the same page there is nothing to wait for.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-next-unfinished]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const here = link.closest("[data-save]");
    if ((link === main || here) && goTo(next(here))) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);
}

const parts = () => [...document.querySelectorAll('form[data-autosave="on"] [data-save]')];

/** The first unfinished part behind one, or from the head of the page. */
function next(part) {
  const all = parts();
  return all.slice(all.indexOf(part) + 1).find(isUnfinished);
}

function isUnfinished(part) {
  if (part.querySelector(".save-state .unsaved, .conflict")) return true;
  const verdict = part.querySelector(".verdict");
  if (!verdict) return boxOf(part)?.value === "";
  return ["", "not_recorded"].includes(verdict.dataset.verdict) && !("pilot" in part.dataset);
}

/** Brings the focus to the box of a part that needs it. */
function goTo(part) {
  if (!part) return false;
  part.scrollIntoView({ block: "center" });
  focus(part.querySelector(".conflict button, [aria-invalid]") ?? boxOf(part));
  return true;
}

export function focus(field) {
  field?.focus({ preventScroll: true });
  if (field?.inputMode === "decimal") field.select();
}

/** Its first blank box; else the frame it lacks, or its first box. */
export function boxOf(part) {
  const boxes = [...part.querySelectorAll('input[inputmode="decimal"]:not([readonly])')];
  const choice = part.querySelector('input[type="radio"]:checked') ?? part.querySelector('input[type="radio"]');
  return boxes.find((field) => field.value.trim() === "") ?? (choice?.value ? null : choice)
    ?? part.querySelector("[data-base] a") ?? boxes[0] ?? choice;
}

function behind(address, id) {
  const url = new URL(address);
  url.searchParams.set("after", id);
  return url.href;
}
