/** A text in the language of the page. */
export function say(th, en) {
  return document.documentElement.lang === "en" ? en : th;
}

/** "14.32 น.", "14:32", as the server writes it. */
export function hour(ms) {
  const time = new Date(ms).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return say(`${time.replace(":", ".")} น.`, time);
}

/** "26 มี.ค. 67 14.32 น.", "26 March 2024, 14:32". */
export function moment(ms) {
  const day = (place, month, year) => new Date(ms).toLocaleDateString(place, { day: "numeric", month, year });
  return say(`${day("th-TH", "short", "2-digit")} ${hour(ms)}`, `${day("en-GB", "long", "numeric")}, ${hour(ms)}`);
}
