// Both values of a part that two persons filled in, with both names and times, and a button for each.
import { moment, say } from "./language.js";

/**
 * The block that stands in a part until the person has chosen.
 * - values: what the person typed, at `typedAt`. - reply: what the server says stands there, by whom and since when.
 * - isYesNo: what is recorded is 1 or 0, and reads as words.
 */
export function conflictBlock({ values, typedAt, reply }, isYesNo) {
  const spoken = (name, side) => (isYesNo && name === "provision" && side.provision ? yesNo(side) : spelled(name, side));
  const theirs = reply.values ?? {};
  const hasFrame = "frame" in theirs || "frame" in values;
  const columns = [
    ...(hasFrame ? [["frame", say("กรอบการประเมิน (1)", "Frame (1)")]] : []),
    ["provision", hasFrame ? say("การจัดบริการสาธารณะ (2)", "Provision (2)") : say("ข้อมูล", "Figure")],
    ...("note" in values ? [["note", say("หมายเหตุ", "Note")]] : []),
  ];
  const table = make("table", "", "cards");
  const head = make("tr");
  head.append(...[say("ค่า", "Value"), ...columns.map(([, label]) => label), say("โดย", "By")].map((text) => heading(text, "col")));
  table.append(make("thead"), make("tbody"));
  table.tHead.append(head);
  table.tBodies[0].append(
    side(say("ที่บันทึกอยู่", "Recorded"), theirs, spoken, columns, [reply.savedBy, reply.savedAt].filter(Boolean).join(" ")),
    side(say("ที่ท่านกรอก", "Yours"), values, spoken, columns, `${reader()} ${moment(typedAt)}`));
  const actions = make("p", "", "actions");
  actions.append(
    button("take", say("ใช้ค่าที่ท่านกรอก", "Use yours"), ""), button("discard", say("ใช้ค่าที่บันทึกอยู่", "Keep what is recorded"), "quiet"));
  const title = make("p");
  title.append(make("strong", say("มีค่าที่ไม่ตรงกันสองค่า", "Two values that differ")));
  const block = make("div", "", "conflict");
  block.append(title, table, actions);
  return block;
}

function side(title, values, spoken, columns, author) {
  const row = make("tr");
  row.append(heading(title, "row"), ...columns.map(([name, label]) => cell(label, spoken(name, values))), cell(say("โดย", "By"), author));
  return row;
}

function yesNo(values) {
  const word = values.provision === "1" ? say("มี", "Yes") : say("ไม่มี", "No");
  return spelled("provision", { ...values, provision: word });
}

function spelled(name, values) {
  if (name !== "provision" || values["not-carried-out"] !== "1") return values[name] || (name === "note" ? "" : say("ว่าง", "Blank"));
  return `${values.provision || say("ว่าง", "Blank")} (${say("ไม่ได้ดำเนินการในปีงบประมาณ", "Not carried out in the fiscal year")})`;
}

/** "ท่าน (สมศรี บันทึกดี)": both have a name, since one person may have been at two machines. */
function reader() {
  const name = document.querySelector(".seat strong")?.textContent ?? "";
  return say(`ท่าน (${name})`, `You (${name})`);
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
