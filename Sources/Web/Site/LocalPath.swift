/// A path of this site that came from outside and may be redirected to.
enum LocalPath {
    /// A search for a hundred Thai letters is nine hundred bytes in an address.
    private static let longest = 2_000

    /// - Returns: nil for anything that could lead elsewhere. Judged by bytes: to a Character-wise comparison "//" with a
    ///   mark behind it is no "//".
    static func checked(_ path: String) -> String? {
        let bytes = Array(path.utf8)
        let isPlain = bytes.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
        let slash = UInt8(ascii: "/")
        guard bytes.first == slash, bytes.count <= longest, isPlain, bytes.count == 1 || bytes[1] != slash else {
            return nil
        }
        return path
    }
}
