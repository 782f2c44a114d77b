// The judge of the histories by itself, for test_histories.py: two editors of one row, what they do and what the server says.
import { Oracle } from "./oracle.js";

const ROW = "/rounds/2567/local-governments/6130101/answers/A1-01";

export class Bench {
  #figures = "1";
  #saver = null;

  constructor() {
    this.oracle = new Oracle({ now: 0 }, () => true);
    this.oracle.begin(ROW, 5, { provision: this.#figures });
    this.version = 5;
  }

  get faults() { return this.oracle.faults.map((fault) => fault.split(":")[0]); }

  editor(name) { return { person: { name, account: name } }; }

  /** A window in which a page is open that shows what is recorded, or what else is given. */
  open(device, { figures = this.#figures, isFresh = true } = {}) {
    const row = { subject: ROW, version: this.version, values: { provision: figures }, conflict: null };
    const window = { device, row, parts: new Map([[ROW, row]]), life: { isOver: false } };
    this.oracle.opened(window, isFresh);
    return window;
  }

  /** - isKept: whether the queue came to say so. */
  type(window, figures, isKept = true) {
    window.row.values = { provision: figures };
    const entry = this.oracle.typed(window, window.row);
    if (isKept) this.oracle.acknowledged(entry);
  }

  /** A request that is on its way; the server takes it as often as one says so. */
  send({ device }, values) {
    const copy = { subject: ROW, values, key: "key", body: "version=0", device };
    return Object.assign(copy, this.oracle.sent(device, copy));
  }

  /** The server makes a version of it. */
  save(copy) {
    [this.version, this.#figures, this.#saver] = [this.version + 1, copy.values.provision, copy.device.person.name];
    return this.same(copy);
  }

  /** The server finds that these figures stand already, or repeats its answer. */
  same(copy) { return this.oracle.answered(copy.device, copy, { status: 200, body: { version: String(this.version) } }); }

  refuse(copy) {
    const body = { version: String(this.version), values: { provision: this.#figures }, savedBy: this.#saver };
    return this.oracle.answered(copy.device, copy, { status: 409, body });
  }

  hear(window, values) {
    window.row.version = this.version;
    this.oracle.heard(window, { subject: ROW, entry: { values }, saved: { version: String(this.version) } });
  }

  show(window) {
    window.row.conflict = { version: this.version, mine: window.row.values };
    this.oracle.shown(window, window.row);
  }

  /** Types, sends, and the server takes it. */
  async record(window, figures) {
    this.type(window, figures);
    await this.save(this.send(window, { provision: figures }));
    this.hear(window, { provision: figures });
  }

  /** Types, sends, and is refused. */
  async clash(window, figures) {
    this.type(window, figures);
    const copy = this.send(window, { provision: figures });
    await this.refuse(copy);
    this.show(window);
    return copy;
  }
}
