// The table of verdicts, as Domain's Judgement has it. Figures as in figures.js; an indicator is a row of the rules.
import { MILLION } from "./figures.js";

/** The table of verdicts in its order. Nothing is divided to decide. */
export function verdictOf(indicator, target, { frame, provision, carriedOut }) {
  if (indicator.hasFrame && frame === 0n) return "no_service";
  if (!carriedOut) return "not_carried_out";
  if (provision === null || (indicator.hasFrame && frame === null)) return "not_recorded";
  return holds(indicator.operator, ...sides(indicator, target, frame, provision)) ? "met" : "below_target";
}

/** What is measured and what is asked, both times the same. */
export function sides(indicator, target, frame, provision) {
  if (!indicator.hasFrame) return [provision, target];
  return [provision * (indicator.kind === "ratio" ? 100n * MILLION : MILLION), target * frame];
}

function holds(operator, left, right) {
  switch (operator) {
    case ">=": return left >= right;
    case "<=": return left <= right;
    case ">": return left > right;
    case "<": return left < right;
    default: return left === right;
  }
}

/** Two words are printed for `met`: one of them for a ratio with ">=" strictly above its target. */
export function wordOf(indicator, target, { frame, provision }, verdict) {
  if (verdict === "met" && indicator.kind === "ratio" && indicator.operator === ">=") {
    const [measured, asked] = sides(indicator, target, frame, provision);
    if (measured > asked) return indicator.verdictWords.met_above;
  }
  return indicator.verdictWords[verdict];
}
