// The line to the server: sends one entry of the queue, under its key, with the token of whoever is signed in.
const PATIENCE = 30_000;

/** Sends an entry; rejects when nothing came back. 401: sign in first. */
export async function send(entry, account) {
  // A page that was kept has no token; one that is open since before the last sign-in has an old one.
  let reply = token().content ? await post(entry, account) : null;
  if (!reply || reply.status === 403) {
    if (!(await renewToken(account))) return { status: 401, body: null };
    reply = await post(entry, account);
  }
  if (reply.status === 401 || reply.type === "opaqueredirect") return { status: 401, body: null };
  const body = await reply.json().catch(() => null);
  // A page of the hotel or the telephone company is not our server.
  if (!body || (reply.ok && !body.version)) throw new TypeError("not the server's answer");
  // The server's own time, for telling which of two things it said later.
  body.at = Date.parse(reply.headers.get("Date") ?? "") || null;
  return { status: reply.status, body };
}

function post({ subject, values, seen, key }, account) {
  const headers = { "X-CSRF-Token": token().content, "Idempotency-Key": key, "Mattrathan-Account": account };
  return fetch(subject, {
    method: "POST", body: new URLSearchParams({ ...values, version: seen ?? 0 }), headers, redirect: "manual", keepalive: true,
    signal: AbortSignal.timeout?.(PATIENCE),
  });
}

/** Where the pages of this part of the site stand: nothing, or the practice room. */
export const root = () => document.querySelector('meta[name="account"]')?.dataset.root ?? "";

const token = () => document.querySelector('meta[name="csrf"]');

/** Fetches the token of the session that stands now; false where it is not this account's. */
async function renewToken(account) {
  const reply = await askKey(account);
  if (reply.status === 401) return false;
  const { csrf } = await reply.json();
  token().content = csrf;
  for (const field of document.querySelectorAll('input[name="csrf"]')) field.value = csrf;
  return true;
}

/** What the server gives to a browser in which this account is signed in: its key and a token. */
export function askKey(account) {
  return fetch(`${root()}/offline/key`, {
    headers: { "Mattrathan-Account": account }, redirect: "manual", signal: AbortSignal.timeout?.(PATIENCE),
  });
}
