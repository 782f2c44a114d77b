/// The parts of official letters.
extension Composition {
    func letterhead(_ head: Letterhead) -> Strip {
        let height = points(Letterhead.emblemHeight)
        let middle = middle
        let emblem = head.emblem.map { emblem in
            (emblem, width: height * Double(emblem.width) / Double(emblem.height))
        }
        // What stands beside the emblem keeps clear of it, whatever its shape.
        let half = max(emblem?.width ?? height, height) / 2 + points(2)
        let number = typesetter.lines(Text(head.number), head.style, width: middle - half)
        let office = typesetter.lines(Text(head.office), head.style, width: width - middle - half)
        let date = typesetter.lines(Text(head.date), head.style, width: width)
        let red = TextStyle(size: Letterhead.urgencySize, weight: .bold, leading: 1.1)
        let urgency = head.urgency.isEmpty ? [] : typesetter.lines(Text(head.urgency), red, width: middle - half)
        let level = height - (number.first?.height ?? 0)
        let above = urgency.reduce(0) { $0 + $1.height }
        let below = level + max(number.stack, office.stack) + points(2)
        var strip = Strip(height: below + date.stack) { canvas, place in
            if let (emblem, width) = emblem {
                canvas.picture(emblem, x: middle - width / 2, y: place.top, width: width, height: height)
            }
            canvas.inRed { canvas.show(urgency, x: 0, top: place.top + max(level - above, 0)) }
            canvas.show(number, x: 0, top: place.top + level)
            canvas.show(office, x: middle + half, top: place.top + level)
            var top = place.top + below
            for line in date {
                canvas.show(line, x: middle - line.width / 2, baseline: top + line.ascent)
                top += line.height
            }
        }
        strip.line = number.first
        return strip
    }

    func hanging(_ hanging: Hanging) -> [Strip] {
        let gap = points(2.5)
        let name = typesetter.lines(Text(hanging.name), hanging.style, width: nil).first ?? Line()
        let numbers = hanging.items.map { typesetter.lines(Text($0.number), hanging.style, width: nil).first ?? Line() }
        let number = numbers.map(\.width).max() ?? 0
        let start = name.width + (name.width > 0 ? gap : 0)
        let left = start + number + (number > 0 ? gap * 0.6 : 0)
        var strips: [Strip] = []
        for (position, item) in hanging.items.enumerated() {
            var parts = typesetter.lines(item.text, hanging.style, width: width - left).map { [Piece($0, x: left)] }
            parts[0].insert(Piece(numbers[position], x: start), at: 0)
            if position == 0 { parts[0].insert(Piece(name, x: 0), at: 0) }
            if let end = typesetter.lines(Text(item.end), hanging.style, width: nil).first, end.width > 0 {
                let piece = Piece(end, x: width - end.width)
                let reached = parts[parts.count - 1].map { $0.x + $0.line.width }.max() ?? 0
                if reached + gap <= piece.x { parts[parts.count - 1].append(piece) } else { parts.append([piece]) }
            }
            strips += Self.together(parts.map(strip))
        }
        if !strips.isEmpty { strips[0].spaceAbove = points(hanging.spaceAbove) }
        return strips
    }

    /// A line at its place.
    private struct Piece {
        let line: Line
        let x: Double

        init(_ line: Line, x: Double) {
            self.line = line
            self.x = x
        }
    }

    /// Pieces on one base line.
    private func strip(_ pieces: [Piece]) -> Strip {
        let shown = pieces.filter { $0.line.width > 0 }
        let height = pieces.map(\.line.height).max() ?? 0
        var strip = Strip(height: height) { canvas, place in
            for piece in shown { canvas.show(piece.line, x: piece.x, baseline: place.top + piece.line.ascent) }
        }
        strip.line = shown.first?.line
        return strip
    }
}

extension [Line] {
    /// The height of all of them.
    fileprivate var stack: Double { reduce(0) { $0 + $1.height } }
}

extension Canvas {
    /// Lines below each other.
    fileprivate func show(_ lines: [Line], x: Double, top: Double) {
        var top = top
        for line in lines {
            show(line, x: x, baseline: top + line.ascent)
            top += line.height
        }
    }
}
