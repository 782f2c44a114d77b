// The line between a device and the real server: slow, cut, losing what goes up or what comes down, carrying things twice or late.
// It sends as public/js/line.js does.
import { HOUR, MINUTE, SECOND } from "./world.js";

const PATIENCE = 30 * SECOND;

export class Wire {
  isKind = false;
  // The server dies over the next request, and comes back.
  killsServer = false;

  constructor(world, dice, oracle) { Object.assign(this, { world, dice, oracle }); }

  async send(device, life, { subject, values, seen, key }) {
    await life.step();
    const copy = { subject, values, key, body: String(new URLSearchParams({ ...values, version: seen ?? 0 })) };
    Object.assign(copy, this.oracle.sent(device, copy));
    const answer = await this.#carry(device, life, copy);
    await life.step();
    return answer;
  }

  #carry(device, life, copy) {
    const { world } = this;
    return new Promise((resolve, reject) => {
      const cut = () => reject(new TypeError("the line is cut"));
      if (device.isOffline) return void world.after(50, cut);
      const patience = world.after(PATIENCE, cut);
      const fate = this.#fate();
      for (const [place, pause] of fate.arrivals.entries()) {
        world.after(pause, () => this.#deliver(device, copy).then((answer) => {
          if (place > 0 || fate.isAnswerLost) return;
          world.after(fate.down, () => {
            if (life.isOver || device.isOffline) return;
            world.cancel(patience);
            if (answer.status) resolve(answer);
            else cut();
          });
        }));
      }
    });
  }

  /** When it arrives, how often, and whether the answer finds its way back. */
  #fate() {
    const { dice } = this;
    const quick = () => dice.whole(20, 900);
    if (this.isKind) return { arrivals: [quick()], down: quick(), isAnswerLost: false };
    const arrivals = dice.chance(0.08) ? [] : [dice.chance(0.1) ? dice.whole(SECOND, 3 * MINUTE) : quick()];
    if (dice.chance(0.12)) arrivals.push(dice.chance(0.5) ? dice.whole(0, MINUTE) : dice.whole(0, 2 * HOUR));
    return { arrivals, down: dice.chance(0.1) ? dice.whole(SECOND, MINUTE) : quick(), isAnswerLost: dice.chance(0.12) };
  }

  /** What the server really says: {status, body}; status 0 when it was not there. */
  #deliver(device, copy) {
    return this.world.real(async () => {
      const answer = await post(device, copy, this.killsServer);
      this.killsServer = false;
      await this.oracle.answered(device, copy, answer);
      return answer;
    });
  }
}

async function post(device, { subject, body, key }, killsServer) {
  try {
    const reply = await fetch(`/as/${device.isSignedOut ? "nobody" : device.person.account}${subject}`, {
      method: "POST", body, redirect: "manual",
      headers: {
        "Content-Type": "application/x-www-form-urlencoded", "Idempotency-Key": key,
        "Mattrathan-Account": String(device.person.account), ...(killsServer ? { "Kill-Server": "1" } : {}),
      },
    });
    if (reply.type === "opaqueredirect") return { status: 401, body: null };
    const said = await reply.json().catch(() => null);
    return { status: reply.status, body: said && { ...said, at: Date.parse(reply.headers.get("Date") ?? "") || null } };
  } catch {
    return { status: 0, body: null };
  }
}

/** Somebody keeps what is recorded. */
export async function throwDraftAway(account, subject, key) {
  let status = 0;
  // The server may have come back this very moment.
  for (let tries = 0; tries < 5 && status !== 200; tries += 1) {
    ({ status } = await post({ person: { account } }, { subject, key, body: "discard=1&version=0" }));
  }
  if (status !== 200) throw new Error(`the draft on ${subject} cannot be thrown away: ${status}`);
}
