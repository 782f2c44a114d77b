import Domain
import Store

/// A demonstration of the workshop: sessions by region, and one at a venue for whom theirs does not suit; most provinces' local governments
/// have not answered yet, one province has.
package struct SeedWorkshop: Sendable {
    package var round: String

    /// Its local governments have answered, but for some.
    package static let province = SeedCircular.province
    private static let silence = 5
    /// Every so many of them come to the venue.
    private static let visit = 12
    private static let venueSession = 6

    package init(round: String) {
        self.round = round
    }

    /// - Returns: false where the round has a workshop already, or the people who would act are missing.
    @discardableResult
    package func run(in environment: Environment, on db: any Connection) throws -> Bool {
        guard try Workshops.find(round, on: db) == nil, let department = try Accounts.find(username: "dla", on: db)
        else { return false }
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: environment.now()).date
        let workshop = Workshop(
            round: round, version: 0, title: Workshop.usualTitle(of: round),
            opensOn: today, replyBy: today.adding(days: 14), seats: 1, hasWaitingList: true, offerHours: 48,
            issuesCertificates: true)
        guard case .saved = try SaveWorkshop(workshop).run(as: department, in: environment, on: db) else {
            return false
        }
        let provinces = try Provinces.list(on: db).map(\.code).sorted()
        let days = (21...30).map { today.adding(days: $0) }.filter { (1...5).contains($0.weekday) }
        // The first digit of a province's code is its region.
        for (offset, regions) in [["1", "2"], ["3"], ["4"], ["5", "6"], ["7", "8", "9"]].enumerated() {
            let start = ThaiClock.startOfDay(days[offset]) + 9 * 3_600_000
            _ = try SaveWorkshopSession(
                WorkshopSession(
                    round: round, number: 0, version: 0, startsAt: start, endsAt: start + 3 * 3_600_000,
                    provinces: Set(provinces.filter { regions.contains(String($0.prefix(1))) }), capacity: 3_000,
                    webexLink: "https://webex.example/demo-\(offset + 1)",
                    facebookLink: "https://facebook.example/demo-live-\(offset + 1)")
            ).run(as: department, in: environment, on: db)
        }
        let start = ThaiClock.startOfDay(days[5]) + 9 * 3_600_000
        _ = try SaveWorkshopSession(
            WorkshopSession(
                round: round, number: 0, version: 0, startsAt: start, endsAt: start + 3 * 3_600_000, capacity: 300,
                venue: "ห้องประชุม กรมส่งเสริมการปกครองท้องถิ่น กรุงเทพมหานคร (ตัวอย่าง)")
        ).run(as: department, in: environment, on: db)
        _ = try SaveWorkshopMaterials(
            round: round,
            materials: [
                WorkshopMaterial(title: "เอกสารประกอบการชี้แจงตัวชี้วัด (ตัวอย่าง)", link: "https://example.org/handout.pdf"),
                WorkshopMaterial(title: "แบบสรุปขั้นตอนการบันทึกข้อมูล (ตัวอย่าง)", link: "https://example.org/steps.pdf"),
            ]
        ).run(as: department, in: environment, on: db)
        try answer(in: environment, on: db)
        return true
    }

    private func answer(in environment: Environment, on db: any Connection) throws {
        let replies: [Registration.Reply] = [.attend, .attend, .delegate, .attend, .recording, .decline]
        for (offset, place) in try CircularRecords.localGovernments(round, .province(Self.province), on: db)
            .enumerated()
        where offset % Self.silence != 0 {
            guard let recorder = try Accounts.find(username: "recorder-\(place.code)", on: db) else { continue }
            let reply = replies[offset % replies.count]
            _ = try RegisterForWorkshop(
                round: round, localGovernment: place.code, reply: reply,
                session: offset % Self.visit == 1 && reply.wantsSeat ? Self.venueSession : nil,
                person: Registration.Person(
                    name: recorder.name, position: "นักวิเคราะห์นโยบายและแผนชำนาญการ", telephone: "0 2000 0000"),
                reason: reply == .decline ? "ติดภารกิจตรวจราชการในวันเดียวกัน" : "", form: environment.randomBytes(16)
            ).run(by: .person(recorder), in: environment, on: db)
        }
    }
}
