/// Chance for invented figures: the same seed and keys give the same numbers on every machine. Whole numbers only, so
/// that no processor rounds otherwise (FNV-1a over the keys, SplitMix64 for the draws).
package struct Chance: Sendable {
    private let origin: UInt64
    private var state: UInt64

    package init(_ seed: Int) {
        self.init(origin: Self.mixed(UInt64(bitPattern: Int64(seed)) &+ Self.step))
    }

    private init(origin: UInt64) {
        self.origin = origin
        state = origin
    }

    /// Draws of their own for a key, however many were drawn here before.
    package func at(_ key: String) -> Chance {
        var hash = origin
        for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return Chance(origin: Self.mixed(hash))
    }

    package func at(_ key: Int) -> Chance {
        Chance(origin: Self.mixed((origin ^ UInt64(bitPattern: Int64(key))) &* 0x0000_0100_0000_01b3))
    }

    /// 0 ..< bound.
    package mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
    }

    package mutating func happens(perThousand share: Int) -> Bool { below(1_000) < share }

    /// Most often near 0, never beyond ± `reach`; the standard deviation is 0.29 of it.
    package mutating func bell(_ reach: Int) -> Int {
        (below(501) + below(501) + below(501) + below(501) - 1_000) * reach / 1_000
    }

    private mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mixed(state)
    }

    private static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// Whole-number arithmetic of inventions.
enum Invention {
    /// `value` doubled so many thousandths of a time; below zero, halved. Straight between two doublings.
    static func stretched(_ value: Int, by thousandths: Int) -> Int {
        let doublings = thousandths >= 0 ? thousandths / 1_000 : -((999 - thousandths) / 1_000)
        let within = value * (1_000 + thousandths - doublings * 1_000) / 1_000
        return doublings >= 0 ? within << min(doublings, 20) : within >> min(-doublings, 20)
    }

    /// `whole × part ÷ parts`, rounded up or down, within what a figure can be.
    static func portion(_ whole: Int, _ part: Int, of parts: Int, isUp: Bool) -> Int {
        let product = Int128(whole) * Int128(part)
        let rounded = (product + (isUp ? Int128(parts - 1) : 0)) / Int128(parts)
        return Int(min(rounded, 999_999_999_999))
    }
}
