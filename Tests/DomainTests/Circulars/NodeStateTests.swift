import Domain
import Testing

/// How far a circular has come at one place, and what silence leads to.
@Suite struct NodeStateTests {
    private let member = LetterChain.Member(
        Whereabouts(code: "6110111", districtCode: "1101", provinceCode: "11"), .tao)

    @Test("A letter goes down step by step")
    func states() {
        var record = CircularRecord()
        #expect(record.state(ofOffice: "11") == .notArrived && record.state(of: member) == .notArrived)
        record.issued[""] = 1
        #expect(record.state(ofOffice: "11") == .arrived && record.state(ofOffice: "1101") == .notArrived)
        record.received.insert("11")
        #expect(record.state(ofOffice: "11") == .received)
        record.issued["11"] = 2
        #expect(record.state(ofOffice: "11") == .passedOn && record.state(ofOffice: "1101") == .arrived)
        #expect(record.state(of: member) == .notArrived)
        record.issued["1101"] = 3
        #expect(record.state(of: member) == .arrived && record.silence(of: member) == 3)
        record.received.insert(member.code)
        #expect(record.state(of: member) == .received && record.silence(of: member) == nil)
        record.named.insert(member.code)
        #expect(record.state(of: member) == .officerNamed)
    }

    @Test("An office is waited for until it has passed the letter on")
    func silentOffices() {
        var record = CircularRecord(issued: ["": 7])
        #expect(record.silence(ofOffice: "11") == 7 && record.silence(ofOffice: "1101") == nil)
        record.received.insert("11")
        #expect(record.silence(ofOffice: "11") == 7)
        record.issued["11"] = 9
        #expect(record.silence(ofOffice: "11") == nil && record.silence(ofOffice: "1101") == 9)
    }

    @Test("Rungs are due on whole days of Thailand after the letter")
    func rungs() {
        let day = ThaiDate(daysSinceEpoch: 19_808)
        let arrival = ThaiClock.endOfDay(day)
        func due(_ days: Int) -> [EscalationRung] {
            EscalationRung.due(since: arrival, at: ThaiClock.startOfDay(day.adding(days: days)))
        }
        #expect(due(2) == [] && due(3) == [.reminder] && due(6) == [.reminder])
        #expect(due(7) == [.reminder, .callSheet] && due(14) == [.reminder, .callSheet, .secondLetter])
        #expect(EscalationRung.due(since: arrival, at: arrival) == [])
    }

    @Test("A time of day is read as people write it")
    func times() {
        let read = ["9.32", "๐๙.๓๒ น.", "09:32", "0932", " 9:32 "].map { RegisterEntry.time(typed: $0) }
        #expect(read.allSatisfy { $0 == "09.32" })
        #expect(RegisterEntry.time(typed: "") == "" && RegisterEntry.time(typed: " น. ") == "")
        for bad in ["24.00", "9.60", "9", "9.3", "9-32", "9.32.10", "เช้า", "09.3.2", ".932", "932."] {
            #expect(RegisterEntry.time(typed: bad) == nil, "\(bad)")
        }
    }

    @Test("A letter comes back from its canonical text as it was, and tells what it lacks")
    func canonical() {
        let letter = Letter(
            urgency: .veryUrgent, number: "มท 0810.2/ว 123", office: "ก\nข", date: ThaiDate(iso: "2024-03-26"),
            subject: "เรื่อง \"><x>", addressee: "นายอำเภอ", references: ["ก"],
            enclosures: [Letter.Enclosure(what: "สำเนา", quantity: "1 ชุด")], body: ["ด้วย", "ในการนี้"], close: "จึง",
            signatory: "นาย ก", post: "อธิบดี", owner: "กอง", telephone: "0", email: "a@b", copies: "ค")
        #expect(Letter(canonical: letter.canonical.text) == letter && letter.missing.isEmpty)
        let bare = Letter(subject: "", addressee: "", body: [" "], close: "")
        #expect(Letter(canonical: bare.canonical.text) == bare)
        #expect(bare.normalised.missing.count == Letter.neededToIssue.count)
        #expect(Letter(canonical: "{}") == nil && Letter(canonical: "") == nil)
    }

    @Test("The code of a letter is read as it is typed from paper")
    func codes() {
        let code = LetterCode([0, 1, 2, 10, 11, 12, 20, 21, 30, 31])
        #expect(code.text == "012AB-CMNYZ" && LetterCode(typed: " oi2ab cmnyz ") == code)
        for bad in ["", "012AB-CMNY", "012AB-CMNYZ0", "012AB-CMNYU", "ไทยไทยไทย๑"] {
            #expect(LetterCode(typed: bad) == nil, "\(bad)")
        }
    }
}
