// What axe does not look at: lines of Thai that begin wrongly, marks that are cut, targets too small for a thumb, pages that
// scroll sideways. Evaluates to a list of faults in words; test_pages.py shows that each can be found.
() => {
  const faults = [];
  const add = (what, where) => faults.push(`${what}: ${describe(where)}`);
  const describe = (node) => {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const name = element.tagName.toLowerCase() + (element.id ? `#${element.id}` : "") +
      (typeof element.className === "string" && element.className ? `.${element.className.split(" ").join(".")}` : "");
    return `<${name}> “${(node.textContent ?? "").trim().slice(0, 40)}”`;
  };
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const isHiddenOnPurpose = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.clipPath !== "none" && style.position === "absolute") return true;
    }
    return false;
  };

  if (document.documentElement.scrollWidth > window.innerWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((element) => isShown(element) &&
      element.getBoundingClientRect().right > window.innerWidth + 1 && !element.closest(".scroll, svg")).at(-1);
    add(`the page scrolls sideways, ${document.documentElement.scrollWidth} in ${window.innerWidth}`, wide ?? document.body);
  }

  // Lines: no mark, ๆ or closing sign at the beginning, no opening sign at the end.
  const THAI_MARK = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/, CLOSING = /[ๆฯ)\]”’,;:!?%]/, OPENING = /[(\[“‘]/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let before = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || ["SCRIPT", "STYLE", "TEXTAREA", "OPTION"].includes(parent.tagName)) continue;
    if (!isShown(parent) || isHiddenOnPurpose(parent)) continue;
    const style = getComputedStyle(parent);
    const hasThai = /[\u0E00-\u0E7F]/.test(node.data);
    if (hasThai && style.letterSpacing !== "normal" && parseFloat(style.letterSpacing) !== 0) add("Thai with letter-spacing", node);
    if (hasThai && !parent.closest("svg")) {
      const height = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
      if (height < 1.59) add(`lines ${height.toFixed(2)} em apart would cut stacked marks`, node);
    }
    if (parent.closest("svg")) continue;
    const block = parent.closest("p, li, td, th, dd, dt, h1, h2, h3, h4, summary, legend, label, button, a.button, caption, figcaption, div");
    for (let index = 0; index < node.data.length; index++) {
      const letter = node.data[index];
      if (/\s/.test(letter)) continue;
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getClientRects()[0];
      if (!box) continue;
      const isMark = THAI_MARK.test(letter);
      if (before && before.block === block && box.top > before.bottom - box.height / 3) {
        if (isMark || CLOSING.test(letter)) add(`a line begins with ${letter}`, node);
        if (OPENING.test(before.letter)) add(`a line ends with ${before.letter}`, node);
      }
      if (!isMark) before = { block, letter, bottom: box.bottom };
    }
  }

  // Nothing is cut off.
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    if (!isShown(element) || isHiddenOnPurpose(element) || ["INPUT", "TEXTAREA", "SELECT", "PROGRESS", "svg"].includes(element.tagName) || element.closest("svg")) continue;
    if (style.textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth && !element.title) add("text ends in an ellipsis", element);
    if (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1) add("content is cut off", element);
  }

  // Targets: a thumb's width, but for links in text.
  for (const element of document.querySelectorAll("button, select, textarea, summary, a.button, input:not([type=hidden])")) {
    if (!isShown(element) || isHiddenOnPurpose(element)) continue;
    const small = ["checkbox", "radio"].includes(element.type);
    const target = small ? element.closest("label") ?? element : element;
    const { width, height } = target.getBoundingClientRect();
    if (height < 43.5 || width < 43.5) add(`a target of ${Math.round(width)} × ${Math.round(height)}`, element);
  }

  // Every link and button has a name, and every fragment leads somewhere.
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const name = decodeURIComponent(link.getAttribute("href").slice(1));
    if (name && !document.getElementById(name)) add(`#${name} leads nowhere`, link);
  }
  return [...new Set(faults)];
}
