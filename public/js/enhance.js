// Figures save themselves on leaving a box; pages work without it. A part with `data-save` is sent whole, one
// request at a time.
(() => {
  "use strict";

  document.querySelector(".error-summary")?.focus();

  const form = document.querySelector('form[data-autosave="on"]');
  if (!form) return;

  const token = document.querySelector('meta[name="csrf"]');
  const parts = new Map();
  let leavingFor = null;

  for (const element of form.querySelectorAll("[data-save]")) {
    const state = element.querySelector(".save-state");
    parts.set(element, { element, state, typed: false, waiting: false, sending: false, tries: 0 });
  }
  const partOf = (node) => parts.get(node.closest("[data-save]"));
  const fieldsOf = (part) => [...part.element.querySelectorAll('[name*="."]')];
  const keyOf = (field) => field.name.slice(0, field.name.indexOf("."));
  const valuesOf = (part) =>
    fieldsOf(part).filter((field) => !["checkbox", "radio"].includes(field.type) || field.checked)
      .map((field) => [keyOf(field), field.value]);
  const unsaved = () => [...parts.values()].filter((part) => part.typed || part.waiting || part.sending);

  form.addEventListener("input", ({ target }) => {
    if (partOf(target)) partOf(target).typed = true;
  });
  for (const kind of ["change", "focusout"]) {
    form.addEventListener(kind, ({ target }) => {
      if (partOf(target)?.typed) save(partOf(target));
    });
  }

  // Enter goes on to the next box, the chosen answer of a yes/no, or the button; it sends nothing.
  form.addEventListener("keydown", (event) => {
    const here = event.target;
    if (event.key !== "Enter" || event.isComposing || here.tagName !== "INPUT") return;
    event.preventDefault();
    const stops = [...form.querySelectorAll("input, button:not([name])")].filter((field) => {
      if (field === here) return true;
      if (field.readOnly || field.disabled || ["hidden", "checkbox"].includes(field.type)) return false;
      return field.type !== "radio" || (field.checked && field.name !== here.name);
    });
    const next = stops[stops.indexOf(here) + 1];
    next?.focus();
    if (next?.inputMode === "decimal") next.select();
  });

  function save(part) {
    part.typed = false;
    part.waiting = true;
    part.tries = 0;
    clearTimeout(part.timer);
    if (!part.sending) send(part);
  }

  async function send(part) {
    part.waiting = false;
    part.sending = true;
    write(part.state, "กำลังบันทึก…");
    let reply, body;
    try {
      reply = await post(part);
      // Signed in again elsewhere: the page's token is of the old session.
      if (reply.status === 403 && (await renewToken())) reply = await post(part);
      body = await reply.json().catch(() => null);
    } catch {
      reply = null;
    }
    part.sending = false;
    // What was typed meanwhile goes over the version that this reply made.
    if (body?.saved) setVersion(part, body.version);
    if (part.waiting) return send(part);
    if (reply?.type === "opaqueredirect" || [401, 403].includes(reply?.status)) return askToSignIn(part);
    if (!reply || reply.status === 429 || reply.status >= 500) {
      part.timer = setTimeout(() => send(part), Math.min(30_000, 1_000 * 2 ** part.tries++));
      return keep(part, "ยังไม่บันทึก: การเชื่อมต่อขัดข้อง จะลองใหม่");
    }
    if (!body) return keep(part, "ยังไม่บันทึก: ระบบไม่รับข้อมูลนี้");
    show(part, body, reply.status);
    if (leavingFor && !unsaved().length) location.href = leavingFor;
  }

  function post(part) {
    const body = new URLSearchParams(valuesOf(part));
    const headers = { "X-CSRF-Token": token.content };
    return fetch(part.element.dataset.save, { method: "POST", body, headers, redirect: "manual", keepalive: true });
  }

  async function renewToken() {
    const reply = await fetch(location.pathname, { redirect: "manual" });
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const fresh = page.querySelector('meta[name="csrf"]')?.content;
    if (!fresh) return false;
    token.content = fresh;
    for (const field of document.querySelectorAll('input[name="csrf"]')) field.value = fresh;
    return true;
  }

  // The line is back, or somebody has signed in in another window.
  for (const kind of ["online", "focus"]) {
    addEventListener(kind, () => {
      for (const part of parts.values()) if (part.waiting && !part.sending) save(part);
    });
  }

  function setVersion(part, version) {
    for (const field of fieldsOf(part)) if (keyOf(field) === "version") field.value = version;
  }

  function show(part, reply, status) {
    const problems = reply.problems ?? [];
    for (const field of fieldsOf(part)) {
      const key = keyOf(field);
      const found = problems.filter((problem) => problem.field === key).map((problem) => problem.message);
      field.removeAttribute("aria-invalid");
      if (found.length && field.type !== "radio") field.setAttribute("aria-invalid", "true");
      write(document.getElementById(`${field.id}-problem`), found.join(" "));
    }
    const verdict = part.element.querySelector(".verdict");
    if (verdict && reply.verdict) {
      verdict.dataset.verdict = reply.verdict;
      write(verdict.querySelector("strong"), reply.verdictWord);
      write(verdict.querySelector("span"), reply.explanation);
    }
    if (status !== 422) part.element.querySelector(".conflict")?.remove();
    if (reply.conflict) part.state.after(conflict(part, reply));
    if (reply.saved) return write(part.state, reply.words ?? "บันทึกแล้ว");
    // The server keeps drafts, but nothing once recording is closed.
    keep(part, reply.words);
    part.waiting = status === 423;
  }

  function conflict(part, reply) {
    const pair = ({ frame, provision }) => `${frame ? `(1) ${frame} · ` : ""}(2) ${provision || "ว่าง"}`;
    const link = make("a", "โหลดหน้านี้อีกครั้งเพื่อเลือกค่า");
    link.href = `?at=${reply.version}#${part.element.id}`;
    const block = make("div", "", "conflict");
    block.append(
      make("h3", "มีค่าที่ไม่ตรงกันสองค่า"), make("p", `ที่บันทึกอยู่: ${pair(reply)} โดย ${reply.savedBy || "ผู้อื่น"}`),
      make("p", `ที่ท่านกรอก: ${pair(Object.fromEntries(valuesOf(part)))}`), link);
    return block;
  }

  function askToSignIn(part) {
    keep(part, "หมดเวลาเข้าสู่ระบบ กรุณาเข้าสู่ระบบใหม่ ข้อมูลในช่องยังอยู่");
    const link = make("a", "เข้าสู่ระบบ (เปิดหน้าต่างใหม่)");
    link.href = "/sign-in";
    link.target = "_blank";
    part.state.append(" ", link);
  }

  function keep(part, words) {
    part.waiting = true;
    leavingFor = null;
    part.state.replaceChildren(make("span", words, "unsaved"));
  }

  function write(element, text) {
    if (element && element.textContent !== text) element.textContent = text;
  }

  function make(tag, text, name = "") {
    return Object.assign(document.createElement(tag), { textContent: text, className: name });
  }

  // A link waits until everything is saved; closing the window asks first.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey || !unsaved().length) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    leavingFor = link.href;
    for (const part of unsaved()) if (!part.sending) save(part);
  });
  let isSubmitting = false;
  form.addEventListener("submit", () => (isSubmitting = true));
  addEventListener("beforeunload", (event) => {
    if (!isSubmitting && unsaved().length) event.preventDefault();
  });
})();
