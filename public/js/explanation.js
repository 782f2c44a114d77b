// A verdict taken back to its figures, and what would have passed: Domain's Explanation and ExplanationWords, word for word.
import { MILLION, fixed, grouped, quotient } from "./figures.js";
import { sides } from "./verdict.js";

const LARGEST = 999999999999999999n;
const SIGNS = { ">=": "≥", "<=": "≤", "==": "=", ">": ">", "<": "<" };

/** {words, wouldPass}; no words for a row that is blank. */
export function explain(indicator, target, { frame, provision, carriedOut }, verdict, percentPlaces) {
  const cell = { indicator, target, frame, provision, verdict, percentPlaces };
  const wouldPass = passingProvision(cell);
  if (frame === null && provision === null && carriedOut) return { words: words("", ""), wouldPass };
  const how = arithmetic(cell);
  if (wouldPass === null) return { words: how, wouldPass };
  const passing = passingWords(cell, wouldPass);
  return { words: words(`${how.th} ${passing.th}`, `${how.en}. ${passing.en}`), wouldPass };
}

const words = (th, en) => ({ th, en });
const joined = (figure, unit) => (unit ? `${figure} ${unit}` : figure);
const withUnit = ({ indicator }, figure) => joined(grouped(figure), indicator.unitTH);
const yesNo = (value) => (value === 0n ? words("ไม่มี", "No") : words("มี", "Yes"));

// MARK: What would pass

/** The provision nearest to what is asked that would be met with this frame; null when met and where none would be. */
function passingProvision({ indicator, target, frame, verdict }) {
  if (verdict === "met" || (indicator.hasFrame && !(frame > 0n))) return null;
  const { kind, operator } = indicator;
  const asked = indicator.hasFrame ? target * frame : target;
  const scale = kind === "ratio" ? 100000000n : kind === "count" ? 1n : MILLION;
  const limit = kind === "yes_no" ? 1n : kind === "ratio" && !indicator.provisionMayExceedFrame ? frame : LARGEST;
  const first = firstPassing(operator, asked / scale, asked % scale === 0n);
  if (first === null || first < 0n) return null;
  const isLeast = [">=", ">", "=="].includes(operator);
  if (isLeast && first > limit) return null;
  return (first > limit ? limit : first) * (kind === "yes_no" ? MILLION : 1n);
}

/** The first that passes, seen from the side of the target that fails. */
function firstPassing(operator, whole, isExact) {
  switch (operator) {
    case ">=": return isExact ? whole : whole + 1n;
    case ">": return whole + 1n;
    case "<=": return whole;
    case "<": return isExact ? whole - 1n : whole;
    default: return isExact ? whole : null;
  }
}

function passingWords(cell, wouldPass) {
  const { indicator, verdict } = cell;
  const when = verdict === "not_carried_out"
    ? words("หากดำเนินการ จะผ่านเมื่อ", "If it were carried out, it would be met") : words("จะผ่านเมื่อ", "Would be met");
  if (indicator.kind === "yes_no") {
    const { th, en } = yesNo(wouldPass);
    return words(`${when.th}บันทึกว่า “${th}”`, `${when.en} by “${en}”`);
  }
  const bound = BOUNDS[indicator.operator[0]];
  const figure = withUnit(cell, wouldPass);
  const wholes = inWholes(cell, wouldPass);
  return words(
    `${when.th}การจัดบริการสาธารณะ (2) ${bound.th} ${figure}${wholes.th}`,
    `${when.en} by a provision (2) ${bound.en} ${figure}${wholes.en}`);
}

/** By the first sign of the operator. */
const BOUNDS = {
  ">": words("อย่างน้อย", "of at least"), "<": words("ไม่เกิน", "of at most"), "=": words("เท่ากับ", "of exactly"),
};

/** What is counted in wholes cannot be 5.6. */
function inWholes(cell, passing) {
  const { indicator, frame, provision } = cell;
  const isWhole = (value) => (value ?? 0n) % MILLION === 0n;
  if (frame === null || !isWhole(frame) || !isWhole(provision) || isWhole(passing) || indicator.operator === "==") {
    return words("", "");
  }
  const below = (passing / MILLION) * MILLION;
  const figure = withUnit(cell, indicator.operator[0] === ">" ? below + MILLION : below);
  return words(` หากนับเป็นจำนวนเต็มคือ ${figure}`, `, in whole numbers ${figure}`);
}

// MARK: The arithmetic

function arithmetic(cell) {
  switch (cell.verdict) {
    case "no_service": return words(
      "กรอบการประเมิน (1) เป็น 0 จึงไม่นำมาเทียบกับค่าเป้าหมาย", "The frame (1) is 0, so nothing is compared with the target");
    case "not_carried_out": return words(
      "ไม่ได้ดำเนินการในปีงบประมาณ จึงไม่นำมาเทียบกับค่าเป้าหมาย",
      "Not carried out in the fiscal year, so nothing is compared with the target");
    case "not_recorded": return missing(cell);
    default: return comparison(cell);
  }
}

