import Domain
import Markup

/// What the worker shows for a page that this browser has not opened before.
/// - Parameter script: the address of the script that lists what has been opened; the worker keeps it with the page.
func offlinePage(script: String) -> HTML {
    inBothLanguages { level in
        """
        <\(level)>\(th: "ขณะนี้ไม่มีสัญญาณ", en: "There is no connection")</\(level)>
        <p>\(th: "เครื่องนี้ยังไม่เคยเปิดหน้านี้ จึงแสดงโดยไม่มีสัญญาณไม่ได้ หน้าบันทึกข้อมูลที่เคยเปิดแล้วยังใช้งานต่อได้", en: "This page has not been opened on this computer before, so it cannot be shown without a connection. Recording pages opened before still work.")</p>
        <p>\(th: "ตัวเลขที่กรอกไว้ยังเก็บอยู่ในเครื่องนี้ และจะส่งเองเมื่อมีสัญญาณ", en: "Figures already typed are kept on this computer and are sent by themselves once the connection is back.")</p>
        <p><a class="button" href="">\(th: "ลองอีกครั้ง", en: "Try again")</a></p>
        """
    } + "<div data-kept-pages><link rel=\"modulepreload\" href=\"\(url: script)\"></div>"
}

/// What the worker shows to somebody who signs out without a line.
func signedOutOfflinePage() -> HTML {
    inBothLanguages { level in
        """
        <\(level)>\(th: "ออกจากระบบที่เครื่องนี้แล้ว", en: "You are signed out at this computer")</\(level)>
        <p>\(th: "ขณะนี้ไม่มีสัญญาณ หน้าที่เก็บไว้ในเครื่องนี้ถูกลบแล้ว และระบบจะออกจากระบบให้สมบูรณ์เมื่อมีสัญญาณและเปิดหน้าใดก็ได้ของระบบที่เครื่องนี้", en: "There is no connection. The pages kept on this computer are deleted; signing out is completed when any page of the system is opened here with a connection.")</p>
        <p>\(th: "ตัวเลขที่ยังไม่ได้ส่งยังเก็บอยู่ในเครื่องนี้โดยผู้อื่นเปิดอ่านไม่ได้ และจะส่งเมื่อท่านเข้าสู่ระบบอีกครั้ง", en: "Figures not yet sent are kept on this computer. Nobody else can read them; they are sent when you sign in again.")</p>
        """
    }
}

/// A browser without a line cannot ask for the other language: the page's own comes first, the other follows.
private func inBothLanguages(_ text: (_ heading: HTML) -> HTML) -> HTML {
    let other: Language = PageLanguage.current == .thai ? .english : .thai
    let second = PageLanguage.$current.withValue(other) { text("h2") }
    return "\(text("h1"))<div lang=\"\(other.rawValue)\">\(second)</div>"
}
