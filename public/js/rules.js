// The rules of recording as the program has them in Domain (AnswerCheck, SaveBaseValue), so that figures are checked and judged
// without a line too. No page, no network: `rules` is what /rounds/…/rules/TYPE.json holds, words are {th, en}, figures are
// as in figures.js, and what was typed comes as the form sends it: {frame, provision, "not-carried-out", note}.
import { MILLION, figure, parse, quotient, spelled } from "./figures.js";
import { explain } from "./explanation.js";
import { verdictOf, wordOf } from "./verdict.js";

/**
 * Judges one indicator's boxes as they would stand once saved.
 * - baseFrame: the base value as typed or spelled, where the indicator takes its frame from base data.
 * Returns {problems, verdict, word, percent, explanation, wouldPass}; while there are problems there is no verdict.
 */
export function judge(rules, code, values, baseFrame = "") {
  const indicator = rules.indicators[code];
  const { problems, answer } = check(rules, indicator, values, baseFrame);
  if (problems.length) return { problems, verdict: null, word: null, percent: null, explanation: null, wouldPass: null };
  const target = figure(indicator.target);
  const verdict = verdictOf(indicator, target, answer);
  const isCompared = verdict === "met" || verdict === "below_target";
  const percent = indicator.kind === "ratio" && isCompared
    ? quotient(answer.provision, answer.frame, 100n, rules.percentPlaces) : null;
  const { wouldPass, words } = explain(indicator, target, answer, verdict, rules.percentPlaces);
  return {
    problems, verdict, word: wordOf(indicator, target, answer, verdict), percent: percent === null ? null : spelled(percent),
    explanation: words, wouldPass: wouldPass === null ? null : spelled(wouldPass),
  };
}

/** The hard rules on one answer: every problem, or the answer with the frame that counts. */
function check(rules, indicator, values, baseFrame) {
  const ownFrame = indicator.hasFrame && !indicator.frameFrom;
  const frame = parse((ownFrame && values.frame) || "");
  const provision = parse(values.provision ?? "");
  const problems = [];
  const add = (field, code) => problems.push({ field, code, words: rules.problems[code] });
  if (frame.problem) add("frame", frame.problem);
  if (provision.problem) add("provision", provision.problem);
  if (problems.length) return { problems };

  const carriedOut = values["not-carried-out"] !== "1";
  const counted = !indicator.hasFrame ? null : ownFrame ? frame.value : parse(baseFrame ?? "").value ?? null;
  const answer = { frame: counted, provision: provision.value, carriedOut };
  if (indicator.kind === "yes_no" && ![null, 0n, MILLION].includes(answer.provision)) add("provision", "not_0_or_1");
  if (answer.provision > 0n && !carriedOut) add("provision", "not_carried_out_with_provision");
  const beyond = beyondFrame(indicator, answer.provision, counted);
  if (beyond) add("provision", beyond);
  if ([...(values.note ?? "").trim()].length > rules.longestNote) add("note", "too_long");
  return { problems, answer };
}

/** The code of the problem where a provision does not fit into its frame. */
function beyondFrame(indicator, provision, frame) {
  if (!indicator.hasFrame || provision === null || frame === null || provision === 0n) return null;
  if (frame === 0n) return "frame_zero_with_provision";
  return indicator.kind === "ratio" && !indicator.provisionMayExceedFrame && provision > frame ? "exceeds_frame" : null;
}

/**
 * Checks the box of one item of base data.
 * - provisions: what is recorded, or typed, for the indicators that use it, by code; those left out are not looked at.
 */
export function checkBaseValue(rules, item, typed, provisions = {}) {
  const { value, problem } = parse(typed);
  if (problem) return [{ field: "value", code: problem, words: rules.problems[problem] }];
  const exceeding = rules.baseData[item].dependants.filter((code) =>
    beyondFrame(rules.indicators[code], parse(provisions[code] ?? "").value ?? null, value));
  if (!exceeding.length) return [];
  const { th, en } = rules.problems.exceeds_frame_of;
  const name = (words) => words.replace("{indicators}", exceeding.join(", "));
  return [{ field: "value", code: "exceeds_frame", words: { th: name(th), en: name(en) } }];
}
