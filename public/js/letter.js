// While a letter is written, the sheet beside the form follows: the form is sent to where a preview is made, as by its button, and
// the sheet of the answer takes the place of the one on the page. Nothing is kept by that. Without a line the last sheet stays.
const PAUSE = 700;

export function letter(form) {
  let pause;
  let asked;
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(show, PAUSE);
  });

  async function show() {
    // An answer to what was typed before must not come last.
    asked?.abort();
    asked = new AbortController();
    try {
      const reply = await fetch(form.dataset.letter, {
        method: "POST", body: new URLSearchParams(new FormData(form)), signal: asked.signal,
      });
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      const sheet = page.querySelector(".letter-sheet");
      if (sheet) form.querySelector(".letter-sheet")?.replaceWith(sheet);
    } catch { /* the next key tries again */ }
  }
}
