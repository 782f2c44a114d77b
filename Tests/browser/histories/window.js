// A window with recording pages in it: what stands in the boxes, and what its reader is told. It is made of the shipped parts of
// a page, and does with them and the queue what public/js/record.js does.
import { Part } from "/js/part.js";
import { Life, openQueue } from "./device.js";
import { SECOND } from "./world.js";

export class Window {
  parts = new Map();
  #oracle;

  constructor(device, oracle) {
    this.device = device;
    this.#oracle = oracle;
    this.life = new Life((life) => device.bury(life));
    this.queue = openQueue(device, this.life, (change) => {
      this.hear(change, true);
      for (const other of device.windows) {
        if (other !== this) device.world.after(1, () => other.life.isOver || other.hear(change, false));
      }
    });
  }

  /** Opens the pages of some subjects, from the server or as they were kept; null where there is nothing to open. */
  static async open(device, subjects, oracle) {
    const isFresh = !device.isOffline && !device.isSignedOut;
    // Without a session the server leads to the sign-in page.
    if (!isFresh && !device.isOffline) return null;
    const elements = isFresh ? await device.world.real(() => load(device, subjects)) : subjects.map((subject) => device.kept.get(subject));
    if (elements.some((element) => !element)) return null;
    const window = new Window(device, oracle);
    for (const [place, subject] of subjects.entries()) {
      if (isFresh) device.kept.set(subject, elements[place].cloneNode(true));
      const part = new Part(isFresh ? elements[place] : elements[place].cloneNode(true));
      const take = part.element.querySelector('.conflict button[name="take"]')?.value;
      // What the server's page shows of it, and what the queue does.
      part.pageConflict = take ? Number(take.split(":")[1]) : null;
      part.conflict = part.problems = null;
      part.madeAt = Number(part.element.dataset.madeAt);
      window.parts.set(subject, part);
    }
    device.windows.push(window);
    await window.#lay(isFresh);
    if (window.life.isOver) return null;
    oracle.opened(window, isFresh);
    for (const other of device.windows) if (other !== window) other.queue.flush({ signedIn: true });
    window.queue.flush();
    return window;
  }

  async #lay(isFresh) {
    for (const entry of await this.queue.entries()) {
      const part = this.parts.get(entry.subject);
      if (!part) continue;
      if (entry.state === "saved") {
        if (part.version >= Number(entry.seen) || (isFresh && part.hasDraft)) continue;
        this.#saved(part, { saved: { version: entry.seen, values: entry.values }, entry }, false);
      } else if (isFresh && ["conflict", "invalid"].includes(entry.state) && !part.hasDraft) {
        if (await this.queue.settledElsewhere(entry.subject, part.madeAt)) this.#layEntry(part, entry);
      } else if (!entry.values.discard) {
        this.#layEntry(part, entry);
      }
    }
  }

  #layEntry(part, entry) {
    if (!part.isTyped) part.fill(entry.values);
    if (entry.state === "typing") part.isTyped = true;
    this.hear({ subject: entry.subject, entry }, true);
  }

  // MARK: What the person does

  /** Changes what stands in the boxes of a part. A second later it is kept. */
  type(subject, values) {
    const part = this.parts.get(subject);
    for (const field of part.element.querySelectorAll('[name*="."]')) {
      const [name] = field.name.split(".");
      if (field.type === "checkbox") field.checked = values[name] === field.value;
      else if (name !== "version") field.value = values[name] ?? field.value;
    }
    this.#typed(part);
  }

  #typed(part) {
    part.isTyped = true;
    this.device.world.cancel(part.timer);
    part.timer = this.device.world.after(SECOND, () => !this.life.isOver && part.isTyped && this.#keep("keep", part));
  }

  leave(subject) {
    const part = this.parts.get(subject);
    if (!part.isTyped) return;
    this.device.world.cancel(part.timer);
    part.leave();
    this.#keep("save", part);
  }

  leaveAll() { for (const subject of this.parts.keys()) this.leave(subject); }

  #keep(how, part) {
    const entry = this.#oracle.typed(this, part);
    this.queue[how](part.subject, part.values, part.version).then(() => this.#oracle.acknowledged(entry));
  }

  /** Decides a conflict, as the buttons of its block do. */
  async choose(subject, isMine) {
    const entries = await this.queue.entries();
    if (!entries.some((entry) => entry.subject === subject && entry.state === "conflict")) return;
    const decided = this.#oracle.chosen(this, this.parts.get(subject), isMine);
    await this.queue.choose(subject, isMine);
    decided();
  }

  /** Closes the window in good order: what was typed is still taken, if there is time. */
  close(steps) {
    this.leaveAll();
    this.life.stepsLeft = steps;
    this.device.world.after(SECOND, () => this.life.end());
  }

  // MARK: What becomes of it

  hear(change, isOurs) {
    const part = this.parts.get(change.subject);
    if (!part) return;
    if (change.saved) {
      if (isOurs) this.#oracle.heard(this, change);
      this.#saved(part, change, isOurs);
    } else if (change.dropped) {
      if (isOurs) this.#oracle.dropped(this, change);
    } else {
      this.#changed(part, change.entry, isOurs);
    }
  }

  #changed(part, entry, isOurs) {
    if (entry.state === "typing") return;
    if (!isOurs && !entry.values.discard) this.#takeOver(part, entry.values);
    part.conflict = part.problems = null;
    if (entry.state === "waiting") return part.dropConflict();
    part.refuse(entry, () => {});
    const { reply, state, values: mine } = entry;
    if (state === "conflict") {
      part.conflict = { version: Number(reply.version), mine };
      this.#oracle.shown(this, part);
    } else {
      part.problems = { state, mine };
    }
  }

  #takeOver(part, values) {
    part.fill(values, part.isTyped);
    if (part.isTyped) this.#typed(part);
  }

  #saved(part, { saved, entry, later }, isOurs) {
    if (entry.values.discard && (later || part.isTyped)) return;
    part.version = saved.version;
    if (later) return;
    if (!isOurs) this.#takeOver(part, saved.values ?? entry.values);
    if (part.isTyped) return;
    if (entry.values.discard && saved.values) part.fill(saved.values);
    part.accept(saved.words);
    part.conflict = part.problems = part.pageConflict = null;
  }
}

/** The parts as the server's pages show them; nothing for one that cannot be had. */
function load(device, subjects) {
  return Promise.all(subjects.map(async (subject) => {
    const path = subject.replace(/\/answers\/(.*)$/, "/indicators/$1").replace(/\/base-data\/.*$/, "/base-data");
    const reply = await fetch(`/as/${device.person.account}${path}`, { redirect: "manual" }).catch(() => null);
    if (reply?.status !== 200) return null;
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const element = page.querySelector(`[data-save="${subject}"]`);
    if (element) element.dataset.madeAt = page.querySelector('meta[name="account"]').dataset.now;
    return element;
  }));
}
