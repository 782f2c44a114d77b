/// One hash over the lines of a file, such that a single line can be shown to be among them by a few hashes beside it.
///
/// A leaf is the hash of a zero byte and the line, a node the hash of a one byte and its two children; an odd one moves up.
package enum MerkleTree {
    /// - Parameter table: a file whose lines end with LF; its first line is the header, which is no leaf.
    package static func root(ofRowsIn table: [UInt8], hash: ([UInt8]) -> [UInt8]) -> [UInt8] {
        let lines = table.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).dropFirst()
        return root(of: lines.map { hash([0] + $0) }, hash: hash)
    }

    /// - Returns: the hash of nothing where there is no leaf.
    package static func root(of leaves: [[UInt8]], hash: ([UInt8]) -> [UInt8]) -> [UInt8] {
        var level = leaves
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: 2).map { left in
                left + 1 < level.count ? hash([1] + level[left] + level[left + 1]) : level[left]
            }
        }
        return level.first ?? hash([])
    }
}
