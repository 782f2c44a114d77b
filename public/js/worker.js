// The worker of the site: recording pages that were opened stay usable without a line. It keeps files by their address for as
// long as they are used, and pages for one account, without its tokens, until it signs out (docs/adr/0011).
const [FILES, WORDS, SIGNED_OUT] = ["files", "offline", "signed-out"];
const PATIENCE = 5_000;
const MOST_FILES = 60;
const KEPT = [
  /^\/home$/,
  /^\/rounds\/\w+\/local-governments\/\w+$/,
  /^\/rounds\/\w+\/local-governments\/\w+\/(areas\/\w+(\/grid)?|indicators\/[^/]+|base-data|submission)$/,
  /^\/rounds\/\w+\/workshop\/sessions\/\d+\/check-in$/,
];

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(keepWords());
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// A page that was opened before there was a worker.
self.addEventListener("message", (event) => {
  const { keep, files } = event.data;
  const work = files.map((file) => answerFile(new Request(file)));
  if (isKept(keep)) work.push(fetch(keep, { redirect: "manual" }).then((reply) => keepPage(keep, reply)));
  event.waitUntil(Promise.allSettled(work));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (origin !== location.origin) return;
  // The practice room is a site of its own, with its own sign-out.
  if (pathname.startsWith("/practice/")) return;
  if (request.method === "POST") {
    if (pathname === "/sign-out") return event.respondWith(signOut());
    // Whoever signs in finds nothing of the person before.
    if (pathname === "/sign-in") event.waitUntil(forgetPerson().then(() => caches.delete(SIGNED_OUT)).then(keepWords));
    if (pathname === "/language") event.waitUntil(forgetPages());
    if (request.mode === "navigate") event.respondWith(fetch(request).catch(sayOffline));
    return;
  }
  if (request.method !== "GET") return;
  if (/^\/(css|js|fonts)\/|^\/icon\./.test(pathname)) return event.respondWith(answerFile(request));
  if (/^\/rounds\/\w+\/rules\//.test(pathname)) return event.respondWith(answerRules(request));
  if (request.mode !== "navigate") return;
  event.respondWith(answerPage(event, pathname === "/sign-in" && searchParams.has("next")));
});

// MARK: Answers

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
  const coming = fetch(request).then(async (reply) => {
    if (reply.ok) await cache.put(request, reply.clone());
    return reply;
  });
  return lineFirst(coming, await cache.match(request));
}

/** - isSignIn: the server asks who this is, as it does where a session is over; to somebody signed in it shows no such page. */
async function answerPage(event, isSignIn) {
  const { request } = event;
  const coming = finishSigningOut().then(() => fetch(request));
  // Before anything is awaited: a page that comes when its reader has long been shown the kept one is kept, too.
  event.waitUntil(coming.then((reply) => {
    if (isKept(request.url)) return keepPage(request.url, reply.clone());
    return isSignIn && reply.status === 200 ? forgetPerson() : null;
  }).catch(() => {}));
  try {
    return await lineFirst(coming, isKept(request.url) ? await findPage(request.url) : null);
  } catch {
    return sayOffline();
  }
}

async function sayOffline() { return (await caches.match("/offline")) ?? Response.error(); }

/** From the line; where that fails, or takes too long, what was kept. A slow line is no cut line: without a kept copy it waits. */
async function lineFirst(coming, kept) {
  if (!kept) return coming;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([coming.catch(() => kept), late]);
}

// MARK: Pages kept

function isKept(address) {
  const { pathname, searchParams } = new URL(address);
  // What was looked for is a part of a page.
  return !searchParams.has("q") && KEPT.some((form) => form.test(pathname));
}

