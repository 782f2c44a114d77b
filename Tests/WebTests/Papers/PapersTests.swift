import Actions
import Documents
import Domain
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct PapersTests {
    private static let hasOpenpyxl =
        (try? String(contentsOf: PrintedLetter.root().appending(path: ".venv/installed-test"), encoding: .utf8))?
        .contains("openpyxl") ?? false

    /// `Tests/golden/papers` holds the printouts; `UPDATE_GOLDEN=1` writes them anew, review the difference.
    @Test("each report reads as it was approved", arguments: ["local", "province", "national", "agenda"])
    func golden(name: String) async throws {
        let reports = try await reports()
        let report = try #require(reports[name])
        let text = try await PrintedPaper(report.document).lines().joined(separator: "\n") + "\n"
        let golden = PrintedLetter.root().appending(path: "Tests/golden/papers/\(name).txt")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: golden) }
        #expect(text == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
    }

    @Test("every page bears its marks; language, title and typefaces are in the file")
    func pages() async throws {
        for (name, report) in try await reports() {
            let paper = try await PrintedPaper(report.document)
            for page in try await paper.pages() {
                let mark = "\(Round.demonstrationWords) · ผลเบื้องต้น (ยังไม่รับรองข้อมูล)"
                #expect(page.contains { $0.contains(mark) }, "\(name)")
            }
            let (about, fonts) = try await paper.information()
            #expect(about.contains(report.document.title.prefix(20)))
            #expect(String(decoding: paper.pdf, as: UTF8.self).contains("/Lang (th-TH)"))
            #expect(String(decoding: paper.pdf, as: UTF8.self).contains("/Outlines"))
            #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes ") })
        }
    }

    @Test("the form goes over pages, its head stands on each, and every indicator stands in it once")
    func heads() async throws {
        let pages = try await PrintedPaper(try #require(try await reports()["local"]).document).pages()
        let form = pages.filter { page in page.contains { $0.contains("[A") } }
        #expect(form.count > 2 && pages.count <= 6)
        for page in form { #expect(page.contains { $0.contains("เกณฑ์ชี้วัด") }) }
        let text = pages.flatMap(\.self).joined()
        for indicator in try SmallRound.standards().indicators(for: .tao) {
            #expect(text.components(separatedBy: "[\(indicator.code)]").count == 2, "\(indicator.code)")
        }
    }

    @Test("the tables of the country are those of the summary, recomputed, to the last digit")
    func recomputed() async throws {
        let (columns, report) = try await national()
        let summary = columns.summary(.live)
        let lines = try await PrintedPaper(report.document).lines()
        var places = summary.provinces.filter { $0.progress.participants > 0 }
            .map { (columns.participants.province($0.key)?.name ?? "", $0) }
        places.append(("ทั้งประเทศ", summary.national))
        for (name, place) in places {
            let progress = place.progress
            let covered = progress.certified + progress.notCertified
            let counts = Verdict.allCases.map { String(place.tally[$0]) }
            let rate = Self.share(place.tally.met, of: place.tally.judged)
            let line =
                ([name, String(progress.participants), Self.share(covered, of: progress.participants)] + counts
                + [String(place.tally.applicable), rate]).joined(separator: " ")
            #expect(lines.contains(line), "\(line)")
        }
        #expect(summary.national.tally.judged > 0)
    }

    @Test("the workbook holds the figures of the paper, as figures", .enabled(if: hasOpenpyxl))
    func workbook() async throws {
        let (columns, report) = try await national()
        let rows = try await PrintedPaper.rows(of: try report.workbook())
        let national = columns.summary(.live).national
        let counts = Verdict.allCases.map { String(national.tally[$0]) }
        let start = "รายจังหวัด|ทั้งประเทศ|\(national.progress.participants)|"
        let row = try #require(rows.first { $0.hasPrefix(start) }).split(separator: "|").map(String.init)
        #expect(Array(row[4..<9]) == counts && row[9] == String(national.tally.applicable))
        #expect(Double(row[10]) == Double(Self.share(national.tally.met, of: national.tally.judged)))
        #expect(rows.count { $0.hasPrefix("ราย อปท.|") } == columns.participants.count + 5)
        let local = try await PrintedPaper.rows(of: try #require(try await reports()["local"]).workbook())
        #expect(local.contains { $0.contains("|A1-01|") && $0.contains("|80|1240|1116|90|สูงกว่าค่าเป้าหมาย") })
    }

    @Test("in Thai digits no other digit is left but in codes, hashes and the code for cameras")
    func digits() async throws {
        for (name, report) in try await reports() {
            let document = report.document.inThaiDigits()
            for line in try await PrintedPaper(document).lines() {
                for word in line.split(separator: " ") where !word.contains(where: { $0.isLetter && $0.isASCII }) {
                    #expect(!word.contains { ("0"..."9").contains($0) }, "\(name): \(line)")
                }
            }
        }
    }

    /// Half up with two places, by another way than the program's.
    private static func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "-" }
        let hundredths = (part * 20_000 + whole) / (whole * 2)
        return "\(hundredths / 100)." + String(String(hundredths % 100 + 100).suffix(2))
    }

    private func database() async throws -> TestDatabase {
        let database = try await SmallRound.make(.sqlite)
        try await database.write { db in
            _ = try db.run("UPDATE round SET demonstration = 1, resolution_meeting = '4/2566'")
        }
        try await MarkedRound.save("A1-01", frame: "1240", provision: "1116", on: database)
        try await MarkedRound.save("A1-02", frame: "30", provision: "7", on: database)
        try await MarkedRound.save("A3-01", provision: "3", on: database)
        return database
    }

    private func national() async throws -> (AnswerColumns, OfficialReport) {
        let database = try await database()
        let environment = SmallRound.environment()
        let found = try await database.read { db in
            (
                try ColumnsOfAnswers.load("2567", try SmallRound.standards(), on: db),
                try CountryReading("2567", .live, in: environment, on: db).committeeReport(DeliveredPaperMaps.maps)
            )
        }
        await database.close()
        return found
    }

    private func reports() async throws -> [String: OfficialReport] {
        let database = try await database()
        let environment = SmallRound.environment()
        let found = try await database.read { db in
            let country = try CountryReading("2567", .live, in: environment, on: db)
            return [
                "local": try LocalPaper("2567", MarkedRound.code, in: environment, on: db).report,
                "province": try country.provinceReport("11", DeliveredPaperMaps.maps),
                "national": country.committeeReport(DeliveredPaperMaps.maps),
                "agenda": country.agenda(for: .committee),
            ]
        }
        await database.close()
        return found
    }
}

enum DeliveredPaperMaps {
    static let maps = PaperMaps(folder: PrintedLetter.root().appending(path: "seeds/maps").path)
}
