// Recording: a part with `data-save` is kept in the queue on leaving a box and sent as soon as the line allows; what was typed
// survives a cut line, a closed window and an empty battery. Without this script the page's button saves.
import { QueueLine } from "./queue-line.js";
import { say } from "./language.js";
import { root, send } from "./line.js";
import { follow } from "./live.js";
import { Part } from "./part.js";
import { confirmByKey, confirmedValues, goOn as goOnBehind, showConfirmed } from "./proposal.js";
import { SaveQueue } from "./queue.js";
import { forget, openStore } from "./store.js";

const PAUSE = 1_000;

/** Starts the queue of an account, and the form of the page where there is one, or the door of a session. */
export async function record(form, account, door = null) {
  // What is typed before the store is open waits for it.
  // Who practises stays signed in, and keeps what is his.
  const opening = forget((other) => other !== account && !root()).catch(() => {}).then(() => openStore(account));
  const channel = self.BroadcastChannel ? new BroadcastChannel(`mattrathan-${account}`) : null;
  const clock = { now: () => Date.now(), after: (ms, work) => setTimeout(work, ms), cancel: (timer) => clearTimeout(timer) };
  const queue = opening.then((store) => new SaveQueue({
    store, clock, newKey: () => crypto.randomUUID?.() ?? randomKey(), send: (entry) => send(entry, account),
    onChange(change) {
      channel?.postMessage(change);
      heard(change, true);
    },
  }));
  door?.use(queue);
  const line = new QueueLine(form, queue, opening);
  const parts = new Parts(form, queue, line);
  channel?.addEventListener("message", ({ data }) => (data.signedIn ? resume() : heard(data, false)));

  function heard(change, isOurs) {
    parts.hear(change, isOurs);
    door?.hear(change);
    queue.then(async (queue) => line.show(change, await queue.entries()));
    // The session is over: who comes next finds no pages here, and no key.
    if (change.line === "signed-out") forget((other) => other === account).catch(() => {});
  }
  const resume = () => opening.then((store) => store.harden?.(account)).then(() => queue)
    .then((queue) => queue.flush({ signedIn: true })).catch(() => { /* a later occasion comes */ });

  const [store, ready] = [await opening, await queue];
  parts.store = store;
  await parts.lay(await ready.entries(), ready);
  await door?.lay(await ready.entries(), store);
  line.show({}, await ready.entries());
  channel?.postMessage({ signedIn: true });
  for (const kind of ["online", "focus"]) addEventListener(kind, resume);
  resume();
  if (!isKept()) store.expire(madeAt()).catch(() => {});
}

/** When the server made this page, by its own clock. */
const madeAt = () => Number(document.querySelector('meta[name="account"]').dataset.now);

/** Whether the page is one that was kept, and not the server's of now. */
const isKept = () => "keptAt" in document.documentElement.dataset;

/** The parts of the form, by the address that saves each. */
class Parts {
  store = null;
  #form; #queue; #line; #live = null;
  #parts = new Map(); #keeping = new Set();
  #goOn = null; #isSubmitting = false; #isCut = navigator.onLine === false;

