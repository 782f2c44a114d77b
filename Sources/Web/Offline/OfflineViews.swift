import Markup

/// What the worker shows for a page that this browser has not opened before.
func offlinePage() -> HTML {
    """
    <h1>\(th: "ขณะนี้ไม่มีสัญญาณ", en: "There is no connection")</h1>
    <p>\(th: "เครื่องนี้ยังไม่เคยเปิดหน้านี้ จึงแสดงโดยไม่มีสัญญาณไม่ได้ หน้าบันทึกข้อมูลที่เคยเปิดแล้วยังใช้งานต่อได้", en: "This page has not been opened on this computer before, so it cannot be shown without a connection. Recording pages opened before still work.")</p>
    <p>\(th: "ตัวเลขที่กรอกไว้ยังเก็บอยู่ในเครื่องนี้ และจะส่งเองเมื่อมีสัญญาณ", en: "Figures already typed are kept on this computer and are sent by themselves once the connection is back.")</p>
    <p><a class="button" href="">\(th: "ลองอีกครั้ง", en: "Try again")</a></p>
    """
}
