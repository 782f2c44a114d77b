// What must come of a history, worked out from what each editor typed and was shown and from what the server answered; it knows
// nothing of how the queue works. A version is of the device that typed it; a conflict is true when another device has changed
// the row since the version on which the editor's figures stand: `basis`, the newest that he has seen. Where a battery died before
// it was said whether something is kept, the queue may know less: a conflict since `oldest` is true as well.
import { parse, spelled } from "/js/figures.js";

export class Oracle {
  faults = [];
  // What happened, in words, for whoever looks into one history.
  story = [];
  tally = { entries: 0, acknowledged: 0, requests: 0, versions: 0, conflictsTrue: 0, conflictsShown: 0, conflictsFalse: 0, lost: 0 };
  #rows = new Map();
  #typed = [];

  /** - isValid: whether the rules take these values for a subject. */
  constructor(world, isValid) { Object.assign(this, { world, isValid }); }

  tell(device, words) {
    this.story.push(`${(this.world.now / 1000).toFixed(1).padStart(9)} s  ${device ? name(device) : ""}  ${words}`);
  }

  fault(kind, words) {
    this.tell(null, `FAULT ${kind}: ${words}`);
    this.faults.push(`${kind}: ${words} (at ${this.world.now} ms)`);
    if (kind === "lost") this.tally.lost += 1;
    if (kind === "false conflict") this.tally.conflictsFalse += 1;
  }

  /** A row as it stands before anything happens. */
  begin(subject, version, values) {
    this.#rows.set(subject, { versions: [{ version, text: text(values), device: null }] });
  }

