import Domain

/// Invented forms and remarks on their way into the database, many to a statement. They carry `invented = 1`, and count
/// themselves instead of being numbered by chance.
package struct InventedSatisfactionRows {
    private var answers = RowBuffer(columns: 6)
    private var remarks = RowBuffer(columns: 5)

    package init() {}

    package mutating func add(_ invented: InventedSatisfaction, of assessment: Int, on db: any Connection) throws {
        for (position, slot) in invented.slots.enumerated() {
            let isFull = answers.add([
                assessment.sqlValue, Self.number(position).sqlValue, slot.day.iso.sqlValue, slot.hour.sqlValue,
                slot.sheet.spelling.sqlValue, true.sqlValue,
            ])
            if isFull { try writeAnswers(on: db) }
        }
        for (position, remark) in invented.remarks.enumerated() {
            let isFull = remarks.add([
                assessment.sqlValue, remark.day.iso.sqlValue, Self.number(position).sqlValue, remark.text.sqlValue,
                true.sqlValue,
            ])
            if isFull { try writeRemarks(on: db) }
        }
    }

    package mutating func finish(on db: any Connection) throws {
        try writeAnswers(on: db)
        try writeRemarks(on: db)
    }

    private static func number(_ position: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: position >> $0) }
    }

    private mutating func writeAnswers(on db: any Connection) throws {
        try answers.write(
            "INSERT INTO satisfaction_answer (assessment_id, form, answered_on, hour, choices, invented)", on: db)
    }

    private mutating func writeRemarks(on db: any Connection) throws {
        try remarks.write(
            "INSERT INTO satisfaction_remark (assessment_id, answered_on, remark_id, remark, invented)", on: db)
    }
}
