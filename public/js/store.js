// Where the queue lives between a box and the server: in IndexedDB, encrypted for one account. The key is the account's own,
// comes from the server after sign-in, cannot be read out again, and is dropped at sign-out; entries stay until the same
// account brings the key back (docs/adr/0011).
import { askKey } from "./line.js";

const FORTNIGHT = 14 * 86_400_000;

/** Opens the store of an account; one that lasts as long as the page where the browser cannot keep anything safely. */
export async function openStore(account) {
  if (!self.indexedDB || !self.crypto?.subtle || !navigator.locks) return new PageStore();
  try {
    const database = await openDatabase();
    const key = await keyOf(account, database);
    return key ? new EncryptedStore(account, database, key) : new PageStore();
  } catch {
    return new PageStore();
  }
}

class EncryptedStore {
  // False as soon as something could not be written: a full disk.
  isDurable = true;
  #account; #database; #key; #read = new Map(); #unwritten = new Map(); #unremoved = new Set();

  constructor(account, database, key) {
    this.#account = account;
    this.#database = database;
    this.#key = key;
  }

  async all() {
    const entries = [...this.#unwritten.values()];
    for (const record of await asked(this.#entries("readonly").getAll())) {
      if (record.account !== this.#account || this.#unwritten.has(record.key) || this.#unremoved.has(record.key)) continue;
      const entry = await this.#open(record);
      if (entry) entries.push(entry);
    }
    return entries.sort((some, other) => some.order - other.order);
  }

  /** What cannot be opened was sealed under a key that is gone. */
  async #open({ key, iv, sealed }) {
    const read = this.#read.get(key);
    if (read?.iv === String(iv)) return read.entry;
    try {
      const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.#key, sealed);
      const entry = JSON.parse(new TextDecoder().decode(bytes));
      this.#read.set(key, { iv: String(iv), entry });
      return entry;
    } catch {
      return null;
    }
  }

  /** In one step with what it takes the place of, so that a power cut leaves either. */
  async put(entry, gone = []) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(entry));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.#key, bytes);
    const record = { key: entry.key, account: this.#account, isUnsent: entry.state !== "saved", iv, sealed };
    try {
      await this.#changed((entries) => {
        entries.put(record);
        for (const key of gone) entries.delete(key);
      });
      this.#unwritten.delete(entry.key);
    } catch {
      this.isDurable = false;
      this.#unwritten.set(entry.key, entry);
      for (const key of gone) this.#unremoved.add(key);
    }
    for (const key of gone) this.#unwritten.delete(key);
  }

  async remove(key) {
    this.#unwritten.delete(key);
    await this.#changed((entries) => entries.delete(key));
  }

  alone(name, work) { return navigator.locks.request(`mattrathan-${name}`, work); }

  /** Drops what has lain here, of whomever, for fourteen days of the server's clock, from when that was first looked at. */
  async expire(now) {
    const entries = this.#entries("readwrite");
    for (const record of await asked(entries.getAll())) {
      if (!record.since) entries.put({ ...record, since: now });
      else if (now - record.since > FORTNIGHT) entries.delete(record.key);
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
class PageStore {
  #entries = new Map();
  #turns = new Map();
  #safe = null;

  get isDurable() { return this.#safe?.isDurable ?? false; }

  /** What failed when the page was opened may work by now: what is here moves to where it is kept. */
  async harden(account) {
    if (this.#safe) return;
    const safe = await openStore(account);
    if (safe instanceof PageStore) return;
    await this.alone("entries", async () => {
      for (const entry of this.#entries.values()) await safe.put(entry);
      this.#safe = safe;
    });
  }

  async all() {
    if (this.#safe) return this.#safe.all();
    return [...this.#entries.values()].sort((some, other) => some.order - other.order);
  }

  async put(entry, gone = []) {
    if (this.#safe) return this.#safe.put(entry, gone);
    this.#entries.set(entry.key, entry);
    for (const key of gone) this.#entries.delete(key);
  }

  async remove(key) {
    if (this.#safe) return this.#safe.remove(key);
    this.#entries.delete(key);
  }

  alone(name, work) {
    if (this.#safe) return this.#safe.alone(name, work);
    const turn = (this.#turns.get(name) ?? Promise.resolve()).then(work);
    this.#turns.set(name, turn.catch(() => {}));
    return turn;
  }

  async expire(now) { await this.#safe?.expire(now); }
}

/** How many entries lie here unsent, of whomever; nothing else can be told without a key. */
export async function countUnsent() {
  const database = await openDatabase();
  return (await asked(database.transaction("entries").objectStore("entries").getAll())).filter(({ isUnsent }) => isUnsent).length;
}

/** Forgets keys and kept pages, of all accounts or of those that are chosen. Unsent saves stay, unreadable. */
export async function forget(isForgotten) {
  for (const name of (await self.caches?.keys()) ?? []) {
    if (name.startsWith("pages-") && isForgotten(name.slice(6))) await caches.delete(name);
  }
  if (!self.indexedDB) return;
  const keys = (await openDatabase()).transaction("keys", "readwrite").objectStore("keys");
  for (const name of await asked(keys.getAllKeys())) if (isForgotten(name)) keys.delete(name);
}

async function keyOf(account, database) {
  const kept = await asked(database.transaction("keys").objectStore("keys").get(account));
  if (kept) return kept.key;
  const reply = await askKey(account);
  if (!reply.ok) return null;
  const bytes = Uint8Array.from(atob((await reply.json()).key), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  await asked(database.transaction("keys", "readwrite").objectStore("keys").put({ account, key }));
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
