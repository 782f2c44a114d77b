// Last year's figures as a proposal. A row shows them in its `.proposal`: {frame, provision, "not-carried-out"} as data, a button
// that confirms them for this year, and a hidden field that says they were confirmed and goes with the row's values, so that
// the queue carries it like anything that is typed. Without this script the button sends the form.
import { figure, grouped, parse } from "./figures.js";
import { boxOf, focus } from "./next-unfinished.js";
import { earlierOf, valuesOf } from "./values.js";

const FIGURES = ["frame", "provision", "not-carried-out"];
const button = (part) => part.querySelector("button[name=unchanged]");
const mark = (part) => part.querySelector('input[name^="unchanged."]');

/** Last year's figures as the boxes show them, and confirmed. */
export function confirmedValues(part) {
  const earlier = earlierOf(part);
  const spelled = (name) => (earlier[name] ? grouped(figure(earlier[name])) : "");
  const isChoice = part.querySelector('input[type="radio"]') !== null;
  const values = valuesOf(part);
  return {
    ...values, frame: spelled("frame"), provision: isChoice ? earlier.provision : spelled("provision"),
    "not-carried-out": earlier["not-carried-out"], unchanged: "1",
    ...("source" in values ? { source: values.source || sourceOf(part) } : {}),
  };
}

/** What was typed into a confirmed row and is not last year's is not confirmed; the row says which of the two it is. */
export function showConfirmed(part) {
  const field = mark(part);
  if (!field) return;
  if (field.value && !isLastYears(part)) field.value = "";
  part.querySelector(".confirmed").hidden = !field.value;
  const press = button(part);
  if (press) press.hidden = Boolean(field.value);
}

export function isConfirmed(part) { return Boolean(mark(part)?.value); }

/** What the server says of it. */
export function setConfirmed(part, value) {
  const field = mark(part);
  if (!field || value === undefined) return;
  field.value = value;
  showConfirmed(part);
}

function isLastYears(part) {
  const [values, earlier] = [valuesOf(part), earlierOf(part)];
  return FIGURES.filter((name) => part.querySelector(`[name^="${name}."]`)).every((name) =>
    name === "not-carried-out" ? (values[name] ?? "") === earlier[name]
      : parse(values[name] ?? "").value === (earlier[name] ? figure(earlier[name]) : null));
}

const sourceOf = (part) => part.querySelector(".proposal").dataset.source ?? "";

/** Last year's entry of one box, as it shows it; "" where there is none. */
function earlierIn(box, part) {
  const name = box.name?.slice(0, box.name.indexOf("."));
  if (!mark(part) || box.readOnly || box.type !== "text") return "";
  if (name === "source") return sourceOf(part);
  const text = FIGURES.includes(name) ? earlierOf(part)[name] : "";
  return text ? grouped(figure(text)) : "";
}

const isBlank = (part) => FIGURES.every((name) => !valuesOf(part)[name]);

/** Last year's figure into one blank box, where the rest of the row has changed: Shift with the same key; then on, as Enter. */
function fillBox(event, box) {
  const part = box?.closest("[data-save]");
  const text = part && box.value === "" ? earlierIn(box, part) : "";
  if (!text) return;
  event.preventDefault();
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
}

/**
 * One key confirms the row in which one is: F9, which no browser, no screen reader and no entry of text claims. It brings
 * nothing over what was typed: there it leads to the button. From outside the rows it leads to the first that waits.
 */
export function confirmByKey(form, confirm) {
  for (const press of form.querySelectorAll("button[name=unchanged]")) {
    press.setAttribute("aria-keyshortcuts", "F9");
    press.append(" ", Object.assign(document.createElement("kbd"), { textContent: "F9" }));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F9" || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.shiftKey) return fillBox(event, document.activeElement);
    const all = [...form.querySelectorAll("[data-save]")];
    const here = document.activeElement?.closest("[data-save]") ?? (all.length === 1 ? all[0] : null);
    const waiting = here ?? all.find((part) => button(part) && !button(part).hidden && isBlank(part));
    if (!waiting || !mark(waiting)) return;
    event.preventDefault();
    if (!here) return show(waiting, boxOf(waiting));
    if (isConfirmed(here)) return goOn(here, form, false);
    if (!isBlank(here) && !isLastYears(here)) return button(here)?.focus();
    confirm(here, false);
  });
}

/** On to the row behind one: to its button from a button, else to its first box; behind the last one, to the way on. */
export function goOn(part, form, isFromButton) {
  const all = [...form.querySelectorAll("[data-save]")];
  const next = all[all.indexOf(part) + 1];
  if (!next) return behindLast(part, form, all);
  const press = isFromButton ? button(next) : null;
  show(next, press && !press.hidden ? press : boxOf(next) ?? next.querySelector("input:not([type=hidden])"));
}

/** A page of one row leads on to the next page; any other, to the link that finds the next unfinished row. */
function behindLast(part, form, all) {
  const links = [...document.querySelectorAll("[data-next-unfinished]")];
  if (all.length === 1) return document.querySelector('.pager a[rel="next"]')?.click();
  (part.querySelector("[data-next-unfinished]") ?? links.at(-1))?.focus();
}

function show(part, field) {
  part.scrollIntoView({ block: "center" });
  focus(field);
}
