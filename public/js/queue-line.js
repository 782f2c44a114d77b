// The line that says how much is still to be sent and whether there is a connection; under it, what needs its author's eye on
// other pages.
import { hour, say } from "./language.js";
import { root } from "./line.js";

export class QueueLine {
  #queue; #form; #frame = null; #words = null; #list = null;
  #isCut = navigator.onLine === false; #isBusy = false; #isSignedOut = false; #had = false; #entries = [];
  #store = null; #isHeldUp = false;

  constructor(form, queue, opening) {
    this.#form = form;
    this.#queue = queue;
    opening.then((store) => (this.#store = store));
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
      `สัญญาณขาดหรือช้า: แสดงหน้าที่เปิดไว้เมื่อ ${hour(at)} กรอกต่อได้ ระบบจะส่งเองเมื่อมีสัญญาณ`,
      `No connection, or a slow one: this is the page as opened at ${hour(at)}. You can go on; figures are sent once it is back.`);
    document.querySelector("main")?.prepend(make("p", words, "notice kept"));
  }

  show({ line }, entries) {
    this.#entries = entries;
    if (line) this.#isBusy = line === "busy";
    if (line === "cut") this.#isCut = true;
    if (line === "signed-out") this.#isSignedOut = true;
    if (line === "up") this.#isCut = this.#isSignedOut = false;
    const waiting = new Set(entries.filter(({ state, subject }) => state === "waiting" && !isAtDoor(subject)).map(({ subject }) => subject)).size;
    const open = entries.filter((entry) => this.#isToLookAt(entry));
    this.#holdBack(new Set(entries.filter(({ state }) => state !== "saved").map(({ subject }) => subject)).size);
    const words = this.#sentence(waiting, open.length);
    if (!words) return;
    this.#place();
    this.#frame.classList.toggle("open", waiting + open.length > 0 || this.#isCut);
    if (this.#words.textContent !== words) this.#words.textContent = words;
    const mustSignIn = waiting > 0 && this.#isSignedOut && !this.#form?.dataset.over;
    this.#list.replaceChildren(...open.map((entry) => this.#item(entry)), ...(mustSignIn ? [signIn()] : []));
    this.#list.hidden = !this.#list.childElementCount;
  }

  /** Somebody wants to leave, and this page alone holds what he has typed. */
  sayNotKept() {
    this.#isHeldUp = true;
    this.show({}, this.#entries);
  }

  /** What takes for granted that everything has been sent waits for it: the check before submission, and its button. */
  #holdBack(unsent) {
    for (const part of document.querySelectorAll("[data-all-sent]")) {
      part.hidden = unsent > 0;
      const words = unsent ? say(
        `เครื่องนี้ยังมี ${unsent} รายการที่กรอกแล้วแต่ยังไม่ได้บันทึกเข้าระบบ โปรดรอให้ส่งครบ หรือแก้ไขรายการที่ต้องตรวจก่อน`,
        `${unsent === 1 ? "1 entry" : `${unsent} entries`} on this computer not saved yet. Please wait until everything is sent, or mend what is to be looked at.`) : "";
      if (part.previousElementSibling?.matches(".held-back")) part.previousElementSibling.remove();
      if (words) part.before(make("p", words, "notice held-back"));
    }
  }

  #sentence(waiting, open) {
    const words = [];
    if (this.#isHeldUp && waiting && !this.#store?.isDurable) {
      words.push(say("เครื่องนี้เก็บข้อมูลไม่ได้ จะไปหน้าอื่นได้เมื่อส่งครบ", "This computer cannot keep figures: the way on opens once everything is sent"));
    }
    if (waiting && this.#isSignedOut && this.#form?.dataset.over) {
      words.push(this.#form.dataset.over);
    } else if (waiting && this.#isSignedOut) {
      words.push(say(`รอส่ง ${waiting} รายการ: หมดเวลาเข้าสู่ระบบ ข้อมูลยังอยู่ครบ`, `${waiting} waiting to be sent: you are signed out, nothing is lost`));
    } else if (waiting && this.#isBusy) {
      words.push(say(`รอส่ง ${waiting} รายการ: ระบบยังรับไม่ได้ในขณะนี้ จะส่งเองอีกครั้ง`, `${waiting} waiting: the system cannot take them right now, they are sent again by themselves`));
    } else if (waiting && this.#isCut) {
      words.push(say(`รอส่ง ${waiting} รายการ จะส่งเองเมื่อมีสัญญาณ`, `${waiting} waiting, sent by themselves once the connection is back`));
    } else if (this.#isCut && this.#form) {
      words.push(this.#store && !this.#store.isDurable ? say("ไม่มีสัญญาณ เครื่องนี้เก็บข้อมูลไม่ได้ โปรดอย่าปิดหน้านี้", "No connection, and this computer cannot keep figures: please do not close this page") : say("ไม่มีสัญญาณ กรอกต่อได้ ระบบเก็บไว้ในเครื่องนี้และส่งเองเมื่อมีสัญญาณ", "No connection. You can go on: figures are kept on this computer and sent once it is back"));
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
    item.append(typed ? `: ${typed} ` : " ", button);
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

/** The door of a session says by itself how many of its people are to be sent. */
function isAtDoor(subject) {
  const door = document.querySelector("[data-check-in]");
  return Boolean(door) && subject.startsWith(`${door.dataset.checkIn}?`);
}

function pageOf(subject) {
  if (isCheckIn(subject)) return subject.split("?")[0];
  const here = partOf(subject);
  if (here) return `#${here.id}`;
  return subject.replace("/answers/", "/indicators/").replace("/base-data/", "/base-data#");
}

const isCheckIn = (subject) => subject.includes("/check-in?");

function nameOf(subject) {
  if (isCheckIn(subject)) return say("ลงทะเบียนเข้างาน", "Check-in");
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
  item.append(Object.assign(make("a", say("เข้าสู่ระบบ (เปิดหน้าต่างใหม่)", "Sign in (opens a new window)")), { href: `${root()}/sign-in`, target: "_blank" }));
  return item;
}

function make(tag, text = "", name = "") {
  return Object.assign(document.createElement(tag), { textContent: text, className: name });
}
