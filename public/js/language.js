/** A text in the language of the page. */
export function say(th, en) {
  return document.documentElement.lang === "en" ? en : th;
}
