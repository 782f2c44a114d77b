import Domain
import Markup

/// Both values of a row that two persons filled in, with both names and times, and a button for each.
func conflictBlock(_ conflict: Conflict) -> HTML {
    let columns = ConflictColumns(conflict)
    let heads = columns.all.map { "<th scope=\"col\">\($0)</th>" as HTML }
    let table: HTML = """
        <table class="cards"><thead><tr>\(heads)</tr></thead><tbody>
        \(side(conflict.recorded, Words(th: "ที่บันทึกอยู่", en: "Recorded"), columns))
        \(side(conflict.typed, Words(th: "ที่ท่านกรอก", en: "Yours"), columns))
        </tbody></table>
        """
    return """
        <div class="conflict">
        <p><strong>\(th: "มีค่าที่ไม่ตรงกันสองค่า", en: "Two values that differ")</strong></p>
        \(wideTable(say(th: "ค่าที่ไม่ตรงกัน", en: "Values that differ"), table))
        <p class="actions"><button name="take" value="\(conflict.subject):\(conflict.version)">\(th: "ใช้ค่าที่ท่านกรอก", en: "Use yours")</button>
        <button class="quiet" name="discard" value="\(conflict.subject)">\(th: "ใช้ค่าที่บันทึกอยู่", en: "Keep what is recorded")</button></p>
        </div>
        """
}

/// Heads of the columns, by what stands in them.
private struct ConflictColumns {
    let frame: Words?
    let provision: Words
    let author = Words(th: "โดย", en: "By")

    init(_ conflict: Conflict) {
        let hasFrame = conflict.recorded.frame != nil
        frame = hasFrame ? RecordingWords.frame : nil
        provision = hasFrame ? RecordingWords.provision : Words(th: "ข้อมูล", en: "Figure")
    }

    var all: [Words] {
        [Words(th: "ค่า", en: "Value"), frame, provision, RecordingWords.note, author].compactMap { $0 }
    }
}

private func side(_ side: Conflict.Side, _ title: Words, _ columns: ConflictColumns) -> HTML {
    func cell(_ column: Words, _ content: HTML) -> HTML { "<td data-label=\"\(column.text)\">\(content)</td>" }
    let provision: HTML = "\(side.provision)\(if: !side.carriedOut, " (\(RecordingWords.notCarriedOut))")"
    return """
        <tr><th scope="row">\(title)</th>\(columns.frame.map { cell($0, "\(side.frame ?? Conflict.blank)") })\(cell(columns.provision, provision))\(cell(RecordingWords.note, "\(thai: side.note)"))\(cell(columns.author, "\(side.author)\(side.at.map { " \(dateTime: $0)" as HTML })"))</tr>
        """
}
