// Figures as the program has them in Domain (ExactDecimal, NumberInput, Percent): exact, counted in millionths, as BigInt; null
// is a blank, and a blank is not zero. No page, no network.

export const MILLION = 1000000n;
const LARGEST_QUOTIENT = 2n ** 63n - 1n;

// What leaves a gap in print, and what nobody sees.
const SPACES = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const DIGITS = /[๐-๙０-９]/g;
const MINUS = /[\u2212\u2010\u2011\u2013\uff0d]/g;
// A sign, whole digits at once or in groups of three, a point, digits. What can be read in two ways is not read at all.
const NUMBER = /^ *([+-]?) *(?:(\d{1,3}(?:(?: *, *| +)\d{3})+|\d+) *)?(\. *(\d*) *)?$/;

/** Reads a box: {value} with null for an empty one, or {problem} with its code. */
export function parse(typed) {
  const text = typed.replace(SPACES, " ").replace(INVISIBLE, "").replace(MINUS, "-").replace(/\uff0b/g, "+")
    .replace(/\uff0c/g, ",").replace(/\uff0e/g, ".").replace(DIGITS, (digit) => digit.charCodeAt(0) & 15);
  if (!text.trim()) return { value: null };
  const [found, sign, whole = "", , fraction = ""] = NUMBER.exec(text) ?? [];
  if (found === undefined || !(whole || fraction)) return { problem: "not_a_number" };
  return read(sign === "-", whole.replace(/[ ,]/g, ""), fraction);
}

function read(isNegative, whole, fraction) {
  const digits = whole.replace(/^0+/, "");
  const isTooLong = digits.length > 12 || /[1-9]/.test(fraction.slice(6));
  if (isNegative && (isTooLong || /[1-9]/.test(digits + fraction))) return { problem: "negative" };
  if (isTooLong) return { problem: "too_many_digits" };
  return { value: BigInt(digits) * MILLION + BigInt(fraction.slice(0, 6).padEnd(6, "0")) };
}

/** A figure in its canonical spelling, as data has it; null stays null. */
export function figure(canonical) {
  return canonical === null ? null : parse(canonical).value;
}

/** The one canonical spelling: "57.24". */
export function spelled(value) {
  const fraction = String(value % MILLION).padStart(6, "0").replace(/0+$/, "");
  return `${value / MILLION}${fraction && "."}${fraction}`;
}

/** For people: "1,234,567.5". */
export function grouped(value) {
  const [whole, fraction] = spelled(value).split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction ? `${groups}.${fraction}` : groups;
}

/** As `grouped`, with exactly so many places after the point. */
export function fixed(value, places) {
  const [whole, fraction = ""] = grouped(value).split(".");
  return places > 0 ? `${whole}.${fraction.padEnd(places, "0")}` : whole;
}

/** Provision × factor ÷ frame, half up to `places`; null where either is blank, the frame is zero or it is too large. */
export function quotient(provision, frame, factor, places) {
  if (provision === null || frame === null || frame === 0n) return null;
  const units = (provision * factor * 10n ** BigInt(places) * 2n + frame) / (frame * 2n);
  const value = units * 10n ** BigInt(6 - places);
  return value <= LARGEST_QUOTIENT ? value : null;
}
