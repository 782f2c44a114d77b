// The worker of the site: recording pages that were opened stay usable without a line. It keeps files by their address for as
// long as they are used, and pages for one account, without its tokens, until it signs out (docs/adr/0011).
const FILES = "files";
const PATIENCE = 5_000;
const FORTNIGHT = 14 * 86_400_000;
const MOST_FILES = 60;
const KEPT = [
  /^\/home$/,
  /^\/rounds\/\d+\/local-governments\/\d+$/,
  /^\/rounds\/\d+\/local-governments\/\d+\/(areas\/\w+(\/grid)?|indicators\/[\w-]+|base-data|submission)$/,
];

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(keepOfflinePage().catch(() => {}));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", ({ data }) => {
  if (data.forget) return void forgetPages();
  if (!data.keep) return;
  for (const file of data.files) answerFile(new Request(file)).catch(() => {});
  if (isKept(new URL(data.keep).pathname)) {
    fetch(data.keep, { redirect: "manual" }).then((reply) => keepPage(data.keep, reply)).catch(() => {});
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === "POST") {
    if (pathname === "/sign-out") event.waitUntil(forgetPerson());
    if (pathname === "/language") event.waitUntil(forgetPages());
    return;
  }
  if (request.method !== "GET") return;
  if (/^\/(css|js|fonts)\/|^\/icon\./.test(pathname)) return event.respondWith(answerFile(request));
  if (/^\/rounds\/\d+\/rules\//.test(pathname)) return event.respondWith(answerRules(request));
  if (request.mode !== "navigate") return;
  // The server has led here: the session is over.
  if (pathname === "/sign-in" && searchParams.has("next")) event.waitUntil(forgetPerson());
  event.respondWith(answerPage(request, pathname));
});

async function answerFile(request) {
  const cache = await caches.open(FILES);
  const kept = await cache.match(request);
  if (kept) return kept;
  const reply = await fetch(request);
  if (reply.ok) {
    await cache.put(request, reply.clone());
    const all = await cache.keys();
    for (const old of all.slice(0, Math.max(0, all.length - MOST_FILES))) await cache.delete(old);
  }
  return reply;
}

/** The rules of a round, so that figures are judged without a line. */
async function answerRules(request) {
  const cache = await caches.open(FILES);
  try {
    const reply = await fetch(request);
    if (reply.ok) await cache.put(request, reply.clone());
    return reply;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

/** From the line; where that fails, or takes too long, what was kept. A slow line is no cut line: without a kept page it waits. */
async function answerPage(request, pathname) {
  const kept = isKept(pathname) ? await findPage(request.url) : null;
  const coming = fetch(request).then((reply) => {
    if (isKept(pathname)) keepPage(request.url, reply.clone()).catch(() => {});
    return reply;
  });
  try {
    if (!kept) return await coming;
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
    return (await Promise.race([coming, late])) ?? kept;
  } catch {
    coming.catch(() => {});
    return kept ?? (await caches.match("/offline")) ?? Response.error();
  }
}

function isKept(pathname) { return KEPT.some((form) => form.test(pathname)); }

/** Only a signed-in person's page, and never with a token in it. */
async function keepPage(address, reply) {
  if (reply.status !== 200 || reply.redirected) return;
  const text = await reply.text();
  const who = text.match(/<meta name="account" content="(\w+)" data-until="(\d+)">/);
  if (!who) return;
  const body = text.replace(/(name="csrf" (?:content|value)=)"[^"]*"/g, '$1""');
  const headers = {
    "Content-Type": "text/html; charset=utf-8", "Kept-At": String(Date.now()), "Kept-Until": who[2],
    "Content-Security-Policy": reply.headers.get("Content-Security-Policy") ?? "default-src 'none'",
    "Referrer-Policy": "same-origin", "X-Content-Type-Options": "nosniff",
  };
  await (await caches.open(`pages-${who[1]}`)).put(plain(address), new Response(body, { headers }));
}

/** A kept page, marked as such for its script; nothing once its session is over or a fortnight has passed. */
async function findPage(address) {
  for (const name of await caches.keys()) {
    if (!name.startsWith("pages-")) continue;
    const kept = await (await caches.open(name)).match(plain(address));
    if (!kept) continue;
    const keptAt = Number(kept.headers.get("Kept-At"));
    const until = Math.min(Number(kept.headers.get("Kept-Until")), keptAt + FORTNIGHT);
    if (Date.now() > until) {
      await caches.delete(name);
      continue;
    }
    const body = (await kept.text()).replace("<html ", `<html data-kept-at="${keptAt}" `);
    return new Response(body, { headers: kept.headers });
  }
  return null;
}

/** `?saved=1` and the like are of one moment. */
function plain(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

async function keepOfflinePage() {
  const reply = await fetch("/offline", { credentials: "same-origin" });
  if (reply.ok) await (await caches.open(FILES)).put("/offline", reply);
}

async function forgetPages() {
  for (const name of await caches.keys()) if (name.startsWith("pages-")) await caches.delete(name);
  await keepOfflinePage().catch(() => {});
}

/** Pages and the key; what was not sent stays, and can be read once the same account has signed in. */
async function forgetPerson() {
  await forgetPages();
  await new Promise((resolve) => {
    const opening = indexedDB.open("mattrathan");
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = resolve;
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains("keys")) return resolve();
      const change = database.transaction("keys", "readwrite");
      change.objectStore("keys").clear();
      change.oncomplete = change.onabort = () => {
        database.close();
        resolve();
      };
    };
  });
}
