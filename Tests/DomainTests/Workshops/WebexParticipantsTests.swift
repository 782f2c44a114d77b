import Domain
import Testing

/// Participants files as they come: twice the same, two devices, Thai and English, without addresses.
@Suite struct WebexParticipantsTests {
    private static let start: Int64 = 1_713_837_600_000  // 23 April 2567, 9.00
    private static let session = WorkshopSession(
        round: "2567", number: 1, startsAt: start, endsAt: start + 10_800_000)

    private func read(_ text: String) -> WebexParticipants { read(Array(text.utf8)) }

    private func read(_ bytes: [UInt8]) -> WebexParticipants {
        WebexParticipants(bytes, file: "webex.csv", session: Self.session)
    }

    private static func registration(
        _ place: Int, _ name: String, _ email: String = "", seat: Int = 1, standing: Registration.Standing = .seated
    ) -> Registration {
        Registration(
            round: "2567", localGovernment: String(6_119_000 + place), seat: seat, reply: .attend, session: 1,
            standing: standing, ownSession: 1,
            person: Registration.Person(name: name, telephone: "0812345678", email: email), form: [UInt8(place)],
            registeredAt: 0, changedAt: 0)
    }

    private static let messy = #"""
        Meeting Name,Meeting Start Time,Display Name,Attendee Email,Join Time,Leave Time,Attendance Duration,Connection Type
        ชี้แจง,"=""2024-04-23 08:50:00""",นางสมศรี บันทึกดี,SOMSRI@example.go.th,="2024-04-23 08:50:00",="2024-04-23 10:00:00",70 mins,Desktop app
        ชี้แจง,x,Somsri (iPhone),somsri@example.go.th,="2024-04-23 09:30:00",="2024-04-23 10:30:00",60 mins,Mobile app
        ชี้แจง,x,นางสมศรี บันทึกดี,somsri@example.go.th,="2024-04-23 11:00:00",="2024-04-23 12:20:00",80 mins,Desktop app
        ชี้แจง,x,นางสมศรี บันทึกดี,somsri@example.go.th,="2024-04-23 11:00:00",="2024-04-23 12:20:00",80 mins,Desktop app
        ชี้แจง,x,อบต.บ้านใหม่ - สมชาย ใจดี,,4/23/2024 9:01 AM,4/23/2024 11:31 AM,150 mins,
        ชี้แจง,x,Somchai J.,,4/23/2024 9:01 AM,4/23/2024 9:11 AM,10 mins,
        ชี้แจง,x,,,4/23/2024 9:01 AM,4/23/2024 9:11 AM,10 mins,
        ชี้แจง,x,มาเร็ว กลับก่อน,,4/23/2024 7:00 AM,4/23/2024 8:59 AM,119 mins,
        ชี้แจง,x,เวลาเสีย,,yesterday,4/23/2024 8:59 AM,119 mins,
        """#

    @Test("Rows of one person are one participant, clipped to the session")
    func merging() throws {
        let file = read(Self.messy)
        #expect(
            file.participants.map(\.name) == [
                "นางสมศรี บันทึกดี", "Somsri (iPhone)", "อบต.บ้านใหม่ - สมชาย ใจดี", "Somchai J.",
            ])
        #expect(file.participants.map(\.spans.minutes) == [120, 60, 150, 10])
        #expect(file.participants.map(\.email) == ["somsri@example.go.th", "somsri@example.go.th", "", ""])
        #expect(file.rows == 7)
        #expect(file.problems.map(\.code) == ["name_missing", "bad_time"])
        #expect(file.problems.map(\.line) == [8, 10])
    }

    @Test("Two persons of one office mailbox stay two, and each is found by his own registration")
    func oneMailbox() {
        let text = """
            Name,Email,Join Time,Leave Time
            สมชาย ใจดี,office@example.go.th,2024-04-23 09:00,2024-04-23 10:00
            นางสมหญิง รักดี,OFFICE@example.go.th,2024-04-23 09:00,2024-04-23 11:00
            สมหญิง  รักดี,office@example.go.th,2024-04-23 11:00,2024-04-23 12:00
            """
        let file = read(text)
        #expect(file.participants.map(\.name) == ["สมชาย ใจดี", "นางสมหญิง รักดี"])
        #expect(file.participants.map(\.spans.minutes) == [60, 180])
        let owner = Self.registration(1, "นายสมชาย ใจดี", "office@example.go.th")
        let colleague = Self.registration(1, "สมหญิง รักดี", seat: 2)
        let namesake = Self.registration(2, "งานแผน และงบประมาณ")
        let matching = AttendanceMatching([owner, colleague, namesake])
        #expect(file.participants.map { matching.registration(of: $0)?.seat } == [1, 2])
        // A name of another local government takes nobody's mailbox from him.
        let other = matching.registration(
            of: .init(name: "งานแผน และงบประมาณ", email: "office@example.go.th", spans: TimeSpans()))
        #expect(other == owner)
    }

    @Test("A year of two digits is of whichever era lies nearer to the session")
    func shortYears() {
        for day in ["23/4/67", "23/04/67", "4/23/24", "23/4/24"] {
            let file = read("Name,Join Time,Leave Time\nA,\(day) 10:00,\(day) 11:00\n")
            #expect(file.participants.first?.spans.minutes == 60, "\(day)")
            #expect(file.problems.isEmpty, "\(day)")
        }
    }

    @Test("A file of another day gives nobody, and says of each line why")
    func otherDay() {
        let text = """
            Name,Join Time,Leave Time
            A,24/4/2567 09.00,24/4/2567 10.00
            B,2024-04-22 09:00,2024-04-22 12:00
            C,2024-04-23 07:00,2024-04-23 08:00
            """
        let file = read(text)
        #expect(file.participants.isEmpty)
        #expect(file.problems.map(\.code) == ["other_day", "other_day"])
        #expect(file.problems.map(\.line) == [2, 3])
    }

    @Test("UTF-16 with tabs, Thai headings, years of the Buddhist era, lines above the header")
    func thaiFile() {
        let text = """
            รายงานผู้เข้าร่วม\t23/4/2567
            ชื่อ\tนามสกุล\tอีเมล\tเวลาเข้า\tเวลาออก\tระยะเวลา
            สมหญิง\tรักดี\t\t23/4/2567 09.00 น.\t23/4/2567 10.30 น.\t90 นาที
            สมหมาย\tดีใจ\tx@example.go.th\t23/4/2567 09.00\t\t1 ชั่วโมง 20 นาที
            """
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let file = read(bytes)
        #expect(file.participants.map(\.name) == ["สมหญิง รักดี", "สมหมาย ดีใจ"])
        #expect(file.participants.map(\.spans.minutes) == [90, 80])
        #expect(file.problems.isEmpty)
    }

    @Test("Day and month are told apart by the day of the session")
    func ambiguousDays() {
        let fifth = WorkshopSession(
            round: "2567", number: 1, startsAt: Self.start + 12 * 86_400_000, endsAt: Self.start + 13 * 86_400_000)
        for day in ["5/5/2024", "05/05/2024", "2024-05-05", "5/5/24"] {
            let text = "Name,Join Time,Leave Time\nA,\(day) 10:00,\(day) 11:00\n"
            let file = WebexParticipants(Array(text.utf8), file: "x", session: fifth)
            #expect(file.participants.first?.spans.minutes == 60, "\(day)")
        }
        let sixth = WorkshopSession(
            round: "2567", number: 1, startsAt: Self.start + 43 * 86_400_000, endsAt: Self.start + 44 * 86_400_000)
        for day in ["5/6/2024", "6/5/2024"] {
            let text = "Name,Join Time,Leave Time\nA,\(day) 10:00,\(day) 11:00\n"
            let within = WebexParticipants(Array(text.utf8), file: "x", session: sixth)
            #expect(within.participants.count == 1, "\(day) can be 5 June, the day of the session")
        }
    }

    @Test("Without times of joining, two devices do not count twice")
    func durationsOnly() {
        let file = read("Name,Email,Duration\nA,a@example.org,85 mins\nA,a@example.org,1:10:00\nB,,1 hr 5 min\n")
        #expect(file.participants.map(\.spans.minutes) == [85, 65])
    }

    @Test("A file that is something else says so, and gives nobody")
    func foreign() {
        #expect(read("a,b\n1,2\n").problems.map(\.code) == ["missing_column"])
        #expect(read([0x50, 0x4B, 0x03, 0x04, 0x00]).problems.map(\.code) == ["workbook"])
        #expect(read("").problems.map(\.code) == ["missing_column"])
        #expect(
            read("Name,Join Time,Leave Time\nA,2024-04-23 10:00,2024-04-23 09:00\n").problems.map(\.code) == [
                "ends_before_start"
            ])
    }

    @Test("By address first, then by a name that only one has, without what people add to it")
    func matching() {
        let somsri = Self.registration(1, "นางสาวสมศรี บันทึกดี", "somsri@example.go.th")
        let somchai = Self.registration(2, "นายสมชาย ใจดี", "office@example.go.th")
        let other = Self.registration(3, "สมหญิง รักดี", "office@example.go.th")
        let twins = [Self.registration(4, "สมปอง มีสุข"), Self.registration(5, "นายสมปอง มีสุข")]
        let gone = Self.registration(6, "สมนึก ไปแล้ว", standing: .cancelled)
        let matching = AttendanceMatching([somsri, somchai, other, gone] + twins)
        func place(_ name: String, _ email: String = "") -> String? {
            matching.registration(
                of: .init(name: name, email: email, spans: TimeSpans([0..<60_000])))?.localGovernment
        }
        #expect(place("Somsri B.", "somsri@example.go.th") == "6119001")
        #expect(place("นายสมชาย ใจดี (อบต.บ้านใหม่)") == "6119002")
        #expect(place("อบต.บ้านใหม่ - สมชาย ใจดี") == "6119002")
        #expect(place("อบต.บ้านใหม่ นาย สมชาย  ใจดี") == "6119002")
        #expect(place("สมหญิง รักดี", "office@example.go.th") == "6119003")
        #expect(place("งานแผน", "office@example.go.th") == nil)
        #expect(place("สมปอง มีสุข") == nil)
        #expect(place("สมนึก ไปแล้ว") == nil)
        #expect(place("iPhone") == nil)
        #expect(place("") == nil)
    }
}
