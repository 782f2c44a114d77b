// Recording: a part with `data-save` is kept in the queue on leaving a box and sent as soon as the line allows; what was typed
// survives a cut line, a closed window and an empty battery. Without this script the page's button saves.
import { Conflict } from "./conflict.js";
import { QueueLine } from "./queue-line.js";
import { say } from "./language.js";
import { send } from "./line.js";
import { follow, valuesOf } from "./live.js";
import { SaveQueue } from "./queue.js";
import { PageStore, forgetOthers, openStore } from "./store.js";

const PAUSE = 1_000;

/** Starts the queue of an account, and the form of the page where there is one. */
export async function record(form, account) {
  const parts = new Parts(form);
  // What is typed before the store is open waits for it.
  const opening = forgetOthers(account).catch(() => {}).then(() => openStore(account)).then((store) => store ?? new PageStore());
  const channel = self.BroadcastChannel ? new BroadcastChannel(`mattrathan-${account}`) : null;
  const line = new QueueLine(form);
  const clock = { now: () => Date.now(), after: (ms, work) => setTimeout(work, ms), cancel: (timer) => clearTimeout(timer) };
  const queue = opening.then((store) => new SaveQueue({
    store, clock, newKey: () => crypto.randomUUID?.() ?? randomKey(), send: (entry) => send(entry, account),
    onChange(change) {
      channel?.postMessage(change);
      heard(change, true);
    },
  }));
  parts.queue = queue;
  channel?.addEventListener("message", ({ data }) => (data.signedIn ? resume() : heard(data, false)));

  function heard(change, isOurs) {
    parts.hear(change, isOurs);
    queue.then(async (queue) => line.show(change, await queue.entries()));
    if (change.saved || change.dropped) parts.leaveIfDone();
  }
  const resume = () => queue.then((queue) => queue.flush({ signedIn: true }));

  const [store, ready] = [await opening, await queue];
  parts.isDurable = store.isDurable;
  const entries = await ready.entries();
  await parts.lay(entries, ready);
  line.show({}, await ready.entries());
  channel?.postMessage({ signedIn: true });
  for (const kind of ["online", "focus"]) addEventListener(kind, resume);
  ready.flush();
  fetch("/healthz", { method: "HEAD" }).then((reply) => store.expire?.(Date.parse(reply.headers.get("Date")))).catch(() => {});
}

/** The parts of the form, by the address that saves each. */
class Parts {
  isDurable = false;
  queue = null;
  #form; #parts = new Map(); #keeping = new Set(); #leavingFor = null; #isSubmitting = false; #isCut = navigator.onLine === false; #live = null;

