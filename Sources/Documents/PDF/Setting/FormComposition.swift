import Domain

/// What is filled in by hand, and codes for cameras.
extension Composition {
    /// A square, then words beside it.
    func choice(_ choice: Choices.Choice, of choices: Choices) -> [Strip] {
        let size = choices.style.size
        let square = size * 0.72
        let left = points(choices.indent)
        let indent = left + size * 1.35
        let room = width - indent
        var strips: [Strip] = []
        for (position, line) in typesetter.lines(choice.text, choices.style, width: room).enumerated() {
            let spoken = typesetter.silent(choice.isTicked ? "☑ " : "☐ ", choices.style)
            let strip = Strip(height: line.height) { canvas, place in
                let baseline = place.top + line.ascent
                if position == 0 {
                    canvas.show(spoken, x: left, baseline: baseline)
                    canvas.square(x: left, y: baseline - square, side: square, isTicked: choice.isTicked)
                }
                canvas.show(line, x: indent, baseline: baseline)
            }
            strips.append(strip)
        }
        if !strips.isEmpty { strips[0].spaceAbove = points(1) }
        return Self.together(strips)
    }

    func blank(_ blank: Blank) -> Strip {
        let end = blank.width.map { min(points($0), width) } ?? width
        var strip = blanks(blank.before, blank.after, blank.style, from: 0, to: end)
        strip.spaceAbove = points(2)
        return strip
    }

    func signature(_ signature: Signature) -> [Strip] {
        let style = TextStyle()
        let (left, right) = (width * 0.48, width)
        var strips = [blanks(Words(th: "ลงชื่อ", en: "Signed")[language], signature.role, style, from: left, to: right)]
        if let name = signature.name {
            strips += middle("(\(name))", style, left, right)
        } else {
            strips.append(blanks("(", ")", style, from: left, to: right))
        }
        if let position = signature.position {
            strips += middle(position, style, left, right)
        } else {
            strips.append(blanks(Words(th: "ตำแหน่ง", en: "Position")[language], "", style, from: left, to: right))
        }
        strips.append(blanks(Words(th: "วันที่", en: "Date")[language], "", style, from: left, to: right))
        for position in strips.indices { strips[position].spaceAbove = points(1.5) }
        // Room for the hand.
        strips[0].spaceAbove = points(12)
        return Self.together(strips)
    }

    private func middle(_ words: String, _ style: TextStyle, _ left: Double, _ right: Double) -> [Strip] {
        typesetter.lines(Text(words), style, width: right - left).map { line in
            Strip(height: line.height) { canvas, place in
                canvas.show(line, x: left + line.start(.center, in: right - left), baseline: place.top + line.ascent)
            }
        }
    }

    /// Words at both ends, dots between them.
    private func blanks(
        _ before: String, _ after: String, _ style: TextStyle, from left: Double, to right: Double
    ) -> Strip {
        let gap = points(1)
        let first = typesetter.lines(Text(before), style, width: nil).first ?? Line()
        let last = typesetter.lines(Text(after), style, width: nil).first ?? Line()
        let end = right - last.width
        let dots = (left + first.width + (first.width > 0 ? gap : 0), end - (last.width > 0 ? gap : 0))
        return Strip(height: first.height) { canvas, place in
            let baseline = place.top + first.ascent
            canvas.show(first, x: left, baseline: baseline)
            if dots.0 < dots.1 { canvas.dots(x: dots.0...dots.1, y: baseline + 1) }
            canvas.show(last, x: end, baseline: baseline)
        }
    }

    func qr(_ mark: QRMark) throws(PressError) -> Strip {
        let code = try QRCode(mark.content)
        let side = points(mark.side)
        let style = TextStyle(size: mark.captionSize)
        guard mark.place == .left else { return qrInTheMiddle(code, mark.caption, style, side: side) }
        let x = side + points(3)
        let lines = typesetter.lines(mark.caption, style, width: width - x)
        let height = lines.reduce(0) { $0 + $1.height }
        return Strip(height: max(side, height), spaceAbove: points(3)) { canvas, place in
            canvas.code(code, x: 0, y: place.top, side: side)
            var top = place.top + max((side - height) / 2, 0)
            for line in lines {
                canvas.show(line, x: x, baseline: top + line.ascent)
                top += line.height
            }
        }
    }

    private func qrInTheMiddle(_ code: QRCode, _ caption: Text, _ style: TextStyle, side: Double) -> Strip {
        let width = width
        let lines = typesetter.lines(caption, style, width: width)
        let height = lines.reduce(side) { $0 + $1.height }
        return Strip(height: height, spaceAbove: points(3)) { canvas, place in
            canvas.code(code, x: (width - side) / 2, y: place.top, side: side)
            var top = place.top + side
            for line in lines {
                canvas.show(line, x: line.start(.center, in: width), baseline: top + line.ascent)
                top += line.height
            }
        }
    }
}
