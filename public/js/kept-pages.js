// On the page that stands in for one that was not opened before: what can be opened without a line.
import { say } from "./language.js";

export async function keptPages(place) {
  const links = [];
  for (const name of (await caches.keys()).filter((name) => name.startsWith("pages-"))) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const page = new DOMParser().parseFromString(await (await cache.match(request)).text(), "text/html");
      const path = new URL(request.url).pathname;
      links.push({ path, title: page.title.replace(/ · [^·]*$/, "") });
    }
  }
  if (!links.length) return;
  const list = document.createElement("ul");
  for (const { path, title } of links.sort((one, other) => one.path.localeCompare(other.path))) {
    const item = document.createElement("li");
    item.append(Object.assign(document.createElement("a"), { href: path, textContent: title }));
    list.append(item);
  }
  place.append(Object.assign(document.createElement("h2"), { textContent: say("หน้าที่เปิดได้โดยไม่มีสัญญาณ", "Pages that open without a connection") }), list);
}
