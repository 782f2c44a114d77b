import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

extension RegistrationController {
    /// A code of the stream was typed.
    /// - Returns: the problem, or nil where it is counted.
    func typeCode(
        _ typed: String, _ address: RegistrationAddress, by registrant: Registrant, _ context: SiteContext
    ) async throws -> (status: HTTPResponse.Status, words: Words)? {
        // Who does not hold the link uses up nobody's tries.
        let now = site.environment.now()
        _ = try await site.database.read { try RegistrationPage(address, at: now, on: $0) }
        let name = "\(address.round)/\(address.code)/\(address.seat)"
        if let seconds = site.streamCodes.take(name, at: site.environment.now()) {
            let minutes = max(1, (seconds + 59) / 60)
            return (
                .tooManyRequests,
                Words(
                    th: "กรอกรหัสผิดหลายครั้ง โปรดรอ \(minutes) นาทีแล้วลองใหม่",
                    en: "Too many wrong codes: please wait \(counted(minutes, "minute")) and try again")
            )
        }
        let outcome = try await TypeStreamCode(
            round: address.round, localGovernment: address.code, seat: address.seat, typed: typed,
            requestID: context.requestID
        ).perform(by: registrant, in: site.environment, on: site.database)
        switch outcome {
        case .counted, .repeated:
            site.streamCodes.forgive(name)
            return nil
        case .wrong:
            return (
                .unprocessableContent,
                Words(th: "รหัสไม่ถูกต้อง โปรดดูรหัสในการถ่ายทอดสดอีกครั้ง", en: "That is not the code: look at the stream again")
            )
        case .late:
            return (
                .unprocessableContent,
                Words(
                    th: "รหัสนี้พ้นเวลาแล้ว โปรดรอรหัสถัดไปในการถ่ายทอดสด",
                    en: "The time of this code is over: wait for the next one in the stream")
            )
        }
    }

    /// - Returns: the problem, or nil where it stands there now.
    func contest(
        _ text: String, _ address: RegistrationAddress, by registrant: Registrant, _ context: SiteContext
    ) async throws -> Words? {
        let outcome = try await ContestAttendance(
            round: address.round, localGovernment: address.code, seat: address.seat, text: text,
            requestID: context.requestID
        ).perform(by: registrant, in: site.environment, on: site.database)
        switch outcome {
        case .contested: return nil
        case .textMissing: return Words(th: "โปรดเขียนเหตุผลที่โต้แย้ง", en: "Please say why")
        case .textTooLong:
            return Words(
                th: "ข้อความยาวเกิน \(AttendanceContest.longestText) ตัวอักษร",
                en: "Longer than \(AttendanceContest.longestText) letters")
        case .tooEarly:
            return Words(th: "โต้แย้งได้เมื่อการประชุมจบแล้ว", en: "This can be contested once the session is over")
        case .attended: return Words(th: "ผลเป็น “เข้าร่วม” แล้ว", en: "It says already that you attended")
        case .decided: return Words(th: "ผู้จัดการประชุมวินิจฉัยแล้ว", en: "The organiser has decided already")
        }
    }
}
