import CExpat
import Glibc

/// The name of an element without its prefix: "x:row" and "row" are the same to every reader of this format.
struct XMLName {
    private let start: UnsafePointer<CChar>
    /// Its length in bytes.
    let count: Int

    init(_ name: UnsafePointer<CChar>) {
        if let colon = strchr(name, Int32(UInt8(ascii: ":"))) { start = UnsafePointer(colon + 1) } else { start = name }
        count = strlen(start)
    }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    static func ~= (name: StaticString, element: XMLName) -> Bool { element == name }

    static func == (element: XMLName, name: StaticString) -> Bool {
        name.utf8CodeUnitCount == element.count && memcmp(name.utf8Start, element.start, element.count) == 0
    }
}

/// The attributes of an element, for as long as the call lasts.
struct XMLAttributes {
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        self.pairs = pairs
    }

    /// The value under exactly this name, which has no prefix.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        var index = 0
        while let key = pairs[index], let value = pairs[index + 1] {
            if isEqual(key, name) { return Self.buffer(value) }
            index += 2
        }
        return nil
    }

    func forEachName(_ body: (XMLName) -> Void) {
        var index = 0
        while let key = pairs[index] {
            body(XMLName(key))
            index += 2
        }
    }

    subscript(_ name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The value under this name with any prefix before it.
    func prefixed(_ name: StaticString) -> String? {
        var index = 0
        while let key = pairs[index], let value = pairs[index + 1] {
            if strchr(key, Int32(UInt8(ascii: ":"))) != nil, XMLName(key) == name { return String(cString: value) }
            index += 2
        }
        return nil
    }

    /// A whole number that is not below zero, of at most nine digits.
    func number(_ name: StaticString) -> Int? {
        bytes(name).flatMap(WholeNumber.read)
    }

    func flag(_ name: StaticString) -> Bool {
        guard let value = self[name] else { return false }
        return value == "1" || value == "true" || value == "on"
    }

    private func isEqual(_ key: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
        strlen(key) == name.utf8CodeUnitCount && memcmp(key, name.utf8Start, name.utf8CodeUnitCount) == 0
    }

    private static func buffer(_ value: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        let count = strlen(value)
        return UnsafeBufferPointer(
            start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: count)
    }
}

/// Digits only.
enum WholeNumber {
    static func read(_ bytes: some Sequence<UInt8>) -> Int? {
        var value = 0
        var digits = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39, digits < 9 else { return nil }
            value = value * 10 + Int(byte - 0x30)
            digits += 1
        }
        return digits > 0 ? value : nil
    }
}
