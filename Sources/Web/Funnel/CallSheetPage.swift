import Domain
import Store

/// A red list with the telephones of those to be called, as far as they are known, and what came of earlier calls.
struct CallSheetPage: Sendable {
    struct Line: Sendable {
        let member: Funnel.Member
        let place: LocalGovernment
        /// The officer it has named last, in any circular.
        let officer: ResponsibleOfficer.Person?
        let holders: [Contacts.Holder]
        /// Newest first.
        let calls: [Call]

        /// Numbers at which the chief was called before: nobody else has told them.
        var chiefNumbers: [String] {
            var numbers: [String] = []
            for call in calls
            where call.person == .chief && !call.telephone.isEmpty && !numbers.contains(call.telephone) {
                numbers.append(call.telephone)
            }
            return numbers
        }

        func names(_ role: Role) -> [String] { holders.filter { $0.role == role }.map(\.name) }
    }

    let list: RedListPage
    let lines: [Line]

    /// - Parameter isWhole: every page of the list, for a file.
    init(_ list: RedListPage, isWhole: Bool, on db: any Connection) throws {
        self.list = list
        let entries = isWhole ? list.entries[...] : list.shown
        let codes = entries.map(\.member.code)
        let officers = try ResponsibleOfficers.last(of: codes, on: db)
        let holders = try Contacts.holders(of: codes, on: db)
        let calls = try Calls.list(list.reading.round.id, of: codes, on: db)
        lines = entries.map { entry in
            let code = entry.member.code
            return Line(
                member: entry.member, place: entry.place, officer: officers[code], holders: holders[code] ?? [],
                calls: calls[code] ?? [])
        }
    }

    var csvPath: String {
        let (round, scope, step) = (list.reading.round.id, list.reading.scope, list.step)
        let path = list.address(.callSheet(round: round, scope, step))
        return path + (path.contains("?") ? "&" : "?") + "format=csv"
    }

    var csv: SpreadsheetFile {
        var file = SpreadsheetFile([
            say(th: "รหัส", en: "Code"), say(th: "อปท.", en: "Local government"), say(th: "อำเภอ", en: "District"),
            say(th: "จังหวัด", en: "Province"), say(th: "รายการ", en: "List"), say(th: "เจ้าหน้าที่", en: "Officer"),
            say(th: "ตำแหน่ง", en: "Position"), say(th: "โทรศัพท์", en: "Telephone"),
            say(th: "ผู้บันทึกในระบบ", en: "Recorders"), say(th: "ผู้รับรอง", en: "Certifiers"),
            say(th: "โทรศัพท์ที่เคยโทรถึงปลัดหรือผู้รับรอง", en: "Telephone of the chief, as called"),
            say(th: "โทรล่าสุดเมื่อ", en: "Last call on"), say(th: "ผลการโทร", en: "What came of it"),
            say(th: "จดไว้", en: "Note"),
        ])
        for line in lines {
            let last = line.calls.first
            file.rows.append([
                line.place.code, line.place.fullWords.text, line.place.districtWords.text,
                line.place.provinceWords.text,
                list.step.missing.text, line.officer?.name ?? "", line.officer?.position ?? "",
                line.officer?.telephone ?? "", line.names(.recorder).joined(separator: ", "),
                line.names(.certifier).joined(separator: ", "), line.chiefNumbers.joined(separator: ", "),
                last.map { ThaiClock.bangkok(millisecondsSinceEpoch: $0.at).date.iso } ?? "",
                last?.result.words.text ?? "", last?.note ?? "",
            ])
        }
        return file
    }
}
