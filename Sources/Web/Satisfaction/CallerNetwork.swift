import Glibc

/// The network that a request came from: an address of IPv4, or the half of an address of IPv6 that names a network (/64),
/// since one telephone has all addresses of the other half.
package struct CallerNetwork: Hashable, Sendable {
    private let bits: UInt64
    private let isVersion6: Bool

    /// What is no address, as a proxy might hand it on, is one network of its own.
    package init(_ address: String) {
        let bytes = Self.bytes(of: address)
        let isMapped = bytes.count == 16 && bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255
        isVersion6 = bytes.count == 16 && !isMapped
        bits = (isMapped ? bytes[12...] : bytes.prefix(8)).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A wider network without the single computer, as people see it and as it may be kept: "203.0.113.0/24",
    /// "2001:db8:1::/48".
    package var wide: String {
        guard isVersion6 else {
            guard bits != 0 else { return "" }
            return "\(bits >> 24 & 255).\(bits >> 16 & 255).\(bits >> 8 & 255).0/24"
        }
        let groups = [bits >> 48, bits >> 32, bits >> 16].map { String($0 & 0xFFFF, radix: 16) }
        return groups.joined(separator: ":") + "::/48"
    }

    private static func bytes(of address: String) -> [UInt8] {
        var (short, long) = (in_addr(), in6_addr())
        if inet_pton(AF_INET, address, &short) == 1 { return withUnsafeBytes(of: short) { Array($0) } }
        if inet_pton(AF_INET6, address, &long) == 1 { return withUnsafeBytes(of: long) { Array($0) } }
        return []
    }
}
