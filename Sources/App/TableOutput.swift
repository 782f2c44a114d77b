import Domain
import Synchronization

/// Rows of a CSV on their way to a file or to standard output, some hundred kilobytes at a time.
final class TableOutput: Sendable {
    private let descriptor: Int32
    private let table = Mutex(TableOutput.emptyTable)
    private let isCut = Mutex(false)

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    func write(_ row: [String]) {
        table.withLock { table in
            table.append(row)
            if table.bytes.count > 1 << 18 { pass(&table) }
        }
    }

    /// Writes what still waits.
    /// - Throws: `CommandRefusal` when anything could not be written.
    func finish() throws {
        table.withLock { pass(&$0) }
        if isCut.withLock({ $0 }) {
            throw CommandRefusal("the table could not be written to its end: is the disk full?")
        }
    }

    /// Notes are typed by people, and people open the file.
    private static var emptyTable: CSVWriter { CSVWriter(lineEnding: .lf, spreadsheetSafe: true) }

    private func pass(_ table: inout CSVWriter) {
        var rest = table.bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0) }
            guard count > 0 else {
                isCut.withLock { $0 = true }
                break
            }
            rest = rest.dropFirst(count)
        }
        table = Self.emptyTable
    }
}

/// A file that takes its name only when it is whole.
struct NewFile {
    let descriptor: Int32
    private let path: String

    /// - Throws: `CommandRefusal`.
    init(_ path: String) throws {
        let (descriptor, reason) = systemCreate(path + ".new")
        guard let descriptor else {
            throw CommandRefusal("\(path) cannot be written: \(reason); name a file in a folder that you may write to")
        }
        self.descriptor = descriptor
        self.path = path
    }

    func keep() throws {
        systemClose(descriptor)
        guard systemRename(path + ".new", path) else {
            systemRemove(path + ".new")
            throw CommandRefusal("\(path) cannot be written: is it a folder?")
        }
    }

    func discard() {
        systemClose(descriptor)
        systemRemove(path + ".new")
    }
}
