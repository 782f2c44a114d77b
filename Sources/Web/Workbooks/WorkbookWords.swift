import Domain
import Spreadsheets

extension WorkbookFault {
    /// What is wrong with a file and how to mend it, in one line.
    var words: Words {
        switch self {
        case .noFile:
            Words(
                th: "ยังไม่ได้เลือกไฟล์ โปรดเลือกไฟล์ .xlsx แล้วกดตรวจไฟล์",
                en: "No file was chosen: choose an .xlsx file and press Check")
        case .notOurs:
            Words(
                th: "ไฟล์นี้ไม่ใช่แบบกรอกข้อมูลของระบบ โปรดดาวน์โหลดแบบจากหน้านี้แล้วกรอกลงในแบบนั้น",
                en: "This is not a form of this system: download the form from this page and fill that in")
        case .otherVersion:
            Words(
                th: "แบบกรอกข้อมูลนี้เป็นรุ่นเก่า โปรดดาวน์โหลดแบบใหม่แล้วคัดลอกตัวเลขมาวาง",
                en: "This form is of another version: download a new one and copy the figures into it")
        case .noSheets:
            Words(
                th: "ไม่พบแผ่นงาน “\(IndicatorSheet.name.th)” หรือ “\(BaseDataSheet.name.th)” โปรดอย่าเปลี่ยนชื่อหรือลบแผ่นงาน",
                en:
                    "The sheets “\(IndicatorSheet.name.en)” and “\(BaseDataSheet.name.en)” are missing: do not rename or delete them"
            )
        case .otherRound(let round):
            Words(
                th: "แบบกรอกข้อมูลนี้เป็นของรอบปี \(round) โปรดดาวน์โหลดแบบของรอบนี้",
                en: "This form is of round \(round): download the form of this round")
        case .otherPlace(let code):
            Words(
                th: "แบบกรอกข้อมูลนี้เป็นของ อปท. อื่น (รหัส \(code)) โปรดตรวจว่าเลือกไฟล์ถูกต้อง",
                en: "This form is of another local government (code \(code)): check that it is the right file")
        case .refused(let refusal): refusal.words
        }
    }
}

extension WorkbookRefusal {
    /// What is wrong with a file and how to mend it, in one line.
    var words: Words {
        let damaged = Words(
            th: "ไฟล์เสียหายหรือมาไม่ครบ โปรดเปิดในโปรแกรมตารางคำนวณ บันทึกเป็น .xlsx ใหม่ แล้วลองอีกครั้ง",
            en: "The file is damaged or not whole: open it in a spreadsheet program, save it as .xlsx and try again")
        return switch self {
        case .notAZip, .otherFormat:
            Words(
                th: "ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx) โปรดบันทึกเป็น .xlsx แล้วส่งใหม่",
                en: "This is no Excel workbook (.xlsx): save it as .xlsx and send it again")
        case .oldFormat:
            Words(
                th: "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) โปรดบันทึกเป็น .xlsx แล้วส่งใหม่",
                en: "This is a workbook of the old format (.xls): save it as .xlsx and send it again")
        case .encrypted:
            Words(
                th: "ไฟล์นี้มีรหัสผ่าน โปรดยกเลิกรหัสผ่านแล้วบันทึกใหม่", en: "The file is locked by a password: save it without one"
            )
        case .macros:
            Words(
                th: "ไฟล์นี้มีแมโคร ระบบไม่รับ โปรดบันทึกเป็น .xlsx ที่ไม่มีแมโคร",
                en: "The file carries macros, which are not taken: save it as .xlsx without macros")
        case .dtd, .unsafeName, .duplicateEntry:
            Words(
                th: "ไฟล์นี้มีส่วนที่โปรแกรมตารางคำนวณทั่วไปไม่สร้าง ระบบไม่รับ โปรดกรอกในแบบที่ดาวน์โหลดใหม่",
                en:
                    "The file has parts that no spreadsheet program writes, and is not taken: fill in a form downloaded anew"
            )
        case .bomb, .tooMany:
            Words(
                th: "ไฟล์นี้มีข้อมูลมากเกินแบบกรอก โปรดลบแผ่นงาน แถว หรือรูปภาพที่ไม่เกี่ยวข้องแล้วส่งใหม่",
                en: "The file holds far more than the form: delete sheets, rows and pictures that do not belong to it")
        case .damaged, .brokenXML, .missingPart, .wrongPart, .badValue, .badReference: damaged
        case .noMemory:
            Words(
                th: "ขณะนี้ระบบอ่านไฟล์ไม่ได้ โปรดลองใหม่ในอีกสักครู่",
                en: "The file cannot be read just now: please try again in a moment")
        }
    }
}
