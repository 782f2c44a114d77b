import Hummingbird

/// Why an attempt to prove who one is must wait.
enum TooManyAttempts {
    /// Seconds after which there is room again where too many people come at once.
    static let crowdWait = 5

    static func words(_ seconds: Int) -> String {
        say(
            th: "มีการเข้าสู่ระบบไม่สำเร็จหลายครั้ง หรือมีผู้ใช้งานพร้อมกันมาก โปรดรอ \(seconds) วินาทีแล้วลองใหม่",
            en:
                "Too many failed attempts, or too many people at once. Wait \(counted(seconds, "second")) and try again."
        )
    }

    static func mark(_ response: inout Response, _ seconds: Int) {
        response.status = .tooManyRequests
        response.headers[.retryAfter] = String(seconds)
    }
}