  constructor(form) {
    this.#form = form;
    if (!form) return;
    for (const element of form.querySelectorAll("[data-save]")) {
      const subject = element.dataset.save;
      const part = { subject, element, state: element.querySelector(".save-state"), isTyped: false, timer: null };
      this.#parts.set(subject, part);
      element.querySelector(".conflict")?.addEventListener("click", (event) => this.#choose(event, part));
    }
    if (form.dataset.rules) this.#live = follow(form);
    form.addEventListener("input", ({ target }) => this.#typed(this.#partOf(target)));
    for (const kind of ["change", "focusout"]) {
      form.addEventListener(kind, ({ target }) => this.#left(this.#partOf(target)));
    }
    form.addEventListener("keydown", (event) => goOn(event, form));
    form.addEventListener("submit", (event) => this.#submit(event));
    document.addEventListener("click", (event) => this.#leave(event));
    addEventListener("beforeunload", (event) => {
      if (!this.#isSubmitting && this.#isUnsafe()) event.preventDefault();
    });
    addEventListener("pagehide", () => {
      for (const part of this.#parts.values()) this.#left(part);
    });
  }

  #partOf(node) { return this.#parts.get(node.closest("[data-save]")?.dataset.save); }

  /** Puts what was kept over what the server's page shows. A page that came from the server knows what was settled elsewhere. */
  async lay(entries, queue) {
    const isFresh = !document.documentElement.dataset.keptAt;
    for (const entry of entries) {
      const part = this.#parts.get(entry.subject);
      if (!part) continue;
      const isKnown = entry.state === "conflict" || entry.state === "invalid";
      if (isFresh && isKnown && !part.state?.querySelector(".unsaved")) {
        await queue.settledElsewhere(entry.subject);
        continue;
      }
      if (entry.values.discard) continue;
      if (!part.isTyped) fill(part.element, entry.values);
      if (entry.state === "typing") part.isTyped = true;
      this.hear({ subject: entry.subject, entry }, true);
    }
  }

  // MARK: What the person does

  #typed(part) {
    if (!part) return;
    part.isTyped = true;
    clearTimeout(part.timer);
    part.timer = setTimeout(() => part.isTyped && this.#keep("keep", part), PAUSE);
  }

  #left(part) {
    if (!part?.isTyped) return;
    part.isTyped = false;
    clearTimeout(part.timer);
    this.#keep("save", part);
  }

  #keep(how, part) {
    const { version, ...values } = valuesOf(part.element);
    if (how === "save") this.#write(part, say("กำลังบันทึก…", "Saving…"));
    const kept = this.queue.then((queue) => queue[how](part.subject, values, Number(version))).catch(() => {
      part.isTyped = true;
      this.#write(part, say("ยังไม่บันทึก: เครื่องนี้เก็บข้อมูลไม่ได้ โปรดอย่าปิดหน้านี้", "Not saved: this computer cannot keep it. Please do not close this page."), true);
    }).finally(() => {
      this.#keeping.delete(kept);
      this.leaveIfDone();
    });
    this.#keeping.add(kept);
  }

  #choose(event, part) {
    const button = event.target.closest("button[name=take], button[name=discard]");
    if (!button) return;
    event.preventDefault();
    this.queue.then(async (queue) => {
      const entries = await queue.entries();
      if (entries.some((entry) => entry.subject === part.subject && entry.state === "conflict")) {
        return queue.choose(part.subject, button.name === "take");
      }
      // The conflict was made at another machine: the server knows it, this queue does not.
      this.#isSubmitting = true;
      this.#form.requestSubmit(button);
    });
  }

  /** The button of the page sends it as a form. Without a line that would only lead away from it. */
  #submit(event) {
    if (this.#isSubmitting) return;
    for (const part of this.#parts.values()) this.#left(part);
    if (navigator.onLine === false) return event.preventDefault();
    this.#isSubmitting = true;
  }

  /** A link waits until everything is kept: in the store where there is one, else with the server. */
  #leave(event) {
    const link = event.target.closest("a[href]");
    if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    for (const part of this.#parts.values()) this.#left(part);
    if (!this.#isUnsafe()) return;
    event.preventDefault();
    this.#leavingFor = link.href;
  }

  leaveIfDone() {
    if (this.#leavingFor && !this.#isUnsafe()) location.href = this.#leavingFor;
  }

  /** Something would be lost with this page. */
  #isUnsafe() {
    const parts = [...this.#parts.values()];
    return this.#keeping.size > 0 || parts.some((part) => part.isTyped || (!this.isDurable && part.isUnsent));
  }

  // MARK: What became of it

  /** Shows what the queue says of a part; of another window's work only where nothing is being typed here. */
  hear(change, isOurs) {
    if (change.line) return this.#lineIs(change.line);
    const part = this.#parts.get(change.subject);
    if (!part) return;
    if (change.saved) return this.#saved(part, change, isOurs);
    if (change.dropped) return void (part.isUnsent = false);
    const { entry } = change;
    part.isUnsent = entry.state !== "typing";
    part.isWaiting = entry.state === "waiting";
    if (entry.state === "typing") return this.#write(part, say("กำลังกรอก ยังไม่บันทึก", "Being typed, not saved yet"));
    if (!isOurs && !part.isTyped) fill(part.element, entry.values);
    if (entry.state === "waiting") {
      part.element.querySelector(".conflict")?.remove();
      return this.#waiting(part, entry.isSent && !this.#isCut);
    }
    this.#refused(part, entry);
  }

  /** What was sent into a line that is cut waits like all the rest. */
  #lineIs(line) {
    this.#isCut = line !== "up";
    for (const part of this.#parts.values()) if (part.isWaiting) this.#waiting(part, !this.#isCut);
  }

  #waiting(part, isOnItsWay) {
    const words = isOnItsWay
      ? say("กำลังบันทึก…", "Saving…")
      : say("เก็บไว้ในเครื่องนี้แล้ว รอส่ง", "Kept on this computer, waiting to be sent");
    this.#write(part, words);
  }

  #refused(part, { reply, values, state }) {
    this.#leavingFor = null;
    for (const { field, message } of reply.problems ?? []) this.#problem(part, field, message);
    part.element.querySelector(".conflict")?.remove();
    if (state === "conflict") {
      const block = new Conflict(reply, values).element(part.element);
      block.addEventListener("click", (event) => this.#choose(event, part));
      part.state.after(block);
    }
    const closed = say("ยังไม่บันทึก: ระบบไม่รับข้อมูลนี้แล้ว โปรดคัดลอกไว้", "Not saved: the system no longer takes this. Please copy it.");
    this.#write(part, reply.words ?? closed, true);
  }

  #saved(part, { saved, entry, later }, isOurs) {
    setVersion(part.element, saved.version);
    if (later || part.isTyped) return;
    part.isUnsent = part.isWaiting = false;
    const isTheirs = entry.values.discard || !isOurs;
    if (isTheirs && saved.values) fill(part.element, saved.values);
    if (!isOurs && !saved.values) fill(part.element, entry.values);
    for (const line of part.element.querySelectorAll(".problem[id]")) line.textContent = "";
    for (const box of part.element.querySelectorAll("[aria-invalid]")) box.removeAttribute("aria-invalid");
    part.element.querySelector(".conflict")?.remove();
    this.#live?.confirm(part.element, saved, true);
    this.#write(part, saved.words || say("บันทึกแล้ว", "Saved"));
  }

  #problem(part, field, message) {
    const box = part.element.querySelector(`[name^="${field}."]`);
    if (box && box.type !== "radio") box.setAttribute("aria-invalid", "true");
    const line = document.getElementById(`${field}-${part.element.id}-problem`);
    if (line) line.textContent = message;
  }

  #write(part, words, isBad = false) {
    if (!part.state || (part.state.textContent === words && !isBad)) return;
    part.state.replaceChildren(isBad ? Object.assign(document.createElement("span"), { className: "unsaved", textContent: words }) : words);
  }
}

function fill(element, values) {
  for (const field of element.querySelectorAll('[name*="."]')) {
    const name = field.name.slice(0, field.name.indexOf("."));
    if (name === "version") continue;
    if (field.type === "checkbox" || field.type === "radio") field.checked = values[name] === field.value;
    else if (name in values) field.value = values[name];
  }
}

function setVersion(element, version) {
  const field = element.querySelector('[name^="version."]');
  if (field) field.value = version;
}

/** Enter goes on to the next box, the chosen answer of a yes/no, or the button; it sends nothing. A grid has its own way. */
function goOn(event, form) {
  const here = event.target;
  if (event.key !== "Enter" || event.isComposing || event.defaultPrevented || here.tagName !== "INPUT") return;
  event.preventDefault();
  const stops = [...form.querySelectorAll("input, button:not([name])")].filter((field) => {
    if (field === here) return true;
    if (field.readOnly || field.disabled || ["hidden", "checkbox"].includes(field.type)) return false;
    return field.type !== "radio" || (field.checked && field.name !== here.name);
  });
  const next = stops[stops.indexOf(here) + 1];
  next?.focus();
  if (next?.inputMode === "decimal") next.select();
}

/** For browsers without `crypto.randomUUID`, which is not there over plain http. */
function randomKey() {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