/** Only a signed-in person's page, and never with a token in it. */
async function keepPage(address, reply) {
  if (reply.status === 403 || reply.status === 404) return dropPage(address);
  if (reply.status !== 200 || reply.redirected) return;
  const text = await reply.text();
  const who = text.match(/<meta name="account" content="(\w+)" data-until="(\d+)" data-now="(\d+)">/);
  if (!who) return;
  // Without tokens, and without what was said of one moment.
  const body = text.replace(/(name="csrf" (?:content|value)=)"[^"]*"/g, '$1""')
    .replace(/<(p|div) class="notice[^"]*" role="status">[\s\S]*?<\/\1>/g, "");
  // How long is the server's word; from when on is told by this computer's clock, right or wrong.
  const now = Date.now();
  const headers = {
    "Content-Type": "text/html; charset=utf-8", "Kept-At": String(now),
    "Kept-Until": String(now + Number(who[2]) - Number(who[3])),
    "Content-Security-Policy": reply.headers.get("Content-Security-Policy") ?? "default-src 'none'",
    "Referrer-Policy": "same-origin", "X-Content-Type-Options": "nosniff",
  };
  await (await caches.open(`pages-${who[1]}`)).put(plain(address), new Response(body, { headers }));
}

/** A kept page, marked as such for its script; nothing once its session is over. */
async function findPage(address) {
  for (const name of await pageCaches()) {
    const kept = await (await caches.open(name)).match(plain(address));
    if (!kept) continue;
    if (Date.now() > Number(kept.headers.get("Kept-Until"))) {
      await forgetPerson();
      return null;
    }
    const body = (await kept.text()).replace("<html ", `<html data-kept-at="${kept.headers.get("Kept-At")}" `);
    return new Response(body, { headers: kept.headers });
  }
  return null;
}

async function dropPage(address) {
  for (const name of await pageCaches()) await (await caches.open(name)).delete(plain(address));
}

async function forgetPages() {
  for (const name of await pageCaches()) await caches.delete(name);
}

async function pageCaches() { return (await caches.keys()).filter((name) => name.startsWith("pages-")); }

/** `?saved=1` and the like are of one moment. */
function plain(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** What is said without a line: of a page that was not kept, and of signing out. */
async function keepWords() {
  const words = await caches.open(WORDS);
  await words.addAll(["/offline", "/offline/signed-out"]).catch(() => {});
  const text = await (await words.match("/offline"))?.text();
  for (const [, script] of text?.matchAll(/rel="modulepreload" href="([^"]+)"/g) ?? []) await answerFile(new Request(script)).catch(() => {});
}

// MARK: Signing out

/** Everything here is forgotten first. Without a line the server hears of it as soon as there is one. */
async function signOut() {
  await forgetPerson();
  await caches.open(SIGNED_OUT);
  try {
    await finishSigningOut();
    return Response.redirect("/", 303);
  } catch {
    return (await caches.match("/offline/signed-out")) ?? Response.error();
  }
}

/** With a token of its own: the page may be one that was kept without. */
async function finishSigningOut() {
  if (!(await caches.has(SIGNED_OUT))) return;
  const reply = await fetch("/offline/key");
  if (reply.ok) {
    const { csrf } = await reply.json();
    const done = await fetch("/sign-out", { method: "POST", body: new URLSearchParams({ csrf }), redirect: "manual" });
    if (done.type !== "opaqueredirect") throw new TypeError("not signed out");
  } else if (reply.status !== 401) {
    throw new TypeError("not the server's answer");
  }
  await caches.delete(SIGNED_OUT);
}

/** Pages, the key, and what was remembered of saves; what was not sent stays, to be read once the same account has signed in. */
async function forgetPerson() {
  await forgetPages();
  await new Promise((resolve) => {
    const opening = indexedDB.open("mattrathan");
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = resolve;
    opening.onsuccess = () => {
      const database = opening.result;
      const change = database.transaction(["keys", "entries"], "readwrite");
      change.objectStore("keys").clear();
      const entries = change.objectStore("entries");
      entries.getAll().onsuccess = ({ target }) => {
        for (const { key, isUnsent } of target.result) if (!isUnsent) entries.delete(key);
      };
      change.oncomplete = change.onabort = () => {
        database.close();
        resolve();
      };
    };
  });
}
