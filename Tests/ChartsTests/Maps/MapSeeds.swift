import Domain
import Foundation

@testable import Charts

/// The maps as they are delivered, and the codes they must have.
enum MapSeeds {
    static func outlines(_ name: String) throws -> Outlines {
        try Outlines(csv: bytes("maps/\(name).csv"), file: "\(name).csv")
    }

    /// - Returns: the first column of a seed file.
    static func codes(_ name: String, column: String) throws -> [String] {
        var reader = CSVReader(try bytes(name), file: name)
        guard let header = try reader.next()?.get().texts, let place = header.firstIndex(of: column) else { return [] }
        var codes: [String] = []
        while let record = try reader.next()?.get() { codes.append(record.text(at: place)) }
        return codes
    }

    static func bytes(_ name: String, file: String = #filePath) throws -> [UInt8] {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return Array(try Data(contentsOf: folder.appendingPathComponent("seeds/\(name)")))
    }
}