  constructor(form, queue, line) {
    this.#form = form;
    this.#queue = queue;
    this.#line = line;
    for (const element of form?.querySelectorAll("[data-save]") ?? []) {
      const part = new Part(element);
      this.#parts.set(part.subject, part);
      element.querySelector(".conflict")?.addEventListener("click", (event) => this.#choose(event, part));
    }
    if (!form) return;
    if (form.dataset.rules) this.#live = follow(form);
    form.addEventListener("input", ({ target }) => this.#typed(this.#partOf(target)));
    for (const kind of ["change", "focusout"]) {
      form.addEventListener(kind, ({ target }) => this.#left(this.#partOf(target)));
    }
    form.addEventListener("keydown", (event) => goOn(event, form));
    form.addEventListener("click", (event) => this.#pressed(event));
    confirmByKey(form, (element, isFromButton) => this.#confirm(this.#partOf(element), isFromButton));
    document.addEventListener("submit", (event) => this.#submit(event));
    document.addEventListener("click", (event) => this.#follow(event));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") for (const part of this.#all) if (part.isTyped) this.#keep("keep", part);
    });
    addEventListener("pagehide", () => this.#leftAll());
    for (const kind of ["online", "offline"]) addEventListener(kind, () => (this.#isCut = kind === "offline"));
    addEventListener("beforeunload", (event) => {
      if (!this.#isSubmitting && this.#isUnsafe) event.preventDefault();
    });
  }

  get #all() { return [...this.#parts.values()]; }

  #partOf(node) { return this.#parts.get(node.closest("[data-save]")?.dataset.save); }

  /** Puts what was kept over what the page shows. A page that came from the server knows what was settled elsewhere. */
  async lay(entries, queue) {
    const isFresh = !isKept();
    for (const entry of entries) {
      const part = this.#parts.get(entry.subject);
      if (!part) {
        if (entry.state === "waiting" || !isFresh) this.#layBase(entry);
      } else if (entry.state === "saved") {
        if (part.version < Number(entry.seen) && !(isFresh && part.hasDraft)) this.#remember(part, entry);
      } else if (isFresh && ["conflict", "invalid"].includes(entry.state) && !part.hasDraft) {
        if (await queue.settledElsewhere(entry.subject, madeAt())) this.#layEntry(part, entry);
      } else if (isFresh && entry.state === "closed" && part.isEditable) {
        // Opened again since.
        await queue.retry(entry.subject);
      } else if (!entry.values.discard) {
        this.#layEntry(part, entry);
      }
    }
  }

  #layEntry(part, entry) {
    if (!part.isTyped) this.#fill(part, entry.values);
    if (entry.state === "typing") part.isTyped = true;
    this.hear({ subject: entry.subject, entry }, true);
  }

  /** The page was kept before this was saved. */
  #remember(part, entry) {
    this.#saved(part, { saved: { version: entry.seen, values: entry.values }, entry }, false);
  }

  /** A base value typed on another page is the frame of rows on this one. */
  #layBase({ subject, values }) {
    const [place, item] = subject.split("/base-data/");
    if (item && location.pathname.startsWith(`${place}/`)) this.#live?.setBaseValue(item, values.provision);
  }

  #fill(part, values, isAround = false) {
    part.fill(values, isAround);
    this.#live?.filled(part.element);
  }

  // MARK: What the person does

  #typed(part) {
    if (!part) return;
    part.isTyped = true;
    showConfirmed(part.element);
    clearTimeout(part.timer);
    part.timer = setTimeout(() => part.isTyped && this.#keep("keep", part), PAUSE);
  }

  #left(part) {
    if (!part?.isTyped) return;
    part.leave();
    this.#keep("save", part);
  }

  #pressed(event) {
    const button = event.target.closest("button[name=unchanged]");
    if (!button) return;
    event.preventDefault();
    this.#confirm(this.#partOf(button), true);
  }

  /** Last year's figures go into the boxes and into the queue in one step. */
  #confirm(part, isFromButton) {
    this.#fill(part, confirmedValues(part.element));
    part.isTyped = true;
    this.#left(part);
    goOnBehind(part.element, this.#form, isFromButton);
  }

  #leftAll() { for (const part of this.#all) this.#left(part); }

  #keep(how, part) {
    const { values, version } = part;
    part.keeping += 1;
    if (how === "save") this.#sayWaiting(part);
    const kept = this.#queue.then((queue) => queue[how](part.subject, values, version)).catch(() => {
      part.isTyped = true;
      part.say(say("ยังไม่บันทึก: เครื่องนี้เก็บข้อมูลไม่ได้ โปรดอย่าปิดหน้านี้", "Not saved: this computer cannot keep it. Please do not close this page."), true);
    }).finally(() => {
      this.#keeping.delete(kept);
      part.keeping -= 1;
      if (part.isWaiting) this.#sayWaiting(part);
      this.#leaveIfDone();
    });
    this.#keeping.add(kept);
  }

