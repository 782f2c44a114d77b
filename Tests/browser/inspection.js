// What axe does not look at: lines of Thai that begin wrongly, marks that are cut, text on text, targets too small for a thumb,
// pages that scroll sideways, a focus that cannot be seen. Each probe gives a list of faults in words; test_probe.py plants them.
(() => {
  const THAI = /[\u0E00-\u0E7F]/, MARK = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/;
  const CLOSING = /[ๆฯ)\]}”’»,.;:!?%]/, OPENING = /[([{“‘«]/;
  // Thai as tall and as deep as its words come: a mark on a mark, a vowel under a letter.
  const TALLEST = "ปั้นฟื้นที่นี้ฝี่ป้ำกูญูปู";
  const THUMB = 44, SMALLEST_TEXT = 12;
  const CONTROLS = "button, select, textarea, summary, a.button, [role=button], input:not([type=hidden])";
  const STOPS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  const UNREAD = ["SCRIPT", "STYLE", "NOSCRIPT", "TEXTAREA", "OPTION", "TITLE", "DESC"];

  function layout() {
    const faults = [sideways(), lines(), cut(), overlaps(), pictures(), targets(), fragments(), tongues()].flat();
    return [...new Set(faults)];
  }

  // MARK: The page

  function sideways() {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = shown("*").filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !isScrolled(element)).at(-1);
    return [fault(`the page scrolls sideways, ${scrollWidth} in ${clientWidth}`, wide ?? document.body)];
  }

  function fragments() {
    return [...document.querySelectorAll('a[href^="#"]')].filter((link) => {
      const name = decodeURIComponent(link.getAttribute("href").slice(1));
      return name && !document.getElementById(name);
    }).map((link) => fault(`${link.getAttribute("href")} leads nowhere`, link));
  }

  // MARK: Text

  function lines() {
    const faults = [];
    let before = null;
    for (const node of texts()) {
      const style = getComputedStyle(node.parentElement);
      const isDrawn = Boolean(node.parentElement.closest("svg"));
      if (THAI.test(node.data)) faults.push(...letters(node, style, isDrawn));
      if (isDrawn) continue;
      const block = blockOf(node.parentElement);
      for (const { letter, box } of edges(node)) {
        const isMark = MARK.test(letter);
        if (before?.block === block && box.top > before.bottom - box.height / 3) {
          if (isMark || CLOSING.test(letter)) faults.push(fault(`a line begins with ${letter}`, node));
          if (OPENING.test(before.letter)) faults.push(fault(`a line ends with ${before.letter}`, before.node));
        }
        if (!isMark) before = { block, letter, node, bottom: box.bottom };
      }
    }
    return faults;
  }

  function letters(node, style, isDrawn) {
    const faults = [];
    if (parseFloat(style.letterSpacing) > 0) faults.push(fault("Thai with letter-spacing", node));
    const size = parseFloat(style.fontSize) * (isDrawn ? scaleOf(node.parentElement) : 1);
    if (size < SMALLEST_TEXT) faults.push(fault(`letters of ${size.toFixed(1)} px`, node));
    if (isDrawn) return faults;
    const [apart, needed] = [parseFloat(style.lineHeight) / parseFloat(style.fontSize), inkOf(style)];
    if (!(apart >= needed - 0.005)) faults.push(fault(`lines ${apart.toFixed(2)} em apart cut marks that need ${needed.toFixed(2)}`, node));
    return faults;
  }

  /** The letters of a text at which a line may begin or end; where it stands on one line, its first and its last. */
  function edges(node) {
    const found = [];
    const range = document.createRange();
    const add = (index) => {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getClientRects()[0];
      if (box) found.push({ letter: node.data[index], box });
    };
    range.selectNodeContents(node);
    const isOneLine = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size === 1;
    const visible = [...node.data].map((letter, index) => (/\s/.test(letter) ? -1 : index)).filter((index) => index >= 0);
    for (const index of isOneLine ? [visible[0], visible.at(-1)] : visible) add(index);
    return found;
  }

  /** Texts on texts. Boxes of lines may touch; what is compared is the middle of each, where the letters are. */
  function overlaps() {
    const boxes = [];
    const range = document.createRange();
    for (const node of texts()) {
      if (isPinned(node.parentElement)) continue;
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const scale = node.parentElement.closest("svg") ? scaleOf(node.parentElement) : 1;
        const [middle, half] = [(top + bottom) / 2, parseFloat(getComputedStyle(node.parentElement).fontSize) * scale * 0.35];
        boxes.push({ node, left: left + 1, right: right - 1, top: middle - half, bottom: middle + half });
      }
    }
    boxes.sort((a, b) => a.top - b.top);
    const faults = [];
    boxes.forEach((box, index) => {
      for (let next = index + 1; next < boxes.length && boxes[next].top < box.bottom; next++) {
        const other = boxes[next];
        if (other.left < box.right && box.left < other.right && clipOf(box.node) === clipOf(other.node)) {
          faults.push(fault(`lies on “${short(box.node)}”`, other.node));
        }
      }
    });
    return faults;
  }

  /** Thai that an English page does not mark as Thai is a text that nobody translated. */
  function tongues() {
    if (document.documentElement.lang === "th") return [];
    const said = [...texts()].filter((node) => THAI.test(node.data) && node.parentElement.closest("[lang]").lang !== "th");
    const named = [...document.querySelectorAll("[title], [aria-label], [placeholder], [alt]")].filter((element) => element.closest("[lang]").lang !== "th" &&
      ["title", "aria-label", "placeholder", "alt"].some((name) => THAI.test(element.getAttribute(name) ?? "")));
    return [...said, ...named].map((where) => fault("Thai on an English page", where));
  }

  // MARK: Boxes

  function cut() {
    const faults = [];
    for (const element of shown("*")) {
      if (element.closest("svg") || ["PROGRESS", "METER"].includes(element.tagName)) continue;
      const style = getComputedStyle(element);
      if (["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName)) {
        faults.push(...field(element, style));
        continue;
      }
      const [isWide, isTall] = [element.scrollWidth > element.clientWidth + 1, element.scrollHeight > element.clientHeight + 1];
      if (style.textOverflow === "ellipsis" && isWide && !element.title) faults.push(fault("text ends in an ellipsis", element));
      else if (/hidden|clip/.test(style.overflowX) && isWide && !element.title) faults.push(fault("content is cut off at its side", element));
      if (/hidden|clip/.test(style.overflowY) && isTall) faults.push(fault("content is cut off", element));
      if (style.overflowX === "visible" && isButton(element) && isWide) faults.push(fault("words stand out of their button", element));
    }
    return faults;
  }

  /** A box to type into cuts what is taller than itself, and a figure must be seen whole. */
  function field(element, style) {
    if (["checkbox", "radio", "file", "range", "color"].includes(element.type)) return [];
    const room = element.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    const needed = inkOf(style) * parseFloat(style.fontSize);
    const faults = [];
    if (room < needed - 0.5) faults.push(fault(`a box ${room.toFixed(0)} px high cuts marks that need ${needed.toFixed(0)}`, element));
    if (element.inputMode === "decimal" && element.scrollWidth > element.clientWidth + 1) faults.push(fault(`a figure wider than its box: ${element.value}`, element));
    return faults;
  }

  function pictures() {
    const faults = [];
    for (const picture of shown("svg")) {
      const frame = picture.getBoundingClientRect();
      for (const text of picture.querySelectorAll("text")) {
        const box = text.getBoundingClientRect();
        if (!isShown(text) || !box.width) continue;
        if (box.left < -1 || (box.right > document.documentElement.clientWidth + 1 && !isScrolled(picture))) faults.push(fault("words stand out of the screen", text));
        const isCut = getComputedStyle(picture).overflow !== "visible";
        if (isCut && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)) {
          faults.push(fault("words stand out of their picture", text));
        }
      }
    }
    return faults;
  }

  // MARK: Targets

  function targets() {
    const faults = [];
    for (const element of shown(`${CONTROLS}, a[href]`)) {
      if (element.closest("svg") || element.closest(".skip")) continue;
      if (!element.matches(CONTROLS) && isInText(element)) continue;
      const label = ["checkbox", "radio"].includes(element.type) ? element.closest("label") : null;
      const boxes = [...(label ?? element).getClientRects()];
      const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
      if (width < THUMB - 0.5 || height < THUMB - 0.5) faults.push(fault(`a target of ${Math.round(width)} × ${Math.round(height)}`, element));
    }
    return faults;
  }

  /** A link among words of its line. Other links and signs between them are no words. */
  function isInText(link) {
    const block = blockOf(link.parentElement);
    let words = "";
    for (const node of texts(block)) if (!node.parentElement.closest("a, button")) words += node.data;
    return /[\p{L}\p{N}]/u.test(words);
  }

  // MARK: Focus

  /** Goes to each stop of the Tab key. To be asked after one press of Tab, so that the browser shows the focus. */
  function focus() {
    const faults = [];
    for (const element of shown(STOPS)) {
      if (element.tabIndex < 0 || element.disabled || element.closest("[inert]")) continue;
      element.blur();
      const before = look(element);
      element.focus();
      if (document.activeElement !== element) continue;
      const style = getComputedStyle(element);
      const outline = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
      if (look(element) === before) faults.push(fault("shows no focus", element));
      else if (outline >= 1 && contrast(style.outlineColor, groundOf(element, parseFloat(style.outlineOffset) < 0)) < 3) faults.push(fault("shows its focus too faintly", element));
      const hidden = hiddenBy(element);
      if (hidden) faults.push(fault(`has the focus ${hidden}`, element));
    }
    document.activeElement?.blur();
    window.scrollTo(0, 0);
    return [...new Set(faults)];
  }

  function look(element) {
    return [element, element.firstElementChild].filter(Boolean).map((one) => {
      const style = getComputedStyle(one);
      return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor, style.backgroundColor, style.stroke, style.strokeWidth].join();
    }).join();
  }

  function hiddenBy(element) {
    const { innerWidth: right, innerHeight: bottom } = window;
    const box = [...element.getClientRects()].find(({ width, height }) => width && height);
    if (!box) return null;
    if (box.bottom <= 0 || box.top >= bottom || box.right <= 0 || box.left >= right) return "out of sight";
    const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
    const [width, height] = [Math.min(box.right, right) - left, Math.min(box.bottom, bottom) - top];
    const label = element.labels?.[0];
    const parts = element.closest("svg") ? [0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9] : [0.5];
    const covers = parts.flatMap((x) => parts.map((y) => {
      const above = document.elementFromPoint(left + width * x, top + height * y);
      return !above || element.contains(above) || above.contains(element) || label?.contains(above) ? null : above;
    }));
    return covers.every(Boolean) ? `under ${describe(covers[0])}` : null;
  }

  // MARK: Colours

  const ink = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

  function contrast(colour, ground) {
    const [light, dark] = [luminance(colour), luminance(ground)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(colour) {
    const [red, green, blue] = [...rgba(colour)].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function rgba(colour) {
    ink.clearRect(0, 0, 1, 1);
    ink.fillStyle = colour;
    ink.fillRect(0, 0, 1, 1);
    return ink.getImageData(0, 0, 1, 1).data;
  }

  function groundOf(element, isInside) {
    for (let at = isInside ? element : element.parentElement; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (rgba(colour)[3] === 255) return colour;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? "black" : "white";
  }

  // MARK: What is there

  function shown(selector) { return [...document.body.querySelectorAll(selector)].filter((element) => isShown(element) && !isForReaders(element)); }

  /** Chromium says of a word in a part of a drawing that is not displayed that it can be seen; it has no box. */
  function isShown(element) {
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) &&
      !(element.closest("svg") && !element.matches("svg") && !element.getClientRects().length);
  }

  /** Out of sight on purpose: read out, not seen. */
  function isForReaders(element) {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.position === "absolute" && style.clipPath !== "none") return true;
    }
    return false;
  }

  function* texts(root = document.body) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || UNREAD.includes(node.parentElement.tagName.toUpperCase())) continue;
      if (isShown(node.parentElement) && !isForReaders(node.parentElement)) yield node;
    }
  }

  function blockOf(element) {
    let at = element;
    while (at.parentElement && /^(inline|contents)$/.test(getComputedStyle(at).display)) at = at.parentElement;
    return at;
  }

  function isButton(element) { return element.matches("button, .button, .tag"); }

  function isPinned(element) {
    for (let at = element; at; at = at.parentElement) if (/fixed|sticky/.test(getComputedStyle(at).position) || at.matches(".skip")) return true;
    return false;
  }

  function scroller(element) {
    for (let at = element.parentElement; at; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return at;
    return null;
  }

  function isScrolled(element) { return scroller(element) !== null; }

  /** What is scrolled out of its frame lies nowhere. */
  function clipOf(node) { return scroller(node.parentElement); }

  function scaleOf(element) {
    const matrix = element.getScreenCTM?.();
    return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
  }

  /** How far apart lines of this typeface must stand, in em: as deep and as tall as Thai comes. */
  const measured = new Map();
  function inkOf({ fontFamily, fontWeight }) {
    const key = `${fontWeight} 100px ${fontFamily}`;
    if (!measured.has(key)) {
      ink.font = key;
      const { actualBoundingBoxAscent, actualBoundingBoxDescent } = ink.measureText(TALLEST);
      measured.set(key, (actualBoundingBoxAscent + actualBoundingBoxDescent) / 100);
    }
    return measured.get(key);
  }

  // MARK: Words

  function fault(what, where) { return `${what}: ${describe(where)}`; }

  function describe(node) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const names = typeof element.className === "string" ? element.className : element.className.baseVal;
    const name = element.tagName.toLowerCase() + (element.id ? `#${element.id}` : "") + (names ? `.${names.trim().replace(/\s+/g, ".")}` : "");
    return `<${name}> “${short(node)}”`;
  }

  function short(node) { return (node.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40); }

  return { layout, focus, inkOf };
})()
