import Domain
import Store

/// The register as the file that `ImportRegister` reads: UTF-8, lines ending with CR LF, by province, district and
/// code, which is the order of the Department's list. Importing what was exported changes nothing.
package enum ExportRegister {
    package static func bytes(on db: any Connection) throws -> [UInt8] {
        let governments = try LocalGovernments.list(on: db)
        var writer = CSVWriter(spreadsheetSafe: true)
        writer.reserve(governments.count * 256)
        writer.append(RegisterColumn.names)
        for government in governments {
            writer.append(RegisterColumn.allCases.map { $0.text(of: government) })
        }
        return writer.bytes
    }
}
