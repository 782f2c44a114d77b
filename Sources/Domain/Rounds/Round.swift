/// A yearly round of the assessment (รอบการประเมิน); its id is the B.E. year, "2567".
package struct Round: Hashable, Sendable {
    /// Marks invented figures wherever they are shown.
    package static let demonstrationWords = "ข้อมูลสมมติเพื่อสาธิต ไม่ใช่ผลการประเมินจริง"
    package static let demonstrationMark = Words(
        th: demonstrationWords, en: "Invented figures for demonstration, not results of a real assessment")

    /// From preparing to the Committee; each state follows the one before it and none is left out.
    package enum State: String, CaseIterable, Comparable, Sendable {
        case prepared, open
        /// nothing is recorded any more but what is corrected or admitted late
        case closed
        /// the results stand: nothing is corrected any more
        case final
        /// the sub-committee has considered them
        case subcommittee
        /// the Committee has decided on them
        case committee

        package static func < (left: State, right: State) -> Bool {
            guard let first = allCases.firstIndex(of: left), let second = allCases.firstIndex(of: right) else {
                return false
            }
            return first < second
        }

        package var words: Words {
            switch self {
            case .prepared: Words(th: "เตรียมการ", en: "Prepared")
            case .open: Words(th: "เปิดให้บันทึกข้อมูล", en: "Open for recording")
            case .closed: Words(th: "ปิดรับข้อมูลแล้ว", en: "Closed")
            case .final: Words(th: "ผลการประเมินเป็นที่สุดแล้ว", en: "Results final")
            case .subcommittee: Words(th: "คณะอนุกรรมการพิจารณาแล้ว", en: "Considered by the sub-committee")
            case .committee: Words(th: "ก.ก.ถ. มีมติแล้ว", en: "Decided by the Committee")
            }
        }
    }

    package var id: String
    package var standardSet: String
    package var state: State
    /// First and last day of recording, both included, Bangkok time.
    package var opensOn: ThaiDate
    package var closesOn: ThaiDate
    package var resolution: Resolution
    package var approvalReference: String
    /// Invented figures: marked on every page, document and export.
    package var demonstration: Bool
    /// What comes after certification, and how long.
    package var schedule: RoundSchedule

    package init(
        id: String, standardSet: String, state: State, opensOn: ThaiDate, closesOn: ThaiDate, resolution: Resolution,
        approvalReference: String = "", demonstration: Bool = false, schedule: RoundSchedule = RoundSchedule()
    ) {
        self.id = id
        self.standardSet = standardSet
        self.state = state
        self.opensOn = opensOn
        self.closesOn = closesOn
        self.resolution = resolution
        self.approvalReference = approvalReference
        self.demonstration = demonstration
        self.schedule = schedule
    }

    /// "รอบการประเมิน ประจำปี พ.ศ. 2567", "Round 2567 (2024)".
    package var name: Words {
        Words(th: "รอบการประเมิน ประจำปี พ.ศ. \(id)", en: "Round \(Self.yearEN(id))")
    }

    /// "รอบปี 2567", "Round 2567 (2024)".
    package var shortName: Words { Words(th: "รอบปี \(id)", en: "Round \(Self.yearEN(id))") }

    /// "2567 (2024)": the name of the year in Thailand, and what it is elsewhere.
    package static func yearEN(_ id: String) -> String {
        Int(id).map { "\(id) (\($0 - 543))" } ?? id
    }

    /// Why nothing can be recorded at a moment; nil while recording is on.
    /// - Parameter now: milliseconds since 1970, UTC.
    package func closedReason(at now: Int64) -> ClosedReason? {
        switch state {
        case .prepared: .notOpenYet
        case .closed: .roundClosed
        case .final, .subcommittee, .committee: .roundFinal
        case .open:
            if now < ThaiClock.startOfDay(opensOn) {
                .notOpenYet
            } else if now > ThaiClock.endOfDay(closesOn) {
                .afterDeadline
            } else {
                nil
            }
        }
    }
}

/// The Committee's resolution that ordered a round (มติ ก.ก.ถ.).
package struct Resolution: Hashable, Sendable {
    /// "4/2566"
    package var meeting: String
    package var on: ThaiDate?

    package init(meeting: String, on: ThaiDate?) {
        self.meeting = meeting
        self.on = on
    }

    /// "มติ ก.ก.ถ. ครั้งที่ 4/2566 เมื่อวันที่ 1 พฤศจิกายน 2566"; nil while there is none.
    package var words: Words? {
        guard !meeting.isEmpty else { return nil }
        let th = on.map { " เมื่อวันที่ \($0.long())" } ?? ""
        let en = on.map { " of \($0.english)" } ?? ""
        return Words(
            th: "มติ ก.ก.ถ. ครั้งที่ \(meeting)\(th)",
            en: "Resolution of the Committee on Decentralization, meeting \(meeting)\(en)")
    }
}

/// Why a figure cannot be changed now.
package enum ClosedReason: String, CaseIterable, Sendable {
    case notOpenYet, afterDeadline, roundClosed, roundFinal, submitted, certified, checked
    /// the days for correcting are over
    case correctionOver
    /// only other rows were opened for correction
    case rowNotReopened

    /// For the page: why, and what to do.
    package var words: Words {
        switch self {
        case .notOpenYet: Words(th: "รอบการประเมินนี้ยังไม่เปิดให้บันทึกข้อมูล", en: "This round is not open for recording yet")
        case .afterDeadline:
            Words(th: "พ้นกำหนดบันทึกข้อมูลของรอบการประเมินนี้แล้ว", en: "The deadline for recording in this round has passed")
        case .roundClosed: Words(th: "รอบการประเมินนี้ปิดแล้ว", en: "This round is closed")
        case .roundFinal:
            Words(
                th: "ผลการประเมินของรอบนี้เป็นที่สุดแล้ว แก้ไขไม่ได้",
                en: "The results of this round are final; nothing can be changed")
        case .checked:
            Words(
                th: "ตรวจสอบแล้ว หากพบข้อผิดพลาดโปรดแจ้งผู้ตรวจสอบ",
                en: "The figures were checked; if something is wrong, please tell those who checked them")
        case .correctionOver:
            Words(
                th: "พ้นกำหนดแก้ไขแล้ว ข้อมูลที่รับรองครั้งล่าสุดยังใช้อยู่",
                en: "The time for correcting is over; what was certified last stands")
        case .rowNotReopened:
            Words(
                th: "ข้อนี้ไม่ได้เปิดให้แก้ไข แก้ไขได้เฉพาะข้อที่ระบุไว้",
                en: "This row is not open for correction; only those named can be changed")
        case .submitted:
            Words(
                th: "เสนอผู้รับรองแล้ว หากต้องแก้ไขให้ดึงข้อมูลกลับก่อน",
                en: "Submitted to the certifier; to change something, take it back first")
        case .certified:
            Words(
                th: "รับรองและส่งข้อมูลแล้ว หากต้องแก้ไขผู้รับรองต้องถอนการรับรองก่อน",
                en: "Certified; to change something, the certifier must withdraw the certification first")
        }
    }

    /// The same for programs.
    package var wordsEN: String {
        switch self {
        case .notOpenYet: "the round is not open yet"
        case .afterDeadline: "the deadline of the round has passed"
        case .roundClosed: "the round is closed"
        case .roundFinal: "the results of the round are final"
        case .checked: "the figures were checked"
        case .correctionOver: "the time for correcting is over"
        case .rowNotReopened: "this row is not open for correction"
        case .submitted: "the figures were handed to the certifier; take them back first"
        case .certified: "the figures are certified; the certification must be withdrawn first"
        }
    }
}