  /** Every version that was made, for comparing with the server's history. */
  get made() {
    return [...this.#rows].map(([subject, row]) => ({
      subject, versions: row.versions.filter(({ device }) => device).map(({ version, text, device }) => ({
        version, text, account: device.person.account })) }));
  }

  #current(subject) { return this.#rows.get(subject).versions.at(-1); }

  /** The newest figures of a device for a row. */
  #latest(device, subject, isMeant = () => true) {
    return this.#typed.findLast((entry) => entry.device === device && entry.subject === subject && !entry.isGone && isMeant(entry));
  }

  /** Whether another device has changed the row since a version. */
  #othersSince(basis, device, subject) {
    return this.#rows.get(subject).versions.some((made) => made.version > basis && made.device !== device);
  }

  #made(subject, version) { return this.#rows.get(subject).versions.find((made) => made.version === version); }

  /** Nobody knows whether it was kept: its window died first, and no other has told its author of it. */
  #isDoubtful(entry) {
    const isKnown = entry.isAcknowledged || entry.isSent || entry.isLaid || entry.isShown || entry.settled !== null;
    return !isKnown && entry.window.life.isOver;
  }

  // MARK: What the editors do

  /** Figures were handed to the queue. What they stand on: the version that the page shows, or that of figures on their way. */
  typed(window, row) {
    const { device } = window;
    const pending = (entry) => (entry && !entry.isOver ? entry : null);
    const before = pending(this.#latest(device, row.subject));
    if (before?.text === text(row.values) && !before.isGivenUp && !this.#isDoubtful(before)) {
      before.isTold = false;
      return before;
    }
    const known = pending(this.#latest(device, row.subject, (entry) => !this.#isDoubtful(entry)));
    // Where a window died over figures before it was said that they are kept, the queue may have them and what they stand on,
    // which its author has seen, or may not.
    const told = known?.basis ?? row.version;
    const basis = Math.max(told, before?.basis ?? told);
    return this.#add(window, row.subject, row.values, basis, Math.min(told, before?.oldest ?? told));
  }

  #add(window, subject, values, basis, oldest) {
    const { device } = window;
    const entry = {
      window, device, subject, text: text(values), values: { ...values }, basis, oldest, isAcknowledged: false, isSent: false, isOver: false, settled: null,
      refusedOn: new Set(), isLaid: false, isShown: false, isTold: false };
    this.#typed.push(entry);
    this.tell(device, `types ${entry.text} into ${short(subject)}, on version ${basis}`);
    this.tally.entries += 1;
    return entry;
  }

  acknowledged(entry) {
    if (!entry.isAcknowledged) this.tally.acknowledged += 1;
    entry.isAcknowledged = true;
  }

  /** A conflict was decided. His own figures, those that the window shows, stand on the version that he was shown with them; who takes theirs gives up
   * everything that he has typed there. Returns what to say once that is kept. */
  chosen(window, row, isMine) {
    const latest = this.#latest(window.device, row.subject);
    if (!latest || !row.conflict) return () => {};
    this.tell(window.device, `chooses ${isMine ? "his own" : "theirs"} on ${short(row.subject)}`);
    const pending = this.#typed.filter(
      (one) => one.device === window.device && one.subject === row.subject && !one.isOver && !one.isGone);
    // Another window of his may have typed something else meanwhile.
    const mine = text(row.conflict.mine ?? row.values);
    const decided = isMine ? [pending.findLast((one) => one.text === mine) ?? latest] : [...new Set([...pending, latest])];
    const { version } = row.conflict;
    for (const entry of decided) {
      entry.undecided ??= { isGivenUp: entry.isGivenUp, basis: entry.basis };
      entry.isGivenUp = !isMine;
      entry.isTold = false;
      entry.basis = version;
    }
    return () => {
      for (const entry of decided) {
        entry.undecided = undefined;
        entry.oldest = Math.max(entry.oldest, version);
      }
    };
  }

  // MARK: What the server does

  /** What a request is about to carry: whose figures, and what they stand on now. It may arrive late. */
  sent(device, { subject, values }) {
    if (values.discard) return {};
    const figures = text(values);
    const entry = this.#typed.findLast((one) => one.device === device && one.subject === subject && one.text === figures);
    if (!entry) this.fault("invented", `${subject} was sent ${figures}, which nobody typed`);
    // Only what is kept is sent.
    else entry.isSent = true;
    return { entry, basis: entry?.basis, oldest: entry?.oldest };
  }

  async answered(device, copy, { status, body }) {
    this.tally.requests += 1;
    const what = copy.values.discard ? "discard" : text(copy.values);
    this.tell(device, `  server: ${what} on ${short(copy.subject)} (${copy.key.slice(0, 4)}, ${copy.body.match(/version=\d+/)}) → ${status} ${body?.version ?? ""}`);
    const { entry, basis, oldest } = copy;
    if (!entry) return;
    if (status === 0 || status >= 500) return this.#lookAgain(device, copy);
    if (status === 200) this.#saved(entry, basis, Number(body.version));
    else if (status === 409) this.#refused(entry, oldest, body);
    else if (status === 422 && this.isValid(entry)) this.fault("refused", `${entry.text} on ${entry.subject} is valid: ${body.words}`);
  }

  #saved(entry, basis, version) {
    const { versions } = this.#rows.get(entry.subject);
    if (version === versions.at(-1).version + 1) {
      if (this.#othersSince(basis, entry.device, entry.subject)) {
        this.fault("conflict not shown", `${entry.text} was saved over what ${name(entry.device)} had not seen on ${entry.subject}`);
      }
      versions.push({ version, text: entry.text, device: entry.device });
      this.tally.versions += 1;
    } else if (this.#made(entry.subject, version)?.text !== entry.text) {
      this.fault("history", `version ${version} of ${entry.subject} is not ${entry.text}`);
    }
    const isOwn = this.#made(entry.subject, version)?.device === entry.device;
    // A copy that comes late may find that another has recorded the same: its author hears of the conflict and not of that.
    if (entry.isTold && !isOwn) return;
    entry.settled = version;
    entry.basis = Math.max(entry.basis, version);
    if (isOwn) entry.oldest = Math.max(entry.oldest, version);
  }

  #refused(entry, oldest, body) {
    if (this.#othersSince(oldest, entry.device, entry.subject)) {
      if (!entry.refusedOn.has(oldest)) this.tally.conflictsTrue += 1;
      entry.refusedOn.add(oldest);
    } else if (entry.settled === null) {
      this.fault("false conflict", `${entry.text} of ${name(entry.device)} on ${entry.subject}: nobody else changed it since version ${oldest}`);
    }
    const current = this.#current(entry.subject);
    if (Number(body.version) !== current.version || text(body.values) !== current.text) {
      this.fault("conflict", `the other side of ${entry.subject} is ${current.text}, not ${text(body.values)}`);
    }
    if (current.device && body.savedBy !== current.device.person.name) {
      this.fault("conflict", `${body.savedBy} is not who saved version ${current.version} of ${entry.subject}`);
    }
  }

  /** No answer came: the row itself says whether the request had arrived. */
  async #lookAgain(device, copy) {
    const standing = await standingOf(device.person.account, copy.subject);
    const current = this.#current(copy.subject);
    if (standing.version === current.version) return;
    if (text(standing.values) === copy.entry.text) this.#saved(copy.entry, copy.basis, standing.version);
    else this.fault("history", `version ${standing.version} of ${copy.subject} comes from nowhere`);
  }

  // MARK: What the editors are shown

  /** His figures are with the server, and what he typed before them with them. */
  heard({ device }, { subject, entry, saved }) {
    this.tell(device, `  hears that ${short(subject)} is saved as ${saved.version}`);
    const own = this.#typed.filter((one) => one.device === device && one.subject === subject && !one.isOver);
    const sent = text(entry.values);
    const stands = this.#made(subject, Number(saved.version))?.text === sent;
    const done = entry.values.discard ? own.findLast((one) => one.isGivenUp)
      : own.find((one) => one.text === sent && !one.isGivenUp);
    if (!entry.values.discard && !stands && own.some((one) => one.text === sent)) {
      this.fault("lost", `${sent} on ${subject} is called saved as version ${saved.version}, and is not`);
    }
    // What he typed after figures that stand stands on them, also where it was another who had recorded the same.
    for (const one of own.slice(own.indexOf(done) + 1)) {
      if (!done || done.isGivenUp) continue;
      one.basis = Math.max(one.basis, Number(saved.version));
      one.oldest = Math.max(one.oldest, Number(saved.version));
    }
    for (const one of own.slice(0, own.indexOf(done) + 1)) one.isOver = true;
  }

  dropped({ device }, { subject, dropped }) {
    this.tell(device, `  hears that ${short(subject)} was dropped`);
    const entry = this.#latest(device, subject);
    if (entry && !entry.isOver && !entry.isGivenUp && entry.settled === null && entry.isAcknowledged && entry.text === text(dropped.values)) {
      this.fault("lost", `${entry.text} on ${subject} of ${name(device)} was thrown away`);
    }
    if (entry) entry.isOver = true;
  }

  shown({ device }, row) {
    this.tell(device, `  is shown a conflict on ${short(row.subject)} with version ${row.conflict.version}`);
    const entry = this.#latest(device, row.subject);
    // The same conflict again: the battery died before the choice was kept.
    for (const one of this.#typed) {
      const isHis = one.device === device && one.subject === row.subject;
      if (isHis && one.undecided && one.basis === row.conflict.version) Object.assign(one, one.undecided, { undecided: undefined });
    }
    if (!entry?.isShown) this.tally.conflictsShown += 1;
    if (!entry) return;
    entry.isShown = entry.isTold = true;
    if (entry.settled !== null && this.#made(row.subject, entry.settled)?.device !== entry.device) entry.settled = null;
  }

  /** What stands in the boxes of a window just opened: figures of the reader that are not settled, or what is recorded. */
  opened({ device, parts }, isFresh) {
    const shown = [...parts.values()].map((row) => `${short(row.subject)} ${text(row.values)} version ${row.version}`);
    this.tell(device, `opens ${isFresh ? "a page" : "a kept page"}: ${shown.join("; ")}`);
    for (const row of parts.values()) {
      const seen = text(row.values);
      let entry = this.#latest(device, row.subject);
      // The battery died before it was said that it is kept.
      while (entry && !entry.isAcknowledged && !entry.isSent && !entry.isOver && entry.text !== seen) {
        entry.isGone = true;
        entry = this.#latest(device, row.subject);
      }
      const isRecorded = seen === this.#current(row.subject).text;
      const isShownAsRecorded = this.#made(row.subject, row.version)?.text === seen;
      if (entry?.isAcknowledged && !entry.isOver && !entry.isGivenUp && seen !== entry.text) {
        if (entry.settled === null) this.fault("lost", `${entry.text} on ${row.subject} of ${name(device)}: his page shows ${seen}`);
        else if (!(isFresh && isRecorded)) this.fault("older", `${row.subject}: ${name(device)} saved ${entry.text} and is shown ${seen}`);
      }
      // A page may have been kept after somebody else had saved something newer.
      const isNewer = entry?.settled < row.version && isShownAsRecorded;
      if (entry?.isOver && entry.settled !== null && !entry.isGivenUp && !isFresh && seen !== entry.text && !isNewer) {
        this.fault("older", `${row.subject}: ${name(device)} saved ${entry.text} and is shown ${seen} on a kept page`);
      }
      if (!entry) continue;
      if (entry.text === seen && !isShownAsRecorded) entry.isLaid = true;
      // The window died before it was said that they are saved; what has come after them lies before his eyes.
      if (isNewer && entry.settled !== null && entry.text !== seen) entry.isOver = true;
      else if (isShownAsRecorded) entry.basis = Math.max(entry.basis, row.version);
    }
  }

  /** When nothing is on its way any more: each figure that was kept is in the history, or before its author's eyes. */
  end(device, { parts }) {
    for (const row of parts.values()) {
      const entry = this.#latest(device, row.subject);
      const mine = row.conflict?.mine ?? row.problems?.mine;
      const isOpen = entry && !entry.isOver && !entry.isGivenUp && entry.settled === null;
      if (isOpen && entry.isAcknowledged && (!mine || text(mine) !== entry.text)) {
        this.fault("lost", `${entry.text} on ${row.subject} of ${name(device)} is neither in the history nor shown`);
      }
      // Whoever did not get to press the button may still do so.
      if (row.conflict && entry?.isGivenUp) continue;
      if (row.pageConflict !== null && !(isOpen && this.#othersSince(entry.oldest, device, row.subject))) {
        this.fault("false conflict", `the page of ${name(device)} shows one on ${row.subject} that is settled`);
      }
      if (!isOpen && text(row.values) !== this.#current(row.subject).text) {
        this.fault("page", `${row.subject}: ${text(row.values)} stands there, ${this.#current(row.subject).text} is recorded`);
      }
    }
    for (const record of device.records.values()) {
      const { subject, state, values } = JSON.parse(record);
      if (state === "waiting" || state === "typing") this.fault("stuck", `${text(values)} on ${subject} is still ${state}`);
    }
  }
}

const name = (device) => device.person.name;
const short = (subject) => subject.split("/").at(-1);

/** Figures in one spelling; what is no figure as it was typed. */
export function text(values) {
  const figure = (typed = "") => {
    const { value, problem } = parse(typed);
    return problem ? `“${typed}”` : value === null ? "" : spelled(value);
  };
  const carriedOut = values["not-carried-out"] === "1" ? "not carried out" : "";
  return [figure(values.frame), figure(values.provision), carriedOut, values.note ?? ""].join("|");
}

/** A row as the interface for programs tells it. */
export async function standingOf(account, subject) {
  const reply = await fetch(`/as/${account}/api/v1${subject}`);
  if (!reply.ok) throw new Error(`${subject}: ${reply.status}`);
  const { version, frame, provision, value, carriedOut = true, note } = await reply.json();
  const values = { frame: frame ?? "", provision: provision ?? value ?? "", note: note ?? "" };
  return { version: Number(version), values: carriedOut ? values : { ...values, "not-carried-out": "1" } };
}
