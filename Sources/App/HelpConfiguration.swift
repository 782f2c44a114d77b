import Domain
import FoundationEssentials
import Web

/// Whom people ask and when, as the environment of the server gives it (docs/operations.md). What is nonsense stops the start: a
/// wrong number in the foot of every page is found by those who need help.
struct HelpConfiguration {
    private let environment: [String: String]

    static let telephones = "MATTRATHAN_HELP_TELEPHONES"
    static let hours = "MATTRATHAN_HELP_HOURS"
    static let hoursInEnglish = "MATTRATHAN_HELP_HOURS_EN"

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.environment = environment
    }

    /// - Throws: `CommandRefusal` that says which variable is wrong.
    func desk() throws -> HelpDesk {
        var desk = HelpDesk.ofTheLetter
        if let text = value(Self.telephones) {
            guard let numbers = HelpDesk.telephones(in: text) else {
                throw CommandRefusal(
                    "\(Self.telephones) must be 1 to \(HelpDesk.mostTelephones) telephone numbers with commas between them, as in “0 2283 4608, 08 4730 7319”"
                )
            }
            desk.telephones = numbers
        }
        let (thai, english) = (value(Self.hours), value(Self.hoursInEnglish))
        guard thai != nil || english != nil else { return desk }
        guard let thai, let english else {
            let missing = thai == nil ? Self.hours : Self.hoursInEnglish
            throw CommandRefusal(
                "\(missing) must be set too: hours are said in Thai and in English, or left as they are")
        }
        for (variable, text) in [(Self.hours, thai), (Self.hoursInEnglish, english)]
        where !HelpDesk.isHours(text) {
            throw CommandRefusal(
                "\(variable) must be one line of at most \(HelpDesk.longestHours) letters that begins with a letter")
        }
        desk.hours = Words(th: thai, en: english)
        return desk
    }

    private func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
}