function missing({ indicator, frame }) {
  if (!indicator.hasFrame || frame !== null) {
    return words("ยังไม่ได้บันทึกการจัดบริการสาธารณะ (2)", "The provision (2) is not recorded yet");
  }
  return indicator.frameFrom
    ? words("ยังไม่ได้บันทึกข้อมูลพื้นฐานซึ่งเป็นกรอบการประเมิน (1)", "The base data that is the frame (1) is not recorded yet")
    : words("ยังไม่ได้บันทึกกรอบการประเมิน (1)", "The frame (1) is not recorded yet");
}

function comparison(cell) {
  const { indicator, target, frame, provision, verdict } = cell;
  const asked = `${SIGNS[indicator.operator]} ${grouped(target)}`;
  const told = (measure, asked) => {
    const relation = relationTo(cell, asked);
    return words(`${measure.th} ${relation.th}`, `${measure.en}, ${relation.en}`);
  };
  const pair = `${grouped(provision)} ÷ ${indicator.hasFrame ? grouped(frame) : ""}`;
  switch (indicator.kind) {
    case "ratio": {
      const { th, en } = quotientWords(cell, 100n);
      return told(words(`${pair} × 100${th}`, `${pair} × 100${en}`), asked);
    }
    case "rate": {
      const { th, en } = quotientWords(cell, 1n);
      return told(words(pair + th, pair + en), joined(asked, indicator.targetUnitTH));
    }
    case "count": {
      const counted = withUnit(cell, provision);
      return told(words(counted, counted), joined(asked, indicator.unitTH));
    }
    default: {
      const { th, en } = yesNo(provision);
      return verdict === "met" ? words(`บันทึกว่า “${th}” ตรงตามค่าเป้าหมาย`, `Recorded “${en}”, as the target asks`)
        : words(`บันทึกว่า “${th}” ไม่ตรงตามค่าเป้าหมาย`, `Recorded “${en}”, not what the target asks`);
    }
  }
}

// MARK: Against the target

const order = (left, right) => (left < right ? 0 : left === right ? 1 : 2);

/** Where the measure lies against its target, exactly. */
const orderOf = ({ indicator, target, frame, provision }) => order(...sides(indicator, target, frame, provision));

/** For each operator: below, equal, above. */
const RELATIONS = {
  ">=": [["ต่ำกว่า", "below"], ["เท่ากับ", "equal to"], ["สูงกว่า", "above"]],
  "<=": [["ไม่เกิน", "within"], ["เท่ากับ", "equal to"], ["เกิน", "over"]],
  ">": [["ต่ำกว่า", "below"], null, ["สูงกว่า", "above"]],
  "<": [["น้อยกว่า", "less than"], null, ["เกิน", "over"]],
  "==": [["ไม่เท่ากับ", "different from"], ["เท่ากับ", "equal to"], ["ไม่เท่ากับ", "different from"]],
};

function relationTo(cell, asked) {
  const { operator } = cell.indicator;
  const relation = RELATIONS[operator][orderOf(cell)];
  if (relation) return words(`${relation[0]}ค่าเป้าหมาย ${asked}`, `${relation[1]} the target ${asked}`);
  return operator === ">"
    ? words(`เท่ากับค่าเป้าหมาย แต่ต้องมากกว่า (${asked})`, `equal to the target, but more is asked (${asked})`)
    : words(`เท่ากับค่าเป้าหมาย แต่ต้องน้อยกว่า (${asked})`, `equal to the target, but less is asked (${asked})`);
}

const SIDES = [
  ["ก่อนปัดเศษต่ำกว่า", "before rounding below"], ["ก่อนปัดเศษเท่ากับ", "before rounding equal to"],
  ["ก่อนปัดเศษสูงกว่า", "before rounding above"],
];

/** " = 52.00", with more places where rounding would seem to say something else than the verdict. */
function quotientWords(cell, factor) {
  const { target, frame, provision, percentPlaces } = cell;
  const exact = orderOf(cell);
  let value;
  for (let places = percentPlaces; places <= 6; places += 1) {
    value = quotient(provision, frame, factor, places);
    if (value === null) return words("", "");
    if (order(value, target) === exact) {
      const shown = ` = ${factor === 100n ? fixed(value, places) : grouped(value)}`;
      return words(shown, shown);
    }
  }
  const [th, en] = SIDES[exact];
  return words(` = ${fixed(value, 6)} (${th} ${grouped(target)})`, ` = ${fixed(value, 6)} (${en} ${grouped(target)})`);
}
