import Domain
import Store

/// What a file changes in the register.
package struct RegisterDifference: Sendable {
    /// One field that is written otherwise.
    package struct FieldChange: Hashable, Sendable, CustomStringConvertible {
        /// The column of the file; "valid_until" for one that had ended and is there again.
        package let column: String
        package let old: String
        package let new: String

        package var description: String { "\(column) \"\(old)\" → \"\(new)\"" }
    }

    package struct Change: Sendable {
        package let before: LocalGovernment
        package let after: LocalGovernment
        package let fields: [FieldChange]
    }

    package private(set) var added: [LocalGovernment] = []
    package private(set) var changed: [Change] = []
    package private(set) var unchanged = 0
    /// In the register but not in the file: they stay. Bangkok is not counted among them.
    package private(set) var absent: [LocalGovernment] = []
    /// What is odd in the file but was taken as it is, the first thousand by line.
    package internal(set) var notices: [FileProblem] = []
    package internal(set) var moreNotices = 0

    /// Whether the register is what the file says already.
    package var isEmpty: Bool { added.isEmpty && changed.isEmpty }

    /// Compares what a file says with the register; a register without Bangkok gains it.
    init(_ governments: [LocalGovernment], on db: any Connection) throws {
        var current: [String: LocalGovernment] = [:]
        for government in try LocalGovernments.list(on: db) { current[government.code] = government }
        var ended: [String: (localGovernment: LocalGovernment, until: ThaiDate)] = [:]
        for past in try LocalGovernments.dissolved(on: db) { ended[past.localGovernment.code] = past }

        for government in governments {
            if let before = current.removeValue(forKey: government.code) {
                let fields = Self.fields(from: before, to: government)
                if fields.isEmpty { unchanged += 1 } else { add(before, government, fields) }
            } else if let before = ended[government.code] {
                let again = FieldChange(column: "valid_until", old: before.until.iso, new: "")
                add(
                    before.localGovernment, government,
                    Self.fields(from: before.localGovernment, to: government) + [again])
            } else {
                added.append(government)
            }
        }
        let hasBangkok = governments.contains { $0.type == .bma }
        let hadBangkok = current.removeValue(forKey: LocalGovernment.bangkok.code) != nil
        if !hasBangkok, !hadBangkok { added.append(.bangkok) }
        absent = current.values.sorted { $0.code < $1.code }
    }

    /// Codes of those that are another thing than before, not only better measured.
    var codesOfNewStates: [String] {
        changed.filter { change in change.fields.contains { Self.columnsOfState.contains($0.column) } }
            .map(\.after.code)
    }

    private mutating func add(_ before: LocalGovernment, _ after: LocalGovernment, _ fields: [FieldChange]) {
        changed.append(Change(before: before, after: after, fields: fields))
    }

    private static let columnsOfState: Set<String> = [
        RegisterColumn.type.name, RegisterColumn.name.name, RegisterColumn.fullName.name,
        RegisterColumn.provinceCode.name, RegisterColumn.districtCode.name, "valid_until",
    ]

    private static func fields(from before: LocalGovernment, to after: LocalGovernment) -> [FieldChange] {
        if before == after { return [] }
        return RegisterColumn.allCases.compactMap { column in
            let (old, new) = (column.text(of: before), column.text(of: after))
            return old == new ? nil : FieldChange(column: column.name, old: old, new: new)
        }
    }
}
