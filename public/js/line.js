// The line to the server: sends one entry of the queue, under its key, and finds out who is signed in.
const PATIENCE = 30_000;

/** Sends an entry; rejects when nothing came back. 401: sign in first. */
export async function send({ subject, values, seen, key }, account) {
  let reply = await post(subject, values, seen, key, account);
  // Signed in again elsewhere: the page's token is of the old session.
  if (reply.status === 403 && (await renewToken(account))) reply = await post(subject, values, seen, key, account);
  if (reply.type === "opaqueredirect") return { status: 401, body: null };
  const body = await reply.json().catch(() => null);
  // A sign-in page of the hotel or the telephone company is not our server.
  if (reply.ok && !body?.version) throw new TypeError("not the server's answer");
  return { status: reply.status, body };
}

function post(subject, values, seen, key, account) {
  const headers = { "X-CSRF-Token": token().content, "Idempotency-Key": key };
  if (account) headers["Mattrathan-Account"] = account;
  return fetch(subject, {
    method: "POST", body: new URLSearchParams({ ...values, version: seen ?? 0 }), headers, redirect: "manual", keepalive: true,
    signal: AbortSignal.timeout?.(PATIENCE),
  });
}

const token = () => document.querySelector('meta[name="csrf"]');

/** Fetches the token of the session that stands now, if it is still this account's. */
async function renewToken(account) {
  const reply = await fetch(location.pathname, { redirect: "manual" });
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  const fresh = page.querySelector('meta[name="csrf"]')?.content;
  if (!fresh || page.querySelector('meta[name="account"]')?.content !== account) return false;
  token().content = fresh;
  for (const field of document.querySelectorAll('input[name="csrf"]')) field.value = fresh;
  return true;
}
