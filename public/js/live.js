// While figures are typed, the verdict of their row follows at once by the rules of the program, with what would pass; what is
// wrong is said on leaving the box. All of it works without a line. What was typed is marked until a save has confirmed it.
import { grouped, parse } from "./figures.js";
import { say } from "./language.js";
import { checkBaseValue, judge, largeChanges } from "./rules.js";
import { earlierOf, valuesOf } from "./values.js";

const PAUSE = 1_500;
const text = ({ th, en }) => say(th, en);

/**
 * Follows what is typed into a recording form. `ready` is a promise of the rules; until they are there, and where they cannot
 * be had, the form stays as it was.
 */
export function follow(form, rulesPath = form.dataset.rules) {
  const live = new Live(form);
  live.ready = fetch(rulesPath).then((reply) => (reply.ok ? reply.json() : null)).catch(() => null)
    .then((rules) => (live.rules = rules));
  form.addEventListener("input", ({ target }) => live.typed(target));
  for (const kind of ["change", "focusout"]) form.addEventListener(kind, ({ target }) => live.left(target));
  form.addEventListener("click", (event) => toNote(event));
  return live;
}

/** From what asks for a reason to the note of this page, in details that are still folded. */
function toNote(event) {
  const link = event.target.closest('.large-change a[href^="#"]');
  const note = link && document.getElementById(link.hash.slice(1));
  if (!note) return;
  event.preventDefault();
  note.closest("details")?.setAttribute("open", "");
  note.focus();
}

class Live {
  constructor(form) {
    this.form = form;
    this.rules = null;
    // Base values that stand elsewhere: typed on another page and waiting to be sent.
    this.baseValues = new Map();
    this.touched = new Set();
    this.voice = Object.assign(document.createElement("p"), { className: "visually-hidden" });
    this.voice.setAttribute("role", "status");
    form.append(this.voice);
    // Read out at every key otherwise.
    for (const line of form.querySelectorAll(".verdict[role]")) line.removeAttribute("role");
  }

  typed(field) {
    const part = field.closest("[data-save]");
    if (!part || !this.rules) return;
    this.touched.add(part);
    if (this.indicator(part)) this.judge(part, false);
    else this.rejudge(part.id);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.tell(part), PAUSE);
  }

  left(field) {
    const part = field.closest("[data-save]");
    if (!part || !this.touched.has(part)) return;
    if (this.indicator(part)) this.judge(part, true);
    else this.showProblems(part, checkBaseValue(this.rules, part.id, valuesOf(part).provision ?? "", this.provisions(part.id)));
    clearTimeout(this.pause);
    this.tell(part);
  }

  /** A save was answered: what the server says stands, unless something else was typed meanwhile. */
  confirm(part, reply, isCurrent) {
    if (!isCurrent) return;
    this.touched.delete(part);
    if (reply.verdict) this.show(part, reply.verdict, reply.verdictWord, reply.explanation, false);
  }

  /** A base value became known that this page does not hold itself. */
  async setBaseValue(item, typed) {
    this.baseValues.set(item, typed);
    if (await this.ready) this.rejudge(item);
  }

  /** The queue has put figures into the boxes of a part. */
  async filled(part) {
    if (!(await this.ready)) return;
    if (this.indicator(part)) this.judge(part, true);
    else this.rejudge(part.id);
  }

  // MARK: The rows

  indicator(part) { return this.rules.indicators[part.id]; }

  judge(part, isLeft) {
    const found = judge(this.rules, part.id, valuesOf(part), this.baseFrame(part));
    this.showLargeChanges(part, isLeft);
    if (isLeft || !found.problems.length) this.showProblems(part, found.problems);
    if (!found.problems.length) return this.show(part, found.verdict, text(found.word), text(found.explanation), true);
    // Half a number is not a mistake yet: the verdict waits until the box is left.
    if (isLeft) {
      this.show(part, "", say("ยังบอกผลไม่ได้", "No result yet"),
        say("ผลจะแสดงที่นี่เมื่อแก้ไขช่องที่แจ้งไว้แล้ว", "The result appears here once the box is corrected"), true);
    }
  }

  /** Every row of this page whose frame is this base value. */
  rejudge(item) {
    for (const box of this.form.querySelectorAll(`[data-base="${item}"]`)) {
      const part = box.closest("[data-save]");
      const value = parse(this.baseFrame(part)).value ?? null;
      const unit = this.rules.indicators[part.id]?.frameUnitTH ?? "";
      write(box.querySelector(".value"), value === null ? say("ยังไม่ได้กรอก", "Not filled in yet") : `${grouped(value)} ${unit}`);
      this.judge(part, true);
    }
  }

  baseFrame(part) {
    const box = part.querySelector("[data-base]");
    if (!box) return "";
    const here = document.getElementById(box.dataset.base);
    return (here && valuesOf(here).provision) ?? this.baseValues.get(box.dataset.base) ?? box.dataset.figure;
  }

  /** What stands on this page in the rows that use a base value. */
  provisions(item) {
    const rows = this.rules.baseData[item]?.dependants ?? [];
    const found = rows.map((code) => [code, document.getElementById(code)]).filter(([, part]) => part?.dataset.save);
    return Object.fromEntries(found.map(([code, part]) => [code, valuesOf(part).provision ?? ""]));
  }

  // MARK: Showing

  showProblems(part, problems) {
    for (const line of part.querySelectorAll(".problem[id]")) {
      const field = line.id.slice(0, line.id.indexOf("-"));
      const found = problems.filter((problem) => problem.field === field || (problem.field === "value" && field === "provision"));
      write(line, found.map(({ words }) => text(words)).join(" "));
      const box = document.getElementById(`${field}-${part.id}`);
      if (found.length) box?.setAttribute("aria-invalid", "true");
      else box?.removeAttribute("aria-invalid");
    }
  }

  /** Asked for on leaving the row's box, taken back at once. */
  showLargeChanges(part, isLeft) {
    const line = part.querySelector(".large-change");
    if (!line) return;
    const values = valuesOf(part);
    const found = values.note?.trim() ? [] : largeChanges(this.rules, part.id, values, earlierOf(part));
    if (isLeft || !found.length) line.hidden = !found.length;
    write(line.querySelector("span"), found.map(({ words }) => `${text(words)} `).join(""));
  }

  show(part, verdict, word, explanation, isTyped) {
    const line = part.querySelector(".verdict");
    if (!line) return;
    // Never smaller while it changes, so that nothing below it jumps.
    line.style.minHeight = isTyped ? `${line.offsetHeight}px` : "";
    line.dataset.verdict = verdict;
    line.classList.toggle("as-typed", isTyped);
    write(line.querySelector("strong"), word);
    write(line.querySelector("span"), explanation);
  }

  /** Reads the verdict out, when it has become another one. */
  tell(part) {
    const lines = [...part.querySelectorAll(".verdict, .large-change")].filter((line) => !line.hidden);
    const told = lines.map((line) => line.textContent).join(" ");
    if (!told || told === this.told) return;
    this.told = told;
    write(this.voice, `${part.id}: ${told}`);
  }
}

function write(element, words) {
  if (element && element.textContent !== words) element.textContent = words;
}
