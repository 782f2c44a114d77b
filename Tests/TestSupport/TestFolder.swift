import Foundation

/// A folder of its own for one test; it goes with the value.
package final class TestFolder: Sendable {
    package let path: String

    package init() {
        path =
            FileManager.default.temporaryDirectory.appendingPathComponent("mattrathan-test-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try? FileManager.default.setAttributes([.modificationDate: Self.longAgo], ofItemAtPath: path)
    }

    deinit { remove() }

    package func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Files with a name.
    package var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }

    /// Files of this process that lie in the folder, with or without a name.
    package var openFiles: Int {
        let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return descriptors.count { descriptor in
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
            return target?.hasPrefix(path + "/") == true
        }
    }

    /// Whether anything was ever made in it.
    package var wasWritten: Bool {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        return facts?[.modificationDate] as? Date != Self.longAgo
    }

    private static let longAgo = Date(timeIntervalSince1970: 0)
}
