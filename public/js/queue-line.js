// The line that says how much is still to be sent and whether there is a connection; under it, what needs its author's eye on
// other pages.
import { hour, say } from "./language.js";

export class QueueLine {
  #queue; #form; #frame = null; #words = null; #list = null;
  #isCut = navigator.onLine === false; #isSignedOut = false; #had = false; #entries = [];

  constructor(form, queue) {
    this.#form = form;
    this.#queue = queue;
    if (form) this.#place();
    const keptAt = Number(document.documentElement.dataset.keptAt);
    if (keptAt) this.#sayKept(keptAt);
    for (const kind of ["online", "offline"]) {
      addEventListener(kind, () => {
        this.#isCut = kind === "offline";
        this.show({}, this.#entries);
      });
    }
  }

  #sayKept(at) {
    const words = say(
      `ออฟไลน์: แสดงหน้าที่เปิดไว้เมื่อ ${hour(at)} กรอกต่อได้ ระบบจะส่งเองเมื่อมีสัญญาณ`,
      `Offline: this is the page as opened at ${hour(at)}. You can go on; figures are sent once the connection is back.`);
    document.querySelector("main")?.prepend(make("p", words, "notice kept"));
  }

  show({ line }, entries) {
    this.#entries = entries;
    if (line === "cut") this.#isCut = true;
    if (line === "signed-out") this.#isSignedOut = true;
    if (line === "up") this.#isCut = this.#isSignedOut = false;
    const waiting = new Set(entries.filter(({ state }) => state === "waiting").map(({ subject }) => subject)).size;
    const open = entries.filter((entry) => this.#isToLookAt(entry));
    const words = this.#sentence(waiting, open.length);
    if (!words) return;
    this.#place();
    this.#frame.classList.toggle("open", waiting + open.length > 0 || this.#isCut);
    if (this.#words.textContent !== words) this.#words.textContent = words;
    const mustSignIn = waiting > 0 && this.#isSignedOut;
    this.#list.replaceChildren(...open.map((entry) => this.#item(entry)), ...(mustSignIn ? [signIn()] : []));
    this.#list.hidden = !this.#list.childElementCount;
  }

  #sentence(waiting, open) {
    const words = [];
    if (waiting && this.#isSignedOut) {
      words.push(say(`รอส่ง ${waiting} รายการ: หมดเวลาเข้าสู่ระบบ ข้อมูลยังอยู่ครบ`, `${waiting} waiting to be sent: you are signed out, nothing is lost`));
    } else if (waiting && this.#isCut) {
      words.push(say(`รอส่ง ${waiting} รายการ จะส่งเองเมื่อมีสัญญาณ`, `${waiting} waiting, sent by themselves once the connection is back`));
    } else if (this.#isCut && this.#form) {
      words.push(say("ไม่มีสัญญาณ กรอกต่อได้ ระบบเก็บไว้ในเครื่องนี้และส่งเองเมื่อมีสัญญาณ", "No connection. You can go on: figures are kept on this computer and sent once it is back"));
    }
    if (open) words.push(say(`มี ${open} รายการที่ต้องตรวจ`, `${open} to look at`));
    if (words.length || waiting || !this.#had) {
      this.#had ||= words.length > 0;
      return words.join(" · ");
    }
    this.#had = false;
    return say(`ส่งครบแล้ว ${hour(Date.now())}`, `Everything is sent, ${hour(Date.now())}`);
  }

  /** What its author must decide, mend or finish; not what he has before him at this moment. */
  #isToLookAt({ state, subject }) {
    if (state === "typing") return !partOf(subject);
    return ["conflict", "invalid", "closed"].includes(state);
  }

  #item(entry) {
    const item = make("li");
    item.append(Object.assign(make("a", nameOf(entry.subject)), { href: pageOf(entry.subject) }), ` ${whyOf(entry)}`);
    if (entry.state !== "closed") return item;
    const { frame, provision, note } = entry.values;
    const typed = [frame && `(1) ${frame}`, provision && `(2) ${provision}`, note].filter(Boolean).join(" · ");
    const button = Object.assign(make("button", say("ลบออกจากเครื่องนี้", "Delete from this computer"), "quiet"), { type: "button" });
    button.addEventListener("click", () => this.#queue.then((queue) => queue.giveUp(entry.subject)));
    item.append(`: ${typed} `, button);
    return item;
  }

  #place() {
    if (this.#frame) return;
    this.#frame = make("div", "", "queue-line");
    this.#words = make("p");
    this.#words.setAttribute("role", "status");
    this.#list = Object.assign(make("ul"), { hidden: true });
    this.#frame.append(this.#words, this.#list);
    if (this.#form) this.#form.before(this.#frame);
    else document.querySelector("main")?.prepend(this.#frame);
  }
}

// MARK: Where a part is

const partOf = (subject) => document.querySelector(`form[data-autosave="on"] [data-save="${CSS.escape(subject)}"]`);

function pageOf(subject) {
  const here = partOf(subject);
  if (here) return `#${here.id}`;
  return subject.replace("/answers/", "/indicators/").replace("/base-data/", "/base-data#");
}

function nameOf(subject) {
  const [kind, code] = subject.split("/").slice(-2);
  return kind === "answers" ? code : say("ข้อมูลพื้นฐาน", "Base data");
}

function whyOf({ state, reply }) {
  if (state === "conflict") return say("มีค่าที่ไม่ตรงกันสองค่า", "two values that differ");
  if (state === "typing") return say("กรอกค้างไว้ ยังไม่บันทึก", "typed but not finished");
  return reply?.words ?? say("ยังไม่บันทึก", "not saved");
}

function signIn() {
  const item = make("li");
  item.append(Object.assign(make("a", say("เข้าสู่ระบบ (เปิดหน้าต่างใหม่)", "Sign in (opens a new window)")), { href: "/sign-in", target: "_blank" }));
  return item;
}

function make(tag, text = "", name = "") {
  return Object.assign(document.createElement(tag), { textContent: text, className: name });
}
