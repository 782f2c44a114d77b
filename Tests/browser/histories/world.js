// A world with a clock of its own: hours pass as fast as the server answers. One thing happens at a time, and the next begins
// when everything that the last one set off has come to rest, so that a history with one seed is one history.
export class World {
  now = 0;
  #events = [];
  #count = 0;
  #open = new Set();
  #isOver = false;

  at(time, work) {
    const event = { time: Math.max(time, this.now), number: this.#count++, work };
    this.#events.push(event);
    return event;
  }

  after(pause, work) { return this.at(this.now + pause, work); }

  cancel(event) { this.#events = this.#events.filter((other) => other !== event); }

  /** Does real work, such as asking the server; the clock stands still meanwhile. */
  real(work) {
    const done = work().finally(() => this.#open.delete(done));
    this.#open.add(done);
    return done;
  }

  /** Lets the hours pass. */
  async run(until) {
    await this.#rest();
    for (let event = this.#next(until); event; event = this.#next(until)) {
      this.now = event.time;
      event.work();
      await this.#rest();
    }
    if (this.#isOver) throw new Error("the world has ended");
    this.now = until;
  }

  /** Nothing happens any more. */
  end() { this.#isOver = true; }

  #next(until) {
    if (this.#isOver) return null;
    let next = null;
    for (const event of this.#events) {
      if (event.time > until) continue;
      if (!next || event.time < next.time || (event.time === next.time && event.number < next.number)) next = event;
    }
    if (next) this.cancel(next);
    return next;
  }

  async #rest() {
    do {
      await Promise.allSettled([...this.#open]);
      await turn();
    } while (this.#open.size);
  }
}

const channel = new MessageChannel();
const waiting = [];
channel.port1.onmessage = () => waiting.shift()();

/** Until all promises that can go on have gone on. */
function turn() {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(0);
  });
}

/** Chance from a seed. */
export class Dice {
  #state;

  constructor(seed) { this.#state = seed >>> 0; }

  /** 0…1, without 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  whole(from, to) { return from + Math.floor(this.next() * (to - from + 1)); }
  chance(share) { return this.next() < share; }
  pick(list) { return list[this.whole(0, list.length - 1)]; }

  uuid() {
    const digits = Array.from({ length: 32 }, () => this.whole(0, 15).toString(16)).join("");
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
