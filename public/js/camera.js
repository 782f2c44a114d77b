// Reads QR codes by the camera, where the browser can; the picture stays in the page.
import { say } from "./language.js";

const PAUSE = 250;
const SAME = 4_000;
let stream = null;

/** Starts the camera, or ends it. A code that stays in view counts once. */
export async function toggle(button, video, read) {
  if (stream) return stop(button, video);
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    button.textContent = say("เปิดกล้องไม่ได้", "The camera cannot be used");
    return;
  }
  button.textContent = say("ปิดกล้อง", "Stop the camera");
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  let [last, seen] = ["", 0];
  while (stream) {
    for (const { rawValue } of await detector.detect(video).catch(() => [])) {
      if (rawValue !== last || Date.now() - seen > SAME) await read(rawValue);
      [last, seen] = [rawValue, Date.now()];
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

function stop(button, video) {
  for (const track of stream.getTracks()) track.stop();
  stream = null;
  video.srcObject = null;
  video.hidden = true;
  button.textContent = say("สแกนด้วยกล้อง", "Scan with the camera");
}