  async #choose(event, part) {
    const button = event.target.closest("button[name=take], button[name=discard]");
    if (!button) return;
    event.preventDefault();
    const queue = await this.#queue;
    const isOurs = (entry) => entry.subject === part.subject && entry.state === "conflict";
    if ((await queue.entries()).some(isOurs)) return queue.choose(part.subject, button.name === "take");
    // The conflict was made at another machine: the server knows it, this queue does not.
    this.#isSubmitting = true;
    this.#form.requestSubmit(button);
  }

  // MARK: Leaving

  /**
   * The page's own button sends it as a form; without a line, or from a page that was kept, that would only lead away, and the
   * queue sends. Signing out waits until everything is kept.
   */
  #submit(event) {
    if (this.#isSubmitting) return;
    this.#leftAll();
    if (event.target !== this.#form) return this.#waitBefore(event, () => event.target.requestSubmit(event.submitter));
    if (!this.#isCut && this.#form.elements.csrf.value) return void (this.#isSubmitting = true);
    event.preventDefault();
    this.#queue.then((queue) => queue.flush());
  }

  #follow(event) {
    const link = event.target.closest("a[href]");
    if (!link || link.target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    this.#leftAll();
    this.#waitBefore(event, () => (location.href = link.href));
  }

  /** Waits until everything is kept: in the store where there is one, else with the server. */
  #waitBefore(event, goOn) {
    if (!this.#isUnsafe) return;
    event.preventDefault();
    this.#goOn = goOn;
    if (!this.store?.isDurable) this.#line.sayNotKept();
  }

  #leaveIfDone() {
    if (!this.#goOn || this.#isUnsafe) return;
    const goOn = this.#goOn;
    this.#goOn = null;
    goOn();
  }

  /** Something would be lost with this page. */
  get #isUnsafe() {
    return this.#keeping.size > 0 || this.#all.some((part) => part.isTyped || (part.isUnsent && !this.store?.isDurable));
  }

  // MARK: What became of it

  /** Shows what the queue says of a part; of another window's work only where nothing is being typed here. */
  hear(change, isOurs) {
    if (change.line) return this.#lineIs(change.line);
    const part = this.#parts.get(change.subject);
    if (!part) return change.entry && this.#layBase(change.entry);
    if (change.saved) this.#saved(part, change, isOurs);
    else if (change.dropped) part.isUnsent = false;
    else this.#changed(part, change.entry, isOurs);
    this.#leaveIfDone();
  }

  #changed(part, entry, isOurs) {
    part.isUnsent = entry.state !== "typing";
    part.isWaiting = entry.state === "waiting";
    part.isOnItsWay = entry.isSent;
    if (entry.state === "typing") return part.hint(say("กำลังกรอก ยังไม่บันทึก", "Being typed, not saved yet"));
    if (!isOurs && !entry.values.discard) this.#takeOver(part, entry.values);
    if (!part.isWaiting) {
      this.#goOn = null;
      return part.refuse(entry, (event) => this.#choose(event, part));
    }
    part.dropConflict();
    this.#sayWaiting(part);
  }

  #sayWaiting(part) { part.sayWaiting(this.#isCut, this.store?.isDurable ?? true); }

  /** Another window of this person has changed the part: boxes that he has not touched here follow. */
  #takeOver(part, values) {
    this.#fill(part, values, part.isTyped);
    // What stands here now is otherwise than what was kept.
    if (part.isTyped) this.#typed(part);
  }

  /** What was sent into a line that is cut waits like all the rest. */
  #lineIs(line) {
    this.#isCut = line !== "up";
    for (const part of this.#all) if (part.isWaiting) this.#sayWaiting(part);
  }

  #saved(part, { saved, entry, later }, isOurs) {
    // Whoever is typing has not seen what stood there when he gave way.
    if (entry.values.discard && (later || part.isTyped)) return;
    part.version = saved.version;
    if (later) return;
    if (!isOurs) this.#takeOver(part, saved.values ?? entry.values);
    if (part.isTyped) return;
    if (entry.values.discard && saved.values) part.fill(saved.values);
    part.accept(saved.words, saved.values);
    this.#live?.confirm(part.element, saved, true);
  }
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
