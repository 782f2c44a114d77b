// One history: a few editors of one local government, a day of hours, and everything that goes wrong in it, all from one seed.
import { judge, checkBaseValue } from "/js/rules.js";
import { Device } from "./device.js";
import { Oracle, standingOf } from "./oracle.js";
import { Window } from "./window.js";
import { throwDraftAway, Wire } from "./wire.js";
import { Dice, HOUR, MINUTE, SECOND, World } from "./world.js";

const DAY = 10 * HOUR;
const EVENING = 4 * HOUR;
// Of the real clock.
const PATIENCE = 30 * SECOND;

/**
 * Plays a history.
 * - place: {code, round, people: [{account, name}], rules}
 * - number: unlike that of every other history at the place, so that no two figures are the same.
 * Returns {seed, faults, story, tally, made}.
 */
export async function play(seed, place, number) {
  const history = new History(seed, place, number);
  let patience;
  const late = new Promise((_, reject) => (patience = setTimeout(() => reject(new Error("it does not come to an end")), PATIENCE)));
  await Promise.race([history.begin().then(() => history.run()), late])
    .catch((error) => history.oracle.fault("error", error.stack ?? error)).finally(() => clearTimeout(patience));
  // One that was given up must not go on beside the next one, on the same rows.
  history.world.end();
  const { faults, story, tally, made } = history.oracle;
  return { seed, faults, story: place.isTold || faults.length ? story : [], tally: { ...tally, editors: history.devices.length }, made };
}

class History {
  constructor(seed, place, number) {
    this.place = place;
    this.dice = new Dice(seed);
    this.world = new World();
    this.oracle = new Oracle(this.world, (entry) => this.#isValid(entry.subject, entry.values));
    this.wire = new Wire(this.world, this.dice, this.oracle);
    this.figures = number * 1_000;
    this.willBeKilled = place.killsServer;
    const count = this.dice.pick([2, 2, 2, 3, 3, 4]);
    this.devices = place.people.slice(0, count).map((person) => {
      const skew = this.dice.chance(0.5) ? this.dice.whole(-12 * HOUR, 12 * HOUR) : 0;
      return new Device(person, this.world, this.dice, this.wire, skew);
    });
    this.subjects = this.#subjects();
  }

  #subjects() {
    const { round, code, rules } = this.place;
    const base = `/rounds/${round}/local-governments/${code}`;
    const rows = Object.entries(rules.indicators).filter(([, row]) => row.kind !== "yes_no" && !row.frameFrom).map(([name]) => `${base}/answers/${name}`);
    const items = Object.keys(rules.baseData).map((name) => `${base}/base-data/${name}`);
    const chosen = new Set();
    for (let left = this.dice.pick([1, 2, 2, 3]); left > 0; left -= 1) chosen.add(this.dice.pick(this.dice.chance(0.1) ? items : rows));
    return [...chosen];
  }

  async begin() {
    for (const subject of this.subjects) {
      // What an earlier history left undecided is none of this one's business.
      for (const { person } of this.devices) await throwDraftAway(person.account, subject, this.dice.uuid());
      const { version, values } = await standingOf(this.place.people[0].account, subject);
      this.oracle.begin(subject, version, values);
    }
  }

  async run() {
    const { world, dice } = this;
    for (const device of this.devices) world.after(dice.whole(0, 30 * MINUTE), () => this.#act(device));
    if (this.willBeKilled) world.after(dice.whole(2 * HOUR, 6 * HOUR), () => (this.wire.killsServer = true));
    await world.run(DAY);
    await this.#evening();
  }

  // MARK: A day

  /** The next thing an editor does; then he does another. */
  #act(device) {
    const { world, dice } = this;
    if (world.now > DAY - MINUTE) return;
    const pause = dice.chance(0.4) ? dice.whole(SECOND, 10 * SECOND) : dice.whole(MINUTE, 90 * MINUTE);
    const [window] = device.windows.length ? [dice.pick(device.windows)] : [];
    const next = () => world.after(pause, () => this.#act(device));
    if (!window) return void this.#open(device).then(next);
    this.#do(device, window);
    next();
  }

  #open(device) { return this.world.real(() => Window.open(device, this.subjects, this.oracle)); }

  /** In the evening there is always a page. */
  async #mustOpen(device) {
    const window = await this.#open(device);
    if (!window) throw new Error(`${device.person.name} cannot open a page`);
    return window;
  }

