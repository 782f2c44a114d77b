/// ฐานะของผู้รับรอง: in which office somebody certifies.
package struct Capacity: Hashable, Sendable {
    /// The raw value is kept in the database.
    package enum Kind: String, CaseIterable, Sendable {
        /// the holder of the office himself
        case holder
        /// รักษาราชการแทน, by an order with a number and dates
        case acting
        /// the district or the province witnesses, since nobody of the local government can certify
        case witness

        package var words: Words {
            switch self {
            case .holder: Words(th: "ผู้ดำรงตำแหน่ง", en: "Holder of the office")
            case .acting: Words(th: "ผู้รักษาราชการแทน", en: "Acting official")
            case .witness: Words(th: "พยานรับรองแทน อปท.", en: "Witness for the local government")
            }
        }
    }

    /// The order that names an acting official.
    package struct Order: Hashable, Sendable {
        /// "123/2567"
        package var number: String
        package var from: ThaiDate
        package var until: ThaiDate

        package init(number: String, from: ThaiDate, until: ThaiDate) {
            self.number = number
            self.from = from
            self.until = until
        }
    }

    package static let longestText = 200

    package var kind: Kind
    /// "ปลัดองค์การบริหารส่วนตำบล"; may be empty in what was certified before offices were asked for.
    package var position: String
    /// Of an acting official only.
    package var order: Order?
    /// Why nobody of the local government can certify; of a witness only.
    package var reason: String

    package init(_ kind: Kind, position: String, order: Order? = nil, reason: String = "") {
        self.kind = kind
        self.position = position
        self.order = order
        self.reason = reason
    }

    package enum Problem: String, CaseIterable, Sendable {
        case positionMissing, orderMissing, orderNotInForce, datesReversed, reasonMissing, tooLong

        package var words: Words {
            switch self {
            case .positionMissing:
                Words(th: "โปรดระบุตำแหน่งของผู้รับรอง เช่น ปลัดเทศบาล", en: "Please state the certifier's office")
            case .orderMissing:
                Words(
                    th: "โปรดระบุเลขที่คำสั่งรักษาราชการแทน วันที่เริ่ม และวันที่สิ้นสุด",
                    en: "Please state the number of the order, its first and its last day")
            case .orderNotInForce:
                Words(
                    th: "คำสั่งรักษาราชการแทนไม่มีผลในวันนี้ โปรดตรวจวันที่ของคำสั่ง",
                    en: "The order is not in force today: please check its dates")
            case .datesReversed:
                Words(
                    th: "วันที่สิ้นสุดของคำสั่งมาก่อนวันที่เริ่ม โปรดตรวจวันที่ของคำสั่ง",
                    en: "The order ends before it begins: please check its dates")
            case .reasonMissing:
                Words(
                    th: "โปรดระบุเหตุที่ อปท. ไม่มีผู้รับรอง",
                    en: "Please state why nobody of the local government can certify")
            case .tooLong:
                Words(
                    th: "ข้อความยาวเกิน \(Capacity.longestText) ตัวอักษร โปรดย่อข้อความ",
                    en: "The text is longer than \(Capacity.longestText) characters: please shorten it")
            }
        }
    }

    /// What is wrong with it on a day; nil where nothing is.
    package func problem(on today: ThaiDate) -> Problem? {
        guard !position.isEmpty else { return .positionMissing }
        let texts = [position, order?.number ?? "", reason]
        guard texts.allSatisfy({ $0.unicodeScalars.count <= Self.longestText }) else { return .tooLong }
        switch kind {
        case .holder: return nil
        case .witness: return reason.isEmpty ? .reasonMissing : nil
        case .acting:
            guard let order, !order.number.isEmpty else { return .orderMissing }
            guard order.from <= order.until else { return .datesReversed }
            return order.from <= today && today <= order.until ? nil : .orderNotInForce
        }
    }
}
