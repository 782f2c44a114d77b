// Where the queue lives between a box and the server: in IndexedDB, encrypted for one account. The key is the account's own,
// comes from the server after sign-in, cannot be read out again, and is dropped at sign-out; entries stay until the same
// account brings the key back (docs/adr/0011).
const FORTNIGHT = 14 * 86_400_000;

/** Opens the store of an account; null where the browser cannot keep anything safely. */
export async function openStore(account) {
  if (!self.indexedDB || !self.crypto?.subtle || !navigator.locks) return null;
  try {
    const database = await openDatabase();
    const key = await keyOf(account, database);
    return key && new EncryptedStore(account, database, key);
  } catch {
    return null;
  }
}

/** Entries that other accounts left here: how many, and nothing else. */
export async function countOfOthers(account) {
  const database = await openDatabase();
  return (await asked(database.transaction("entries").objectStore("entries").getAll())).filter(
    (record) => record.account !== account).length;
}

class EncryptedStore {
  isDurable = true;
  #account; #database; #key;

  constructor(account, database, key) {
    this.#account = account;
    this.#database = database;
    this.#key = key;
  }

  async all() {
    const records = await asked(this.#entries("readonly").getAll());
    const entries = [];
    for (const record of records) {
      if (record.account !== this.#account) continue;
      const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv: record.iv }, this.#key, record.sealed);
      entries.push(JSON.parse(new TextDecoder().decode(bytes)));
    }
    return entries.sort((some, other) => some.order - other.order);
  }

  async put(entry) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(entry));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.#key, bytes);
    await this.#changed((entries) => entries.put({ key: entry.key, account: this.#account, keptAt: Date.now(), iv, sealed }));
  }

  remove(key) { return this.#changed((entries) => entries.delete(key)); }

  alone(name, work) { return navigator.locks.request(`mattrathan-${name}`, work); }

  /** Drops what has lain here for fourteen days. A clock that disagrees with the server's by a day is not believed. */
  async expire(serverTime) {
    if (Math.abs(Date.now() - serverTime) > 86_400_000) return;
    const records = await asked(this.#entries("readonly").getAll());
    for (const { key, keptAt } of records) {
      if (serverTime - keptAt > FORTNIGHT) await this.remove(key);
    }
  }

  #entries(mode) {
    return this.#database.transaction("entries", mode, { durability: "strict" }).objectStore("entries");
  }

  #changed(change) {
    const entries = this.#entries("readwrite");
    change(entries);
    return new Promise((resolve, reject) => {
      entries.transaction.oncomplete = resolve;
      entries.transaction.onerror = entries.transaction.onabort = () => reject(entries.transaction.error);
    });
  }
}

/** Where nothing can be kept safely: as long as the page stands, and no longer. */
export class PageStore {
  isDurable = false;
  #entries = new Map();
  #turns = new Map();

  async all() {
    return [...this.#entries.values()].sort((some, other) => some.order - other.order);
  }

  async put(entry) { this.#entries.set(entry.key, entry); }

  async remove(key) { this.#entries.delete(key); }

  alone(name, work) {
    const turn = (this.#turns.get(name) ?? Promise.resolve()).then(work);
    this.#turns.set(name, turn.catch(() => {}));
    return turn;
  }
}

/** Forgets the keys of all accounts but one, and the pages that were kept for them. Unsent saves stay, unreadable. */
export async function forgetOthers(account) {
  if (self.caches) {
    for (const name of await caches.keys()) {
      if (name.startsWith("pages-") && name !== `pages-${account}`) await caches.delete(name);
    }
  }
  if (!self.indexedDB) return;
  const database = await openDatabase();
  for (const name of await asked(database.transaction("keys").objectStore("keys").getAllKeys())) {
    if (name !== account) await asked(database.transaction("keys", "readwrite").objectStore("keys").delete(name));
  }
}

async function keyOf(account, database) {
  const kept = await asked(database.transaction("keys").objectStore("keys").get(account));
  if (kept) return kept.key;
  const reply = await fetch("/offline/key", { headers: { "Mattrathan-Account": account }, redirect: "manual" });
  if (!reply.ok) return null;
  const { key: text, until } = await reply.json();
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  await asked(database.transaction("keys", "readwrite").objectStore("keys").put({ account, key, until }));
  return key;
}

let opening = null;

function openDatabase() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("mattrathan", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("entries", { keyPath: "key" });
      request.result.createObjectStore("keys", { keyPath: "account" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error);
  });
  return opening;
}

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
