// A computer of one editor: what its disk holds when the battery dies, its clock, its line, and the windows that are open.
import { SaveQueue } from "/js/queue.js";

export class Device {
  records = new Map();
  // What the worker keeps of pages, by subject.
  kept = new Map();
  windows = [];
  isOffline = false;
  isSignedOut = false;
  #turns = new Map();

  /** - skew: how far its clock is wrong. */
  constructor(person, world, dice, wire, skew) {
    Object.assign(this, { person, world, dice, wire, skew });
  }

  /** Work of one name runs once at a time in all windows; a window that dies gives its turn to the next. */
  alone(life, name, work) {
    return new Promise((resolve, reject) => {
      if (life.isOver) return;
      const line = this.#turns.get(name) ?? [];
      this.#turns.set(name, line);
      line.push({ life, work, resolve, reject, isRunning: false });
      this.#go(line);
    });
  }

  #go(line) {
    const [turn] = line;
    if (!turn || turn.isRunning) return;
    turn.isRunning = true;
    const end = (then) => (result) => {
      if (turn.life.isOver) return;
      line.splice(line.indexOf(turn), 1);
      then(result);
      this.#go(line);
    };
    Promise.resolve().then(turn.work).then(end(turn.resolve), end(turn.reject));
  }

  /** A window is gone: its turns are, too. */
  bury(life) {
    this.windows = this.windows.filter((window) => window.life !== life);
    for (const line of this.#turns.values()) {
      line.splice(0, line.length, ...line.filter((turn) => turn.life !== life));
      this.#go(line);
    }
  }
}

/** How long a window has to live. Between any two steps of its work it may be cut off. */
export class Life {
  isOver = false;
  stepsLeft = Infinity;
  #onEnd;

  constructor(onEnd) { this.#onEnd = onEnd; }

  /** Goes on while there is life; what comes after the last step never happens. */
  step() {
    if (!this.isOver && this.stepsLeft-- <= 0) this.end();
    return this.isOver ? new Promise(() => {}) : Promise.resolve();
  }

  end() {
    if (this.isOver) return;
    this.isOver = true;
    this.#onEnd(this);
  }
}

/** The queue that is shipped, in a window of a device. */
export function openQueue(device, life, onChange) {
  const { world, dice } = device;
  const store = {
    async all() {
      await life.step();
      const entries = [...device.records.keys()].sort().map((key) => JSON.parse(device.records.get(key)));
      return entries.sort((some, other) => some.order - other.order);
    },
    async put(entry, gone = []) {
      await life.step();
      device.records.set(entry.key, JSON.stringify(entry));
      for (const key of gone) device.records.delete(key);
      await life.step();
    },
    async remove(key) {
      await life.step();
      device.records.delete(key);
      await life.step();
    },
    alone: (name, work) => device.alone(life, name, work),
  };
  const clock = {
    now: () => world.now + device.skew,
    after: (pause, work) => world.after(pause, () => life.isOver || work()),
    cancel: (event) => world.cancel(event),
  };
  return new SaveQueue({
    store, clock, newKey: () => dice.uuid(), random: () => dice.next(), send: (entry) => device.wire.send(device, life, entry),
    onChange: (change) => life.isOver || onChange(change),
  });
}
