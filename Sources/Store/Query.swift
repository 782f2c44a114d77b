/// SQL whose holes bind: every `\(value)` becomes a new `$n`, in order, so the same text and the same positional
/// binding are right on SQLite and on PostgreSQL. There is no way to put a run-time string into the text.
package struct Query: ExpressibleByStringInterpolation, Sendable {
    package private(set) var text: String
    package private(set) var values: [SQLValue]

    package init(stringLiteral value: StaticString) {
        text = value.description
        values = []
    }

    package init(stringInterpolation interpolation: StringInterpolation) {
        text = interpolation.text
        values = interpolation.values
    }

    /// Two parts of one query; the holes of the second are renumbered.
    package static func + (left: Query, right: Query) -> Query {
        "\(left)\(right)"
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 3)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        package mutating func appendInterpolation(_ value: some SQLBindable) {
            values.append(value.sqlValue)
            text += "$"
            text += String(values.count)
        }

        /// A value that may be missing: NULL then. Spelled out, because the compiler warns of optionals in strings.
        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            appendInterpolation(value.sqlValue)
        }

        /// Words of the engine or of the program itself: a type, a suffix, a table name known at compile time.
        package mutating func appendInterpolation(trusted: StaticString) {
            text += trusted.description
        }

        /// A list for `IN (…)`; an empty one matches nothing.
        package mutating func appendInterpolation(list: [some SQLBindable]) {
            if list.isEmpty {
                text += "NULL"
                return
            }
            for (position, value) in list.enumerated() {
                if position > 0 { text += ", " }
                appendInterpolation(value)
            }
        }

        /// A part of a query inside another; its holes are renumbered behind those before it.
        package mutating func appendInterpolation(_ part: Query) {
            if part.values.isEmpty {
                text += part.text
                return
            }
            let offset = values.count
            var rest = part.text.utf8[...]
            while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
                text += String(Substring(rest[..<dollar]))
                rest = rest[rest.index(after: dollar)...]
                var number = 0
                while let digit = rest.first, digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") {
                    number = number * 10 + Int(digit - UInt8(ascii: "0"))
                    rest = rest.dropFirst()
                }
                text += "$"
                text += String(number + offset)
            }
            text += String(Substring(rest))
            values += part.values
        }

        /// Rows for a bulk `VALUES` list: `($1, $2), ($3, $4)`.
        package mutating func appendInterpolation(rows: [[SQLValue]]) {
            for (position, row) in rows.enumerated() {
                text += position == 0 ? "(" : ", ("
                for (column, value) in row.enumerated() {
                    if column > 0 { text += ", " }
                    values.append(value)
                    text += "$"
                    text += String(values.count)
                }
                text += ")"
            }
        }
    }
}
