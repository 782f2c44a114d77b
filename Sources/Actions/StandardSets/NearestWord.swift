/// The known word that was probably meant.
enum NearestWord {
    /// - Returns: nil where nothing is near enough to be worth a guess.
    static func of(_ word: String, among known: [String]) -> String? {
        let spelled = Array(word.lowercased().utf8)
        guard (3...64).contains(spelled.count) else { return nil }
        let nearest = known.map { (word: $0, steps: steps(spelled, Array($0.lowercased().utf8))) }
            .min { $0.steps < $1.steps }
        guard let nearest, nearest.steps <= max(1, min(3, spelled.count / 3)) else { return nil }
        return nearest.word
    }

    /// Letters to insert, leave out, replace or swap with their neighbour.
    private static func steps(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(last[column + 1], current[column]) + 1
                best = min(best, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
            }
            (before, last) = (last, current)
        }
        return last[right.count]
    }
}