  #do(device, window) {
    const { dice, world, oracle } = this;
    const shape = dice.next();
    if (shape >= 0.72) oracle.tell(device, `does ${shape.toFixed(3)}: line ${!device.isOffline}, windows ${device.windows.length}`);
    if (shape < 0.62) return this.#fill(window);
    if (shape < 0.72) return this.#decide(window);
    if (shape < 0.78) return window.close(dice.whole(0, 12));
    if (shape < 0.82) return window.life.end();
    if (shape < 0.88) return void (window.life.stepsLeft = dice.whole(0, 25));
    if (shape < 0.90 && device.windows.length < 2) return void this.#open(device);
    if (shape < 0.97) return this.#loseLine(device);
    if (shape < 0.99) return this.#loseSession(device);
    if (this.willBeKilled) this.wire.killsServer = true;
    window.leaveAll();
    world.after(0, () => window.queue.flush());
  }

  #loseLine(device) {
    const { dice, world } = this;
    if (device.isOffline) return;
    device.isOffline = true;
    world.after(dice.chance(0.5) ? dice.whole(MINUTE, 30 * MINUTE) : dice.whole(HOUR, 8 * HOUR), () => this.#isBack(device));
  }

  #loseSession(device) {
    device.isSignedOut = true;
    this.world.after(this.dice.whole(MINUTE, HOUR), () => this.#isBack(device));
  }

  /** The line is back, or he has signed in again: windows hear of either. */
  #isBack(device) {
    device.isOffline = device.isSignedOut = false;
    for (const window of device.windows) window.queue.flush({ signedIn: true });
  }

  #decide(window) {
    const { dice } = this;
    const open = [...window.parts.values()].filter((row) => row.conflict);
    if (!open.length) return this.#fill(window);
    window.choose(dice.pick(open).subject, dice.chance(0.5));
  }

  // MARK: Typing

  /** Types into a row once or twice, and mostly leaves it. */
  #fill(window) {
    const { dice, world } = this;
    const subject = dice.pick(this.subjects);
    window.type(subject, this.#figures(window.parts.get(subject)));
    if (dice.chance(0.25)) {
      const pause = dice.whole(200, 5 * SECOND);
      world.after(pause, () => window.life.isOver || window.type(subject, this.#figures(window.parts.get(subject))));
    }
    if (dice.chance(0.85)) world.after(dice.whole(300, 20 * SECOND), () => window.life.isOver || window.leave(subject));
  }

  #figures(row) {
    const { dice } = this;
    const values = { ...row.values };
    delete values["not-carried-out"];
    const hasFrame = "frame" in values;
    const shape = dice.next();
    this.figures += 1;
    if (hasFrame && (values.frame === "" || shape < 0.15)) values.frame = this.#hand(900_000_000_000 + this.figures);
    if (shape < 0.70) return { ...values, provision: this.#hand(this.figures) };
    if (shape < 0.78) return { ...values, provision: this.#sameAsAnother(row) ?? this.#hand(this.figures) };
    if ("note" in values && shape < 0.85) return { ...values, note: `หมายเหตุ ${this.figures}` };
    if ("note" in values && shape < 0.89) return { ...values, provision: "", "not-carried-out": "1", note: `${this.figures}` };
    if (shape < 0.92) return { ...values, ...(hasFrame ? { frame: "" } : {}), provision: "" };
    if (shape < 0.96) return { ...values, provision: `${this.figures}x` };
    return { ...values, provision: hasFrame ? this.#hand(950_000_000_000 + this.figures) : `-${this.figures}` };
  }

  /** What stands in the same row before another editor. */
  #sameAsAnother({ subject }) {
    const others = this.devices.flatMap(({ windows }) => windows).map(({ parts }) => parts.get(subject).values.provision);
    return others.length ? this.dice.pick(others) : null;
  }

  /** A figure as one of many hands types it. */
  #hand(figure) {
    const plain = String(figure);
    const shape = this.dice.next();
    if (shape < 0.2) return figure.toLocaleString("en");
    return shape < 0.35 ? plain.replace(/\d/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[digit]) : plain;
  }

  #isValid(subject, values) {
    const { rules } = this.place;
    const name = subject.split("/").at(-1);
    return rules.indicators[name] ? !judge(rules, name, values).problems.length : !checkBaseValue(rules, name, values.provision ?? "").length;
  }

  // MARK: The evening

  /** Every line holds, everybody looks at his pages once more, decides what is to be decided, and looks again. */
  async #evening() {
    const { world, dice } = this;
    this.wire.isKind = true;
    for (const device of this.devices) {
      for (const window of device.windows) window.life.stepsLeft = Infinity;
      this.#isBack(device);
    }
    await world.run(DAY + EVENING);
    for (const round of [1, 2]) {
      for (const device of this.devices) for (const window of [...device.windows]) window.life.end();
      const windows = [];
      for (const device of this.devices) windows.push(await this.#mustOpen(device));
      await world.run(DAY + EVENING + round * HOUR);
      for (const window of windows) {
        window.leaveAll();
        await world.run(world.now + MINUTE);
        for (const row of window.parts.values()) if (round === 1 && row.conflict && dice.chance(0.7)) await window.choose(row.subject, dice.chance(0.5));
        await world.run(world.now + MINUTE);
      }
    }
    for (const device of this.devices) for (const window of [...device.windows]) window.life.end();
    for (const device of this.devices) {
      const window = await this.#mustOpen(device);
      await world.run(world.now + MINUTE);
      this.oracle.end(device, window);
      window.life.end();
    }
  }
}
