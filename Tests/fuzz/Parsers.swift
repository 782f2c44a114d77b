import Actions
import Domain
import Spreadsheets
import Transfer
import Web

/// Everything of ours that reads what comes from outside, each with what it promises.
enum Parsers {
    nonisolated(unsafe) static let all: [String: (ArraySlice<UInt8>) -> Void] = [
        "form": { _ = FormFields(urlEncoded: $0) },
        "multipart": multipart,
        "api": { _ = try? APIBody.members(Array($0)) },
        "canonical": canonical,
        "csv": csv,
        "workbook": workbook,
        "standards": { _ = StandardSetFile.read(String(decoding: $0, as: UTF8.self), name: "fuzz.yaml") },
        "typed": typed,
    ]

    /// The first line is the boundary. A body says the same however it is cut into pieces, here as its own bytes say.
    private static func multipart(_ bytes: ArraySlice<UInt8>) {
        let boundary = Array(bytes.prefix { $0 != 10 }.prefix(70))
        let body = bytes.dropFirst(boundary.count + 1)
        guard !boundary.isEmpty else { return }
        let whole = MultipartTold([body], boundary)
        precondition(whole.parts.reduce(0) { $0 + $1.content.count } <= body.count)
        var pieces: [ArraySlice<UInt8>] = []
        var rest = body
        for length in body where !rest.isEmpty {
            pieces.append(rest.prefix(Int(length % 37)))
            rest = rest.dropFirst(Int(length % 37))
        }
        precondition(MultipartTold(pieces + [rest], boundary) == whole, "the pieces say something else")
        precondition(MultipartTold(body.map { [$0] }, boundary) == whole, "the bytes say something else")
    }

    /// What is read as canonical is written again as it was.
    private static func canonical(_ bytes: ArraySlice<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let read = CanonicalJSON(canonical: text) else { return }
        precondition(read.text == text, "another text than was read")
    }

    private static func csv(_ bytes: ArraySlice<UInt8>) {
        _ = StatedTable(Array(bytes), file: "fuzz.csv")
    }

    private static func workbook(_ bytes: ArraySlice<UInt8>) {
        _ = try? WorkbookReader.read(Array(bytes))
        _ = try? WorkbookReader.outline(Array(bytes))
    }

    /// What a person types into one box. A number that was understood is understood again as it is shown.
    private static func typed(_ bytes: ArraySlice<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        if case .success(let number?) = NumberInput.parse(text) {
            guard case .success(let again?) = NumberInput.parse(number.grouped), again == number else {
                preconditionFailure("\(number.grouped) is not what was read")
            }
        }
        if case .success(let day?) = DateInput.parse(text) {
            guard case .success(let again?) = DateInput.parse(day.long()), again == day else {
                preconditionFailure("\(day.long()) is not what was read")
            }
        }
        if let receipt = AuditReceipt(text) { precondition(AuditReceipt(receipt.description) == receipt) }
        if let code = InvitationCode(typed: text) { precondition(InvitationCode(typed: code.text) != nil) }
        _ = ThaiSearchKey.readings(text)
        _ = ThaiText.normalisedMultiline(text)
        _ = try? WebAddress(text)
        _ = ImportProblem.self
        _ = ThaiDate(iso: text)
    }
}
