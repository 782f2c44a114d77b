// A window with recording pages in it: what stands in the boxes, and what its reader is told. It does with the queue what
// public/js/record.js does.
import { valuesOf } from "/js/live.js";
import { Life, openQueue } from "./device.js";
import { SECOND } from "./world.js";

export class Window {
  rows = new Map();
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
    const rows = isFresh ? await device.world.real(() => load(device, subjects)) : subjects.map((subject) => device.kept.get(subject));
    if (rows.some((row) => !row)) return null;
    const window = new Window(device, oracle);
    for (const [place, subject] of subjects.entries()) {
      if (isFresh) device.kept.set(subject, structuredClone(rows[place]));
      window.rows.set(subject, { ...structuredClone(rows[place]), subject, isTyped: false, timer: null });
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
    const entries = await this.queue.entries();
    for (const entry of entries) {
      const row = this.rows.get(entry.subject);
      if (!row) continue;
      if (entry.state === "saved") {
        if (row.version >= Number(entry.seen) || (isFresh && row.isUnsaved)) continue;
        this.#saved(row, { saved: { version: entry.seen, values: entry.values }, entry }, false);
        row.pageConflict = null;
        continue;
      }
      const isKnown = entry.state === "conflict" || entry.state === "invalid";
      if (isFresh && isKnown && !row.isUnsaved) {
        await this.queue.settledElsewhere(entry.subject);
        continue;
      }
      if (entry.values.discard) continue;
      if (!row.isTyped) fill(row, entry.values);
      if (entry.state === "typing") row.isTyped = true;
      this.hear({ subject: entry.subject, entry }, true);
    }
  }

  // MARK: What the person does

  /** Changes what stands in the boxes of a row. A second later it is kept. */
  type(subject, values) {
    const row = this.rows.get(subject);
    fill(row, values);
    row.isTyped = true;
    this.device.world.cancel(row.timer);
    row.timer = this.device.world.after(SECOND, () => !this.life.isOver && row.isTyped && this.#keep("keep", row));
  }

  leave(subject) {
    const row = this.rows.get(subject);
    if (!row.isTyped) return;
    row.isTyped = false;
    this.device.world.cancel(row.timer);
    this.#keep("save", row);
  }

  leaveAll() { for (const subject of this.rows.keys()) this.leave(subject); }

  #keep(how, row) {
    const entry = this.#oracle.typed(this, row);
    this.queue[how](row.subject, { ...row.values }, row.version).then(() => this.#oracle.acknowledged(entry));
  }

  /** Decides a conflict, as the buttons of its block do. */
  async choose(subject, isMine) {
    const entries = await this.queue.entries();
    if (!entries.some((entry) => entry.subject === subject && entry.state === "conflict")) return;
    this.#oracle.chosen(this, this.rows.get(subject), isMine);
    await this.queue.choose(subject, isMine);
  }

  /** Closes the window in good order: what was typed is still taken, if there is time. */
  close(steps) {
    this.leaveAll();
    this.life.stepsLeft = steps;
    this.device.world.after(SECOND, () => this.life.end());
  }

  // MARK: What becomes of it

  hear(change, isOurs) {
    const row = this.rows.get(change.subject);
    if (!row) return;
    if (change.saved) {
      if (isOurs) this.#oracle.heard(this, change);
      return this.#saved(row, change, isOurs);
    }
    if (change.dropped) {
      if (isOurs) this.#oracle.dropped(this, change);
      return;
    }
    const { entry } = change;
    if (entry.state === "typing") return;
    if (!isOurs && !row.isTyped) fill(row, entry.values);
    row.conflict = row.problems = null;
    if (entry.state === "conflict") {
      const { values, savedBy, version } = entry.reply;
      row.conflict = { theirs: values, by: savedBy, version: Number(version), mine: entry.values };
      this.#oracle.shown(this, row);
    } else if (entry.state !== "waiting") {
      row.problems = { state: entry.state, words: entry.reply.words, mine: entry.values };
    }
  }

  #saved(row, { saved, entry, later }, isOurs) {
    // Whoever is typing has not seen what stood there when he gave way.
    if (entry.values.discard && (later || row.isTyped)) return;
    row.version = Number(saved.version);
    if (later || row.isTyped) return;
    if ((entry.values.discard || !isOurs) && saved.values) fill(row, saved.values);
    if (!isOurs && !saved.values) fill(row, entry.values);
    row.conflict = row.problems = null;
  }
}

function fill(row, values) {
  const { "not-carried-out": tick, ...texts } = values;
  for (const [name, value] of Object.entries(texts)) if (name in row.values) row.values[name] = value;
  if (tick === "1") row.values["not-carried-out"] = "1";
  else delete row.values["not-carried-out"];
}

/** The rows as the server's pages show them; nothing for one that cannot be had. */
function load(device, subjects) {
  return Promise.all(subjects.map(async (subject) => {
    const path = subject.replace(/\/answers\/(.*)$/, "/indicators/$1").replace(/\/base-data\/.*$/, "/base-data");
    const reply = await fetch(`/as/${device.person.account}${path}`, { redirect: "manual" }).catch(() => null);
    if (reply?.status !== 200) return null;
    const part = new DOMParser().parseFromString(await reply.text(), "text/html").querySelector(`[data-save="${subject}"]`);
    const { version, ...values } = valuesOf(part);
    const take = part.querySelector('.conflict button[name="take"]')?.value;
    return {
      version: Number(version), values, isUnsaved: part.querySelector(".save-state .unsaved") !== null,
      pageConflict: take ? Number(take.split(":")[1]) : null, conflict: null, problems: null,
    };
  }));
}
