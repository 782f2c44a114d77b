// The door of a session: who is there is noted at once, kept in the queue of the account, and sent when the line allows, with the
// moment at which it was (docs/adr/0011, 0028). A ticket is known by a mark of its code, so the page holds no codes. Without this
// script the buttons send.
import { hour, say } from "./language.js";
import { readTicket } from "./ticket.js";

const PATIENCE = 15_000;

export class Door {
  #root; #list; #result; #waiting; #count; #begins;
  #people = new Map(); #byMark = new Map();
  #queue = null; #store = null; #isSignedOut = false; #last = null;

  constructor(root) {
    this.#root = root;
    this.#list = root.querySelector("ul.door");
    this.#result = root.querySelector("[data-result]");
    this.#waiting = root.querySelector("[data-waiting]");
    this.#count = root.querySelector("[data-count]");
    this.#begins = Number(root.dataset.begins);
    for (const row of this.#list.children) this.#adopt(row);
    root.addEventListener("submit", (event) => this.#submit(event));
    const search = root.querySelector("[data-search]");
    search.q.addEventListener("input", () => this.#filter(search.q.value));
    const box = this.#box;
    if (box) {
      // A page that was kept holds the code with which it was opened.
      const asked = new URLSearchParams(location.search).get("code");
      if (isKept()) box.value = asked ?? "";
      if (matchMedia("(pointer: coarse)").matches) box.blur();
    }
    const camera = root.querySelector("[data-camera]");
    if (camera && "BarcodeDetector" in self && navigator.mediaDevices) {
      camera.hidden = false;
      camera.addEventListener("click", () => import("./camera.js").then(({ toggle }) => toggle(camera, root.querySelector("video"), (text) => this.#take(text))));
    }
    addEventListener("beforeunload", (event) => {
      if (this.#unsent && this.#store && !this.#store.isDurable) event.preventDefault();
    });
  }

  get #box() { return this.#root.querySelector("#code"); }
  get #unsent() { return [...this.#people.values()].filter(({ state }) => state === "waiting").length; }

  /** - queue: a promise of it; what is pressed before it is there waits. */
  use(queue) { this.#queue = queue; }

  /** Puts what was kept over what the page shows. */
  async lay(entries, store) {
    this.#store = store;
    for (const entry of entries) {
      const person = this.#personOf(entry);
      // What a page says of who is there came from the server.
      if (!person || person.state === "in") continue;
      if (entry.state !== "saved") this.#lay(person, entry);
      else if (isKept()) this.#show(person, "in", Number(entry.values.at));
    }
    await this.#sayWaiting();
  }

  /** What the queue says, in this window or another. */
  hear({ entry, saved, dropped, line }) {
    if (line) this.#isSignedOut = line === "signed-out";
    const person = this.#personOf(entry ?? dropped);
    if (person && saved) this.#saved(person, saved, entry);
    else if (person && dropped) this.#show(person, "expected");
    else if (person && entry) this.#lay(person, entry);
    if (line || person) this.#sayWaiting();
  }

  #lay(person, entry) {
    if (entry.state === "waiting") return this.#show(person, "waiting", Number(entry.values.at));
    if (entry.state === "saved") return;
    const words = entry.reply?.words ?? say("ยังไม่บันทึก", "not saved");
    this.#show(person, "refused", null, words);
    if (this.#last === person) this.#say("bad", words, person);
  }

  #saved(person, saved, entry) {
    this.#show(person, "in", Number(saved.values?.at ?? entry.values.at));
    if (this.#last === person && saved.words) this.#say("good", saved.words, person);
  }

  // MARK: What the person at the door does

  async #submit(event) {
    const form = event.target;
    if (form.matches("[data-search]")) return event.preventDefault();
    if (form.matches("[data-people]")) {
      event.preventDefault();
      const person = this.#people.get(event.submitter.closest("[data-who]").dataset.who);
      // The button goes away under the finger.
      this.#note(person);
      person.row.focus();
    } else if (form.matches("[data-code]")) {
      if (!self.crypto?.subtle) return;
      event.preventDefault();
      const text = this.#box.value;
      this.#box.value = "";
      await this.#take(text);
      this.#box.focus();
    }
  }

  /** A code was typed or scanned. */
  async #take(text) {
    const code = readTicket(text);
    if (!code) {
      return this.#say("bad", say("นี่ไม่ใช่รหัสบัตรเข้าประชุม โปรดตรวจรหัส หรือค้นหาชื่อ", "This is no code of a ticket: look at it again, or look for the name"));
    }
    const person = this.#byMark.get(await markOf(code));
    if (person) return this.#note(person);
    if (!navigator.onLine || !(await this.#ask(code))) this.#sayUnknown(code);
  }

  #note(person) {
    this.#last = person;
    if (person.state === "in" || person.state === "waiting") {
      return this.#say("", say(`เข้างานแล้วตั้งแต่ เวลา ${hour(person.at)}`, `Was checked in already, at ${hour(person.at)}`), person);
    }
    const at = serverNow();
    if (at < this.#begins) return this.#say("bad", say("ยังไม่ถึงเวลาลงทะเบียนเข้างาน", "Checking in has not begun"));
    this.#show(person, "waiting", at);
    this.#say("good", say(`ลงทะเบียนเข้างานแล้ว เวลา ${hour(at)}`, `Checked in at ${hour(at)}`), person);
    this.#queue.then((queue) => queue.save(this.#subjectOf(person), { who: whoOf(person), at: String(at) }, 0)).catch(() => {
      this.#show(person, "expected");
      this.#say("bad", say("ยังไม่บันทึก: เครื่องนี้เก็บข้อมูลไม่ได้", "Not saved: this device cannot keep it"), person);
    });
  }

  /** The server knows of tickets that this page has not loaded, and why one is none. False where it cannot be asked. */
  async #ask(code) {
    const form = this.#root.querySelector("[data-code]");
    try {
      const body = new URLSearchParams({ csrf: form.elements.csrf.value, code });
      const reply = await fetch(form.action, { method: "POST", body, signal: AbortSignal.timeout?.(PATIENCE) });
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      const result = page.querySelector("[data-result]");
      if (!result) return false;
      for (const row of page.querySelectorAll("ul.door > li")) this.#update(document.importNode(row, true));
      this.#last = null;
      this.#result.replaceChildren(...[...result.childNodes].map((node) => document.importNode(node, true)));
      this.#sayCount();
      return true;
    } catch {
      return false;
    }
  }

  #sayUnknown(code) {
    const other = this.#people.get(`${code.slice(0, 7)}-${code.slice(7, 8)}`);
    const words = other
      ? say("บัตรนี้ไม่ตรงกับรายชื่อที่เครื่องนี้มี ผู้ลงทะเบียนของที่นั่งนี้คือ", "This ticket is not as the list on this device has it. The seat is of")
      : say("ไม่พบบัตรนี้ในรายชื่อที่เครื่องนี้มี โปรดค้นหาชื่อ หรือลองอีกครั้งเมื่อมีสัญญาณ", "This ticket is not in the list on this device: look for the name, or try again once the connection is back");
    this.#last = null;
    this.#say("bad", words, other);
  }

  #filter(typed) {
    const wanted = folded(typed);
    for (const { row, text } of this.#people.values()) row.hidden = !text.includes(wanted);
  }

  // MARK: What is shown

  #adopt(row) {
    const { who, mark, at } = row.dataset;
    const name = row.querySelector("strong").textContent;
    const place = row.querySelector("span").textContent;
    const person = { row, who, mark, name, place, at: Number(at) || null, state: at ? "in" : "expected", text: folded(row.firstElementChild.textContent + who) };
    row.tabIndex = -1;
    person.button = row.querySelector("button");
    this.#people.set(who, person);
    if (mark) this.#byMark.set(mark, person);
  }

  /** A row as the server has it now. */
  #update(row) {
    const known = this.#people.get(row.dataset.who);
    if (known && known.mark === row.dataset.mark) {
      if (row.dataset.at && known.state !== "in") this.#show(known, "in", Number(row.dataset.at));
      return;
    }
    if (known) {
      this.#byMark.delete(known.mark);
      known.row.replaceWith(row);
    } else {
      this.#list.append(row);
    }
    this.#adopt(row);
  }

  #show(person, state, at = null, words = "") {
    Object.assign(person, { state, at });
    const place = person.row.lastElementChild;
    const isHere = state === "in" || state === "waiting";
    const parts = [];
    if (isHere) {
      parts.push(tag(say(`ลงทะเบียนเข้างานแล้ว เวลา ${hour(at)}`, `Checked in at ${hour(at)}`), "certified"));
      if (state === "waiting") parts.push(" ", tag(say("รอส่ง", "to be sent"), "submitted"));
    } else {
      if (words) parts.push(Object.assign(document.createElement("p"), { className: "problem", textContent: words }));
      if (person.button) parts.push(person.button);
    }
    place.replaceChildren(...parts);
    this.#sayCount();
  }

  #sayCount() {
    const here = [...this.#people.values()].filter(({ state }) => state === "in" || state === "waiting").length;
    this.#count.textContent = here.toLocaleString("en");
  }

  #say(tone, words, person = null) {
    const notice = Object.assign(document.createElement("p"), { className: `notice ${tone}` });
    if (person) {
      notice.append(Object.assign(document.createElement("strong"), { textContent: person.name }), ` ${person.place}`, document.createElement("br"));
    }
    notice.append(words);
    this.#result.replaceChildren(notice);
  }

