// The line that says how much is still to be sent, and whether there is a connection.
import { say } from "./language.js";

export class QueueLine {
  #element = null; #isCut = navigator.onLine === false; #isSignedOut = false; #had = false; #form;

  constructor(form) {
    this.#form = form;
    const keptAt = Number(document.documentElement.dataset.keptAt);
    if (keptAt) {
      const time = new Date(keptAt).toLocaleTimeString(say("th-TH", "en-GB"), { hour: "2-digit", minute: "2-digit" });
      const words = say(
        `ไม่มีสัญญาณ: แสดงหน้าที่เปิดไว้เมื่อ ${time.replace(":", ".")} น. กรอกต่อได้ ระบบจะส่งเองเมื่อมีสัญญาณ`,
        `No connection: this is the page as opened at ${time}. You can go on; figures are sent once the connection is back.`);
      document.querySelector("main")?.prepend(Object.assign(document.createElement("p"), { className: "notice kept", textContent: words }));
    }
    for (const kind of ["online", "offline"]) addEventListener(kind, () => (this.#isCut = kind === "offline"));
  }

  show({ line }, entries) {
    if (line === "cut") this.#isCut = true;
    if (line === "signed-out") this.#isSignedOut = true;
    if (line === "up") this.#isCut = this.#isSignedOut = false;
    const parts = (...states) => new Set(entries.filter(({ state }) => states.includes(state)).map(({ subject }) => subject)).size;
    const [waiting, stuck] = [parts("waiting"), parts("conflict", "invalid", "closed")];
    const words = [];
    if (waiting && this.#isSignedOut) {
      words.push(say(`รอส่ง ${waiting} รายการ: หมดเวลาเข้าสู่ระบบ ข้อมูลยังอยู่ครบ`, `${waiting} waiting to be sent: you are signed out, nothing is lost`));
    } else if (waiting && this.#isCut) {
      words.push(say(`รอส่ง ${waiting} รายการ จะส่งเองเมื่อมีสัญญาณ`, `${waiting} waiting, sent by themselves once the connection is back`));
    }
    if (stuck) words.push(say(`มี ${stuck} รายการที่ต้องตรวจ`, `${stuck} to look at`));
    this.#had ||= words.length > 0;
    if (!words.length && this.#had && !waiting) words.push(say("ส่งครบแล้ว", "Everything is sent"));
    if (words.length) this.#write(words.join(" · "), waiting > 0 || stuck > 0, waiting > 0 && this.#isSignedOut);
  }

  #write(words, isOpen, mustSignIn) {
    this.#element ??= this.#place();
    this.#element.classList.toggle("open", isOpen);
    if (this.#element.dataset.words === words) return;
    this.#element.dataset.words = words;
    this.#element.textContent = words;
    if (!mustSignIn) return;
    const link = Object.assign(document.createElement("a"), {
      href: "/sign-in", target: "_blank", textContent: say("เข้าสู่ระบบ (เปิดหน้าต่างใหม่)", "Sign in (opens a new window)"),
    });
    this.#element.append(" ", link);
  }

  #place() {
    const element = Object.assign(document.createElement("p"), { className: "queue-line" });
    element.setAttribute("role", "status");
    if (this.#form) this.#form.before(element);
    else document.querySelector("main")?.prepend(element);
    return element;
  }
}
