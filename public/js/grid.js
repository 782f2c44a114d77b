// An area as a grid, as in a spreadsheet: arrow keys move between boxes, Enter goes down, Escape restores, and columns copied in
// Excel are pasted downward. Every row still saves itself, since each change is told as if it had been typed.
import { parse } from "./figures.js";
import { say } from "./language.js";

const COLUMNS = ["frame", "provision"];

export function grid(form) {
  const table = form.querySelector("table.grid");
  new Keys(table);
  new Pasting(table, document.querySelector("[data-paste-report]"));
  document.querySelector("[data-grid-help]")?.removeAttribute("hidden");
}

// MARK: Rows and boxes

const rows = (table) => [...table.tBodies].filter((row) => row.dataset.save);
const columnOf = (field) => COLUMNS.indexOf(field.name.slice(0, field.name.indexOf(".")));

/** The box of a row and column that can be reached by the keyboard: of a choice, the one that is chosen. */
function boxOf(row, column) {
  const fields = [...(row?.querySelectorAll(`[name^="${COLUMNS[column]}."]`) ?? [])];
  return fields.find((field) => field.checked) ?? fields.at(0) ?? null;
}

function focus(field) {
  field.focus();
  if (field.inputMode === "decimal") field.select();
}

// MARK: Keys

class Keys {
  #table; #before = null;

  constructor(table) {
    this.#table = table;
    table.addEventListener("focusin", ({ target }) => (this.#before = target.name ? { target, value: target.value } : null));
    table.addEventListener("keydown", (event) => this.#pressed(event), true);
  }

  #pressed(event) {
    const here = event.target;
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || here.tagName !== "INPUT") return;
    if (event.key === "Escape") return this.#restore(event, here);
    if (event.shiftKey && event.key !== "Enter") return;
    const goal = this.#goal(event, here);
    if (goal === undefined) return;
    event.preventDefault();
    if (goal) focus(goal);
  }

  /** Where a key leads; null where there is nothing, undefined where the key means something else. */
  #goal({ key, shiftKey }, here) {
    const row = here.closest("[data-save]");
    switch (key) {
      case "ArrowUp": return this.#vertical(here, row, -1);
      case "ArrowDown": return this.#vertical(here, row, 1);
      case "Enter": return this.#vertical(here, row, shiftKey ? -1 : 1);
      case "ArrowLeft": return isAtEnd(here, false) ? this.#horizontal(here, row, -1) : undefined;
      case "ArrowRight": return isAtEnd(here, true) ? this.#horizontal(here, row, 1) : undefined;
      default: return undefined;
    }
  }

  /** The nearest row that has such a box. */
  #vertical(here, row, step) {
    const all = rows(this.#table);
    for (let index = all.indexOf(row) + step; index >= 0 && index < all.length; index += step) {
      const found = here.type === "checkbox" ? all[index].querySelector('[type="checkbox"]') : boxOf(all[index], columnOf(here));
      if (found) return found;
    }
    return null;
  }

  #horizontal(here, row, step) {
    const stops = [boxOf(row, 0), boxOf(row, 1), row.querySelector('[type="checkbox"]')].filter(Boolean);
    return stops[stops.findIndex((field) => field === here || field.name === here.name) + step] ?? null;
  }

  #restore(event, here) {
    if (here.type !== "text" || this.#before?.target !== here || here.value === this.#before.value) return;
    event.preventDefault();
    here.value = this.#before.value;
    here.dispatchEvent(new Event("input", { bubbles: true }));
    here.select();
  }
}

/** Left and right belong to the text until its end, and to a choice altogether. */
function isAtEnd(field, isRight) {
  if (field.type === "checkbox") return true;
  if (field.type !== "text" || field.selectionStart !== field.selectionEnd) return field.type === "text" && field.value === "";
  return field.selectionStart === (isRight ? field.value.length : 0);
}

// MARK: Pasting

class Pasting {
  #table; #report; #undo = null;

