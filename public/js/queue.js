// The queue of saves: what was typed goes into the store first, then to the server, one at a time and in order, as often as
// it takes. No page, no globals: what it needs is handed in, so that a trial can run this very file with a clock and a line
// of its own.
//
//   new SaveQueue({ store, send, clock, newKey, random, onChange })
//
//   store    all() → entries in order · put(entry, gone) durable once it resolves, the entries whose keys are in `gone` removed in
//            the same step · remove(key) · alone(name, work): no two pieces of work of one name run at once, in whatever window
//   send     (entry) → { status, body }; rejects when the line is cut. It sends the entry's values and version under the
//            entry's key, the same bytes every time
//   clock    now() → ms, for display only: nothing is decided by it · after(ms, work) → handle · cancel(handle)
//   newKey   () → a new idempotency key · random () → 0…1
//   onChange (change) → { subject, entry } an entry is new or otherwise than it was · { subject, saved } it is in the server's
//            hands, with the server's words · { subject, dropped } the person gave it up · { line } "up", "cut", "busy" (the
//            server cannot take it now) or "signed-out"
//
// An entry: { key, order, subject, values, seen, typedAt, state, isSent, reply }. `subject` is the address that saves one part
// of a page, `seen` the version that its author saw; null: the one that the entry before it will make. States:
//   typing    kept while a box is being filled; not sent until the box is left
//   waiting   to be sent, or sent and not answered
//   conflict  somebody saved other values: `reply` holds theirs, `values` the person's own, until he chooses
//   invalid   a rule refuses it · closed  recording is closed to him; both keep what was typed
//   saved     in the server's hands as version `seen`: remembered for pages that were kept from before it
export class SaveQueue {
  #store; #send; #clock; #newKey; #random; #onChange;
  #running = false; #again = false; #tries = 0; #timer = null; #signedOut = false;

  constructor({ store, send, clock, newKey, random = Math.random, onChange = () => {} }) {
    this.#store = store; this.#send = send; this.#clock = clock; this.#newKey = newKey;
    this.#random = random; this.#onChange = onChange;
  }

  /** Everything that is not in the server's hands, in the order in which it was typed, and what was saved last of each part. */
  entries() { return this.#store.all(); }

  /** Keeps what is being typed. Resolves once it would outlive a power cut. */
  keep(subject, values, seen) { return this.#change(subject, values, seen, "typing"); }

  /** Takes a part that was left. Resolves once it would outlive a power cut; it is sent soon after. */
  async save(subject, values, seen) {
    await this.#change(subject, values, seen, "waiting");
    this.flush();
  }

  /**
   * A page that the server made at `now`, its own time, shows no conflict or problem there: where it was refused before that, it
   * was settled at another machine. Gives the entry where it stands, since the page is the older of the two.
   */
  async settledElsewhere(subject, now) {
    return this.#alone(async (entries) => {
      const last = lastOf(entries, subject);
      if (last?.state !== "conflict" && last?.state !== "invalid") return null;
      // The server tells whole seconds.
      if (!(last.reply.at + 1_000 < now)) return last;
      await this.#drop(last);
      return null;
    });
  }

