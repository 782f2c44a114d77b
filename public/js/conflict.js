// Both values of a part that two persons filled in, with names and times, and a button for each.
import { say } from "./language.js";

export class Conflict {
  constructor(reply, values) {
    this.reply = reply;
    this.values = values;
  }

  /** The block that stands in the part until the person has chosen. */
  element(part) {
    const { reply, values } = this;
    const theirs = reply.values ?? {};
    const labels = new Map();
    for (const field of part.querySelectorAll('[name*="."]')) {
      const name = field.name.slice(0, field.name.indexOf("."));
      if (name !== "version" && !labels.has(name)) labels.set(name, labelOf(field));
    }
    const block = make("div", "", "conflict");
    const table = make("table", "", "cards");
    const head = make("tr");
    for (const text of [say("ค่า", "Value"), ...labels.values(), say("โดย", "By")]) head.append(heading(text, "col"));
    table.append(make("thead"), make("tbody"));
    table.tHead.append(head);
    const rows = [
      [say("ที่บันทึกอยู่", "Recorded"), theirs, `${reply.savedBy ?? ""} ${reply.savedAt ?? ""}`],
      [say("ที่ท่านกรอก", "Yours"), values, say("ท่าน", "You")],
    ];
    for (const [title, side, author] of rows) {
      const row = make("tr");
      row.append(heading(title, "row"), ...[...labels].map(([name, label]) => cell(label, spoken(name, side[name]))), cell(say("โดย", "By"), author));
      table.tBodies[0].append(row);
    }
    const actions = make("p", "", "actions");
    actions.append(
      button("take", say("ใช้ค่าที่ท่านกรอก", "Use yours"), ""), button("discard", say("ใช้ค่าที่บันทึกอยู่", "Keep what is recorded"), "quiet"));
    const frame = make("div", "", "scroll");
    frame.append(table);
    block.append(make("h3", say("มีค่าที่ไม่ตรงกันสองค่า", "Two values that differ")), frame, actions);
    block.isMade = true;
    return block;
  }
}

function spoken(name, value) {
  if (name === "not-carried-out") return value === "1" ? say("ใช่", "Yes") : say("ไม่ใช่", "No");
  return value || say("ว่าง", "Blank");
}

/** What stands before a box, or before a choice of several. */
function labelOf(field) {
  if (field.type === "radio") return field.closest("fieldset")?.querySelector("legend")?.textContent.trim() ?? "";
  const label = field.labels?.[0]?.textContent.trim();
  return label || field.getAttribute("aria-label") || "";
}

function heading(text, scope) {
  const element = make("th", text);
  element.scope = scope;
  return element;
}

function cell(label, text) {
  const element = make("td", text);
  element.dataset.label = label;
  return element;
}

function button(name, text, kind) {
  const element = make("button", text, kind);
  element.name = name;
  return element;
}

function make(tag, text = "", name = "") {
  return Object.assign(document.createElement(tag), { textContent: text, className: name });
}
