// The rules of recording as the program has them in Domain (AnswerCheck, SaveBaseValue), so that figures are checked and judged
// without a line too. No page, no network: `rules` is what /rounds/…/rules/TYPE.json holds, words are {th, en}, figures are
// as in figures.js, and what was typed comes as the form sends it: {frame, provision, "not-carried-out", note}.
import { MILLION, figure, grouped, parse, quotient, spelled } from "./figures.js";
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

/**
 * Figures that differ much from last year's, as Domain's LargeChange has it: [{figure, words}].
 * - earlier: {frame, provision, "not-carried-out"} in their canonical spelling, "" where blank; null where none can be compared.
 */
export function largeChanges(rules, code, values, earlier) {
  const indicator = rules.indicators[code];
  if (!earlier || indicator.kind === "yes_no") return [];
  const ownFrame = indicator.hasFrame && !indicator.frameFrom;
  const frame = parse((ownFrame && values.frame) || "");
  const provision = parse(values.provision ?? "");
  const carriedOut = values["not-carried-out"] !== "1";
  if (frame.problem || provision.problem || (frame.value === null && provision.value === null && carriedOut)) return [];
  const before = (name) => (earlier[name] ? figure(earlier[name]) : null);
  const provided = earlier["not-carried-out"] === "1" ? 0n : before("provision");
  return [
    ownFrame ? largeChange(rules, "frame", before("frame"), frame.value) : null,
    largeChange(rules, indicator.hasFrame ? "provision" : "count", provided, carriedOut ? provision.value : 0n),
  ].filter(Boolean);
}

/** How one figure has changed, or null where it is near enough. */
export function largeChange(rules, name, was, became) {
  const limits = rules.largeChange;
  if (was === null || became === null || was === became) return null;
  const [smaller, larger] = was < became ? [was, became] : [became, was];
  const isTimes = (factor) => larger * MILLION >= smaller * figure(factor);
  const isLarge = (smaller > 0n && isTimes(limits.factorOfUnits))
    || (larger >= figure(limits.least) && (smaller === 0n || isTimes(limits.factor)));
  if (!isLarge) return null;
  const form = was === 0n ? "from_zero" : became === 0n ? "to_zero" : was < became ? "up" : "down";
  const times = quotient(larger, smaller, 1n, 2);
  const filled = (language) => limits.forms[form][language].replaceAll("{figure}", limits.figures[name][language])
    .replaceAll("{was}", grouped(was)).replaceAll("{became}", grouped(became))
    .replaceAll("{times}", times === null ? "" : grouped(times));
  return { figure: name, words: { th: filled("th"), en: filled("en") } };
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