  async #sayWaiting() {
    const entries = await (await this.#queue).entries();
    const count = entries.filter(({ subject, state }) => state === "waiting" && this.#isHere(subject)).length;
    const words = [];
    if (count) words.push(say(`รอส่ง ${count} คน`, `${count} to be sent`));
    if (count && this.#isSignedOut) words.push(say("หมดเวลาเข้าสู่ระบบ ข้อมูลยังอยู่ครบ โปรดเข้าสู่ระบบในหน้าต่างใหม่", "You are signed out, nothing is lost: sign in, in another window"));
    else if (count) words.push(say("จะส่งเองเมื่อมีสัญญาณ", "sent by themselves once the connection is back"));
    if (count && this.#store && !this.#store.isDurable) words.push(say("โปรดอย่าปิดหน้านี้", "please do not close this page"));
    const had = !this.#waiting.hidden;
    if (!count && had) words.push(say("ส่งครบแล้ว", "Everything is sent"));
    if (words.length && this.#waiting.textContent !== words.join(" · ")) this.#waiting.textContent = words.join(" · ");
    this.#waiting.hidden = !words.length;
  }

  // MARK: Addresses

  #subjectOf({ who }) { return `${this.#root.dataset.checkIn}?of=${who}`; }
  #isHere(subject) { return subject.startsWith(`${this.#root.dataset.checkIn}?of=`); }

  /** Whom an entry is about; nobody where another person has the seat by now. */
  #personOf(entry) {
    if (!entry || !this.#isHere(entry.subject)) return null;
    const person = this.#people.get(entry.subject.split("?of=")[1]);
    return person && entry.values.who === whoOf(person) ? person : null;
  }
}

const whoOf = ({ who, mark }) => `${who}-${mark}`;

const isKept = () => "keptAt" in document.documentElement.dataset;

/** Now, by the server's clock: this device's may be wrong, but it was as wrong when the page was made. */
function serverNow() {
  const made = Number(document.querySelector('meta[name="account"]').dataset.now);
  const [navigation] = performance.getEntriesByType("navigation");
  const came = Number(document.documentElement.dataset.keptAt) || performance.timeOrigin + (navigation?.responseStart ?? 0);
  return Math.round(Date.now() - came + made);
}

async function markOf(code) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code)));
  return [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const folded = (text) => text.normalize("NFC").toLowerCase().replace(/[\s\u200b]+/g, "");

function tag(words, state) {
  const made = Object.assign(document.createElement("strong"), { className: "tag", textContent: words });
  made.dataset.state = state;
  return made;
}