  /** Recording is open again: what came too late is sent after all. */
  async retry(subject) {
    await this.#alone(async (entries) => {
      const last = lastOf(entries, subject);
      if (last?.state !== "closed") return;
      await this.#put({ ...last, key: this.#newKey(), state: "waiting", isSent: false, reply: null }, [last.key]);
    });
    this.flush();
  }

  /** The person gives up what came too late. */
  async giveUp(subject) {
    await this.#alone(async (entries) => {
      const last = lastOf(entries, subject);
      if (last?.state === "closed") await this.#drop(last);
    });
  }

  /** The person's choice in a conflict: his own figures over theirs, or theirs. */
  async choose(subject, isMine) {
    await this.#alone(async (entries) => {
      const entry = lastOf(entries, subject);
      if (entry?.state !== "conflict") return;
      const values = isMine ? entry.values : { discard: "1" };
      const seen = entry.reply.version;
      await this.#put({ ...entry, values, key: this.#newKey(), seen, state: "waiting", isSent: false, reply: null }, [entry.key]);
    });
    this.flush();
  }

  /** Sends what waits. Called as often as one likes: at start, when the line is back, after signing in. */
  async flush({ signedIn = false } = {}) {
    if (signedIn) this.#signedOut = false;
    if (this.#timer !== null) this.#clock.cancel(this.#timer);
    this.#timer = null;
    if (this.#running) return void (this.#again = true);
    this.#running = true;
    try {
      do {
        this.#again = false;
        await this.#store.alone("send", () => this.#sendAll());
      } while (this.#again && this.#timer === null);
    } finally {
      this.#running = false;
    }
  }

  /** Ends all timers; what is in the store stays. */
  stop() {
    if (this.#timer !== null) this.#clock.cancel(this.#timer);
    this.#timer = null;
    this.#signedOut = true;
  }

  async #sendAll() {
    // What the server cannot take now holds up its own part and no other.
    const later = new Set();
    while (!this.#signedOut) {
      const entry = (await this.#store.all()).find((entry) => entry.state === "waiting" && !later.has(entry.subject));
      if (!entry) return;
      if (!(await this.#sendOne(entry, later))) return;
    }
  }

  /** Whether the next may follow. */
  async #sendOne({ key }, later) {
    // Noted before it leaves: from here on it may have arrived, so it is only ever repeated as it is.
    const entry = await this.#alone(async (entries) => {
      const found = entries.find((entry) => entry.key === key && entry.state === "waiting");
      return found && (found.isSent ? found : this.#put({ ...found, isSent: true }));
    });
    if (!entry) return true;
    let reply = null;
    try {
      reply = await this.#send(entry);
    } catch { /* the line is cut */ }
    if (!reply || reply.status === 429) return this.#waitForLine("cut");
    if (reply.status === 401) return this.#waitForPerson();
    if (reply.status >= 500) {
      later.add(entry.subject);
      this.#waitForLine("busy");
      return true;
    }
    if (!later.size) {
      this.#tries = 0;
      this.#onChange({ line: "up" });
    }
    await this.#alone((entries) => this.#settle(entry, entries, reply));
    return true;
  }

  #waitForLine(line) {
    if (this.#timer === null) {
      const pause = Math.min(60_000, 1_000 * 2 ** this.#tries++) * (0.5 + this.#random() / 2);
      this.#timer = this.#clock.after(pause, () => {
        this.#timer = null;
        this.flush();
      });
    }
    this.#onChange({ line });
    return false;
  }

  #waitForPerson() {
    this.#signedOut = true;
    this.#onChange({ line: "signed-out" });
    return false;
  }

  async #settle(sent, entries, { status, body }) {
    const entry = entries.find((entry) => entry.key === sent.key);
    if (!entry) return;
    const later = entries.find((other) => other.subject === entry.subject && other.order > entry.order);
    if (status === 200) return this.#settled(entry, entries, later, body);
    if (later) {
      // What was typed meanwhile takes its place, over the version that was seen at first.
      return void (await this.#put({ ...later, seen: entry.seen }, [entry.key]));
    }
    const state = status === 409 ? "conflict" : status === 422 ? "invalid" : "closed";
    await this.#put({ ...entry, state, reply: body ?? {}, status });
  }

  async #settled(entry, entries, follower, saved) {
    // The same figures typed once more meanwhile are saved with it; left behind, they would be a conflict of tomorrow.
    const isEcho = follower?.state === "typing" && isSame(follower.values, entry.values);
    const [later, last] = isEcho ? [null, follower.order] : [follower, entry.order];
    const done = entries.filter((other) => other.subject === entry.subject && other.order <= last).map(({ key }) => key);
    // Whoever gave way in a conflict and typed on has seen what stood there then, not what stands there now.
    if (later) await this.#put({ ...later, seen: entry.values.discard ? entry.seen : saved.version }, done);
    else {
      const isTheirs = Boolean(entry.values.discard);
      const remembered = { ...entry, state: "saved", values: saved.values ?? entry.values, seen: saved.version, isTheirs };
      await this.#store.put(remembered, done.filter((key) => key !== entry.key));
    }
    this.#onChange({ subject: entry.subject, saved, entry, later: later ?? null });
  }

  #change(subject, values, seen, state) {
    return this.#alone(async (entries) => {
      const last = lastOf(entries, subject);
      const isOnItsWay = last?.state === "waiting" && last.isSent;
      if (isOnItsWay && state === "waiting" && isSame(last.values, values)) return last;
      if (last && !isOnItsWay) {
        // A conflict stays one until it is decided: the version that was seen stays the old one.
        const key = last.isSent ? this.#newKey() : last.key;
        const typedAt = this.#clock.now();
        return this.#put({ ...last, key, values, state, isSent: false, reply: null, typedAt }, key === last.key ? [] : [last.key]);
      }
      const order = 1 + entries.reduce((highest, entry) => Math.max(highest, entry.order), 0);
      return this.#put({
        key: this.#newKey(), order, subject, values, seen: isOnItsWay ? null : newest(entries, subject, seen), typedAt: this.#clock.now(), state,
        isSent: false, reply: null,
      });
    });
  }

  #alone(work) {
    return this.#store.alone("entries", async () => work(await this.#store.all()));
  }

  async #put(entry, gone = []) {
    await this.#store.put(entry, gone);
    this.#onChange({ subject: entry.subject, entry });
    return entry;
  }

  async #drop(entry) {
    await this.#store.remove(entry.key);
    this.#onChange({ subject: entry.subject, dropped: entry });
  }
}

/** The newest entry of a part that is not in the server's hands. */
function lastOf(entries, subject) {
  return entries.findLast((entry) => entry.subject === subject && entry.state !== "saved");
}

/** The version that a page told, or the one that was made while it told it: figures of this person that were just saved. */
function newest(entries, subject, seen) {
  const saved = entries.findLast((entry) => entry.subject === subject && entry.state === "saved" && !entry.isTheirs);
  return saved && Number(saved.seen) > Number(seen) ? saved.seen : seen;
}

function isSame(some, other) {
  const names = Object.keys(some);
  return names.length === Object.keys(other).length && names.every((name) => some[name] === other[name]);
}
