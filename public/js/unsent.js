// Says on the sign-in page that saves are waiting on this computer: how many, and neither whose nor what they are.
import { say } from "./language.js";
import { countUnsent } from "./store.js";

export async function unsent(form) {
  const databases = await self.indexedDB?.databases?.();
  if (!databases?.some(({ name }) => name === "mattrathan")) return;
  const count = await countUnsent();
  if (!count) return;
  const words = say(
    `เครื่องนี้มีข้อมูลที่กรอกแล้วแต่ยังไม่ได้ส่ง ${count} รายการ ระบบจะส่งให้เมื่อผู้กรอกเข้าสู่ระบบ ผู้อื่นเปิดอ่านไม่ได้`,
    `${count === 1 ? "1 entry is" : `${count} entries are`} waiting on this computer to be sent once their author signs in. Nobody else can read them.`);
  form.before(Object.assign(document.createElement("p"), { className: "notice", textContent: words }));
}