  constructor(table, report) {
    this.#table = table;
    this.#report = report;
    table.addEventListener("paste", (event) => this.#pasted(event));
    // What is typed afterwards is undone by the browser, not by us.
    table.addEventListener("input", ({ isTrusted }) => isTrusted && (this.#undo = null));
    table.addEventListener("keydown", (event) => {
      if (!this.#undo || event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      event.preventDefault();
      this.#takeBack();
    });
  }

  #pasted(event) {
    const here = event.target;
    const column = here.name ? columnOf(here) : -1;
    const cells = cellsOf(event.clipboardData?.getData("text/plain") ?? "");
    const isBlock = cells.length > 1 || cells[0]?.length > 1;
    if (column < 0 || !cells.length || (!isBlock && here.type === "text")) return;
    event.preventDefault();
    this.#fill(cells, rows(this.#table).indexOf(here.closest("[data-save]")), column);
  }

  /** Line by line from a row downward. A blank cell changes nothing. */
  #fill(cells, first, column) {
    const all = rows(this.#table);
    const done = { changes: new Map(), filled: 0, unread: [], fixed: [], unfit: [], beyond: 0 };
    cells.forEach((line, offset) => line.forEach((cell, index) => {
      const text = cell.trim();
      if (text === "") return;
      const row = all[first + offset];
      if (!row || column + index >= COLUMNS.length) return void (done.beyond += 1);
      this.#put(text, row, column + index, done);
    }));
    for (const part of done.changes.keys()) tell(part);
    this.#undo = done.changes.size ? done.changes : null;
    this.#say(done);
  }

  #put(text, row, column, done) {
    const fields = [...row.querySelectorAll(`[name^="${COLUMNS[column]}."]`)];
    if (!fields.length || fields.every((field) => field.readOnly || field.disabled)) return void done.fixed.push(row.id);
    const value = fields[0].type === "radio" ? answerOf(text) : text;
    if (value === null) return void done.unfit.push(row.id);
    const change = done.changes.get(row) ?? [];
    change.push(...fields.map((field) => ({ field, value: field.value, checked: field.checked })));
    done.changes.set(row, change);
    for (const field of fields) {
      if (field.type === "radio") field.checked = field.value === value;
      else field.value = value;
    }
    done.filled += 1;
    if (fields[0].type !== "radio" && parse(text).problem) done.unread.push(row.id);
  }

  #takeBack() {
    const changes = this.#undo;
    this.#undo = null;
    for (const [part, change] of changes) {
      for (const { field, value, checked } of change.toReversed()) {
        if (field.type === "radio") field.checked = checked;
        else field.value = value;
      }
      tell(part);
    }
    this.#write(say("เลิกทำการวางแล้ว ค่าเดิมกลับมาทุกช่อง", "The paste was undone: every box has its former value"));
  }

  #say({ filled, unread, fixed, unfit, beyond }) {
    const names = (codes) => [...new Set(codes)].join(", ");
    const words = [say(`วางแล้ว ${filled} ช่อง`, `${filled} boxes filled`)];
    if (unread.length) words.push(say(`อ่านเป็นตัวเลขไม่ได้ ${unread.length} ช่อง: ${names(unread)}`, `${unread.length} cannot be read as numbers: ${names(unread)}`));
    if (unfit.length) words.push(say(`ไม่ใช่ มี หรือ ไม่มี ${unfit.length} ช่อง: ${names(unfit)}`, `${unfit.length} neither yes nor no: ${names(unfit)}`));
    if (fixed.length) words.push(say(`ข้ามช่องที่แก้ไขไม่ได้ ${fixed.length} ช่อง: ${names(fixed)}`, `${fixed.length} skipped, not editable: ${names(fixed)}`));
    if (beyond) words.push(say(`เกินตาราง ${beyond} ค่า ไม่ได้วาง`, `${beyond} beyond the grid, not pasted`));
    this.#write(words.join(" · "));
  }

  #write(words) {
    this.#report.replaceChildren(Object.assign(document.createElement("span"), { textContent: words }));
    if (!this.#undo) return;
    const button = Object.assign(document.createElement("button"), {
      type: "button", className: "quiet", textContent: say("เลิกทำการวาง", "Undo the paste"),
    });
    button.addEventListener("click", () => this.#undo && this.#takeBack());
    this.#report.append(" ", button);
  }
}

/** Says that a part was typed into and left, once for all of its boxes. */
function tell(part) {
  const field = part.querySelector('[name^="provision."], [name^="frame."]');
  for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
}

/** มี and ไม่มี as people write them; null for anything else. */
function answerOf(text) {
  const word = text.toLowerCase();
  if (["มี", "ใช่", "yes", "y", "1", "๑"].includes(word)) return "1";
  return ["ไม่มี", "ไม่ใช่", "ไม่", "no", "n", "0", "๐"].includes(word) ? "0" : null;
}

/** The lines and cells of what a spreadsheet puts into the clipboard; a cell with a line break in it stands in quotes. */
export function cellsOf(text) {
  const lines = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [whole, quoted, plain, end] = found;
    if (whole === "") break;
    lines.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t") lines.push([]);
  }
  if (!lines.at(-1).length) lines.pop();
  return lines;
}
