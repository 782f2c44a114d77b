/// ประชุมเชิงปฏิบัติการ of a round: what holds for all its sessions.
package struct Workshop: Hashable, Sendable {
    package static let longestText = 300
    /// Hours within which an offered seat must be taken.
    package static let offerHours = 1...240
    /// Persons of one local government who may have seats.
    package static let seatsPerOrganisation = 1...2

    package var round: String
    /// 1 for the first.
    package var version: Int
    package var title: String
    /// From this day on one may register.
    package var opensOn: ThaiDate
    /// Until the end of this day each local government's own seat is kept for it.
    package var replyBy: ThaiDate
    /// 2 where second seats are switched on.
    package var seats: Int
    /// Whether who finds no seat may wait for one.
    package var hasWaitingList: Bool
    package var offerHours: Int
    package var issuesCertificates: Bool

    package init(
        round: String, version: Int = 1, title: String, opensOn: ThaiDate, replyBy: ThaiDate, seats: Int = 1,
        hasWaitingList: Bool = false, offerHours: Int = 24, issuesCertificates: Bool = false
    ) {
        self.round = round
        self.version = version
        self.title = title
        self.opensOn = opensOn
        self.replyBy = replyBy
        self.seats = seats
        self.hasWaitingList = hasWaitingList
        self.offerHours = offerHours
        self.issuesCertificates = issuesCertificates
    }

    /// As the letter of 2567 calls it.
    package static func usualTitle(of round: String) -> String {
        "การประชุมเชิงปฏิบัติการเพื่อชี้แจงแนวทางการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น ประจำปี พ.ศ. \(round)"
    }

    package enum Problem: String, Hashable, CaseIterable, Sendable {
        case titleMissing, titleTooLong
        /// The reply is asked for before registering begins.
        case replyBeforeOpening
        case seatsBad, offerHoursBad
    }

    package var problems: Set<Problem> {
        var problems: Set<Problem> = []
        if title.isEmpty { problems.insert(.titleMissing) }
        if title.unicodeScalars.count > Self.longestText { problems.insert(.titleTooLong) }
        if replyBy < opensOn { problems.insert(.replyBeforeOpening) }
        if !Self.seatsPerOrganisation.contains(seats) { problems.insert(.seatsBad) }
        if !Self.offerHours.contains(offerHours) { problems.insert(.offerHoursBad) }
        return problems
    }

    /// Whether one may register already.
    package func isOpen(at now: Int64) -> Bool { now >= ThaiClock.startOfDay(opensOn) }

    /// Whether each local government's own seat is still kept for it.
    package func keepsSeats(at now: Int64) -> Bool { now <= ThaiClock.endOfDay(replyBy) }
}
