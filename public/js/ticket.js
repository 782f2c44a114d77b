// Reads the code of a ticket as the server does: alone or in an address, in small letters, with Thai digits, or from a scanner
// that types while the keyboard is set to Thai. Each key in Latin, and in Thai:
const LATIN = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
const THAI = "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ%+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";

/** Twenty letters, or null: the place, the seat, the proof. */
export function readTicket(text) {
  const latin = [...text].map((letter) => LATIN[THAI.indexOf(letter)] ?? letter).join("");
  for (const reading of [text, latin]) {
    for (const part of reading.split(/[/?=&#]/).reverse()) {
      const code = part.replace(/[\s\0-]/g, "").replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50)).toUpperCase()
        .replaceAll("O", "0").replace(/[IL]/g, "1");
      if (/^\d{8}[0-9A-HJKMNP-TV-Z]{12}$/.test(code)) return code;
    }
  }
  return null;
}
