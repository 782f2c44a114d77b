// A queue with a store, a line and a clock of its own, for test_queue.py. The store forgets what was not yet durable when
// `cut` is called, as a battery does.
import { SaveQueue } from "/js/queue.js";

export class Bench {
  records = new Map();
  sent = [];
  shown = [];
  answers = [];
  timers = [];
  turns = new Map();
  keys = 0;

  constructor() { this.start(); }

  start() {
    const turns = new Map();
    const store = {
      all: async () => [...this.records.values()].map((text) => JSON.parse(text)).sort((a, b) => a.order - b.order),
      put: async (entry, gone = []) => {
        this.records.set(entry.key, JSON.stringify(entry));
        for (const key of gone) this.records.delete(key);
      },
      remove: async (key) => void this.records.delete(key),
      alone: (name, work) => {
        const turn = (turns.get(name) ?? Promise.resolve()).then(work);
        turns.set(name, turn.catch(() => {}));
        return turn;
      },
    };
    const clock = {
      now: () => 1_000, cancel: (work) => (this.timers = this.timers.filter((other) => other !== work)),
      after: (_, work) => (this.timers.push(work), work),
    };
    this.queue = new SaveQueue({
      store, clock, newKey: () => `key-${++this.keys}`, random: () => 0.5, onChange: (change) => this.shown.push(change),
      send: async (entry) => {
        this.sent.push({ key: entry.key, subject: entry.subject, values: entry.values, seen: entry.seen });
        const answer = this.answers.shift();
        if (typeof answer === "function") return answer(entry);
        if (!answer) throw new TypeError("cut");
        return answer;
      },
    });
  }

  /** The window was closed: a new queue finds what the old one kept. */
  restart() {
    this.queue.stop();
    this.timers = [];
    this.start();
  }

  async idle() { for (let i = 0; i < 50; i++) await new Promise((resolve) => setTimeout(resolve, 0)); }
  async tick() {
    const due = this.timers.splice(0);
    for (const work of due) work();
    await this.idle();
  }
  /** What is not in the server's hands. */
  entries() { return this.all().filter(({ state }) => state !== "saved"); }
  /** With what is remembered of saves. */
  all() { return [...this.records.values()].map((text) => JSON.parse(text)).sort((a, b) => a.order - b.order); }
}

export const ok = (version) => ({ status: 200, body: { saved: true, version: String(version) } });
