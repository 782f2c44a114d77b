import Domain
import Store

/// A demonstration of the chain of letters: the Department has written, provinces have passed it on but for a few, in one of them the districts
/// too, and there some local governments say nothing yet.
package struct SeedCircular: Sendable {
    package var round: String
    /// Codes that have done all that is asked of them, as far as a letter has arrived.
    package var settled: [String]

    /// Its districts have passed the letter on.
    package static let province = "50"
    /// One in so many is silent there.
    private static let silence = 7
    /// One in so many has named its officer and not sent the reply yet.
    private static let unanswered = 5
    /// Provinces that have not passed it on yet.
    private static let slow: Set<String> = ["39", "58", "96"]

    package init(round: String, settled: [String]) {
        self.round = round
        self.settled = settled
    }

    /// - Returns: false where the round has a circular already, or the people who would act are missing.
    @discardableResult
    package func run(in environment: Environment, on db: any Connection) throws -> Bool {
        guard try Circulars.list(round, on: db).isEmpty,
            let department = try Accounts.find(username: "dla", on: db),
            let office = try Accounts.find(username: "odloc", on: db)
        else { return false }
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: environment.now()).date
        guard
            case .prepared(let circular) = try PrepareCircular(
                round: round, kind: .workshop, officersBy: today.adding(days: 14)
            ).run(as: department, in: environment, on: db)
        else { return false }
        let number = circular.number
        try issue(number, LetterRoute.department, "มท 0810.2/ว 1234", as: department, in: environment, on: db)
        try issue(number, LetterRoute.office, "นร 0107/2200", as: office, in: environment, on: db)
        let chain = try CircularRecords.chain(round, on: db)
        for place in chain.offices where LetterRoute.needsReceipt(place) {
            let isProvince = place.utf8.count == 2
            guard isProvince ? !Self.slow.contains(place) : place.hasPrefix(Self.province),
                let person = try Accounts.find(
                    username: isProvince ? "province-\(place)" : "district-\(place)", on: db)
            else { continue }
            _ = try ReceiveLetter(
                round: round, circular: number, place: place,
                register: RegisterEntry(number: "\(place)/1", on: today, time: "09.30")
            ).run(as: person, in: environment, on: db)
            try issue(number, place, "ทดลอง \(place)/ว 1", as: person, in: environment, on: db)
        }
        try answer(number, chain, today, in: environment, on: db)
        return true
    }

    private func issue(
        _ number: Int, _ place: String, _ letterNumber: String, as person: Principal, in environment: Environment,
        on db: any Connection
    ) throws {
        let reading = try LetterReading(round, number, place, on: db)
        guard var letter = try reading.own?.letter ?? reading.draft(on: db) else { return }
        letter.number = letterNumber
        letter.date = ThaiClock.bangkok(millisecondsSinceEpoch: environment.now()).date
        letter.signatory = "นายสมมติ เพื่อสาธิต"
        _ = try WriteLetter(
            round: round, circular: number, place: place, letter: letter, seen: reading.own?.version ?? 0, issues: true
        ).run(as: person, in: environment, on: db)
    }

    /// Local governments that have the letter note its receipt, name their officer, who has an account already, and reply.
    private func answer(
        _ number: Int, _ chain: LetterChain, _ today: ThaiDate, in environment: Environment, on db: any Connection
    ) throws {
        let settled = Set(settled)
        for (offset, member) in chain.members.enumerated() {
            let answers =
                settled.contains(member.code)
                || (member.place.provinceCode == Self.province && offset % Self.silence != 0)
            guard answers, let person = try Accounts.find(username: "certifier-\(member.code)", on: db) else {
                continue
            }
            let receipt = try ReceiveLetter(
                round: round, circular: number, place: member.code,
                register: RegisterEntry(number: "1/\(today.buddhistYear)", on: today, time: "13.45")
            ).run(as: person, in: environment, on: db)
            guard case .received = receipt,
                let recorder = try Accounts.find(username: "recorder-\(member.code)", on: db)
            else { continue }
            _ = try NameOfficer(
                round: round, circular: number, localGovernment: member.code,
                person: ResponsibleOfficer.Person(
                    name: recorder.name, position: "นักวิเคราะห์นโยบายและแผนชำนาญการ", telephone: "0 2000 0000"),
                order: ResponsibleOfficer.Order(number: "1/\(today.buddhistYear)", on: today), seen: 0
            ).run(as: person, in: environment, on: db)
            if offset % Self.unanswered != 0 {
                _ = try NoteReply(
                    round: round, circular: number, localGovernment: member.code, number: "ทดลอง \(member.code)/1",
                    on: today
                ).run(as: person, in: environment, on: db)
            }
        }
    }
}
