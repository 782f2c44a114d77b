// A part of a recording form: the boxes that are saved together, and the line that says what became of them.
import { conflictBlock } from "./conflict.js";
import { say } from "./language.js";
import { setConfirmed, showConfirmed } from "./proposal.js";
import { valuesOf } from "./values.js";

export class Part {
  // The boxes hold what the queue has not been given.
  isTyped = false;
  // The queue holds what the server has not taken; and what is waiting to be sent.
  isUnsent = false; isWaiting = false; isOnItsWay = false;
  // How much of it is being written to the store at this moment.
  keeping = 0;
  timer = null;
  // What stood in the boxes before the person touched them.
  #known;

  constructor(element) {
    this.element = element;
    this.subject = element.dataset.save;
    this.state = element.querySelector(".save-state");
    this.#known = this.values;
  }

  get values() {
    const { version, ...values } = valuesOf(this.element);
    return values;
  }

  get version() { return Number(this.#versionField?.value ?? 0); }

  set version(version) { if (this.#versionField) this.#versionField.value = version; }

  get #versionField() { return this.element.querySelector('[name^="version."]'); }

  get #fields() { return [...this.element.querySelectorAll('[name*="."]')].filter((field) => field !== this.#versionField); }

  get isEditable() { return this.#fields.some((field) => field.type !== "hidden" && !field.readOnly && !field.disabled); }

  /** The server's page shows a draft there. */
  get hasDraft() { return Boolean(this.state?.querySelector(".unsaved")); }

  /** Puts values into the boxes; around what is being typed, only into those that were not touched. */
  fill(values, isAround = false) {
    const now = this.values;
    for (const field of this.#fields) {
      const name = nameOf(field);
      if (isAround && now[name] !== this.#known[name]) continue;
      if (field.type === "checkbox" || field.type === "radio") field.checked = values[name] === field.value;
      else if (name === "unchanged") field.value = values.unchanged ?? "";
      else if (name in values) field.value = values[name];
    }
    showConfirmed(this.element);
    this.#known = isAround ? { ...values } : this.values;
  }

  /** What was typed is handed over. */
  leave() {
    this.isTyped = false;
    clearTimeout(this.timer);
    this.#known = this.values;
  }

  // MARK: What it says

  say(words, isBad = false) {
    if (isBad || this.state?.textContent !== words) this.#show(words, { className: isBad ? "unsaved" : "" });
  }

  /** For the eye alone: read out at every box it would be noise. */
  hint(words) { this.#show(words, { ariaHidden: "true" }); }

  /** Says that it is kept only once all of it is, and would outlive the page. */
  sayWaiting(isCut, isDurable) {
    if (this.keeping || (this.isOnItsWay && !isCut)) this.hint(say("กำลังบันทึก…", "Saving…"));
    else if (!isDurable) this.say(say("รอส่ง ยังไม่ได้เก็บในเครื่องนี้ โปรดอย่าปิดหน้านี้", "Waiting to be sent, not kept on this computer: please do not close this page"), true);
    else this.say(say("เก็บไว้ในเครื่องนี้แล้ว รอส่ง", "Kept on this computer, waiting to be sent"));
  }

  #show(words, properties) {
    this.state?.replaceChildren(Object.assign(document.createElement("span"), { textContent: words, ...properties }));
  }

  /** The server has refused an entry; what was typed stays in the boxes. */
  refuse(entry, onChoice) {
    const { reply, state } = entry;
    for (const { field, message } of reply.problems ?? []) this.#problem(field, message);
    this.dropConflict();
    if (state === "conflict") {
      const block = conflictBlock(entry, this.element.querySelector('input[type="radio"]') !== null);
      block.addEventListener("click", onChoice);
      this.state.after(block);
    }
    this.say(reply.words ?? say("ยังไม่บันทึก: ระบบไม่รับข้อมูลนี้", "Not saved: the system does not take this"), true);
  }

  /** - values: as the server has them; absent where it only tells that it has them. */
  accept(words, values) {
    this.isUnsent = this.isWaiting = false;
    setConfirmed(this.element, values?.unchanged);
    for (const line of this.element.querySelectorAll(".problem[id]")) line.textContent = "";
    for (const box of this.element.querySelectorAll("[aria-invalid]")) box.removeAttribute("aria-invalid");
    this.dropConflict();
    this.say(words || say("บันทึกแล้ว", "Saved"));
  }

  /** Whoever has chosen goes on at the first box. */
  dropConflict() {
    const block = this.element.querySelector(".conflict");
    if (!block) return;
    const hadFocus = block.contains(document.activeElement);
    block.remove();
    if (hadFocus) this.#fields.find((field) => field.type !== "hidden" && !field.readOnly)?.focus();
  }

  #problem(name, message) {
    const box = this.#fields.find((field) => nameOf(field) === name);
    if (box && box.type !== "radio") box.setAttribute("aria-invalid", "true");
    const line = document.getElementById(`${name}-${this.element.id}-problem`);
    if (line) line.textContent = message;
  }
}

const nameOf = (field) => field.name.slice(0, field.name.indexOf("."));
