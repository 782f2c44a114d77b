/// Turns a table into strips, each a line of a row over all columns. Lengths are in points.
struct TableComposition {
    private let table: Table
    private let typesetter: Typesetter
    /// Left edges of the columns, and the right edge of the last.
    private let edges: [Double]
    private let padding: (across: Double, down: Double)

    init(_ table: Table, _ typesetter: Typesetter, width: Double) {
        self.table = table
        self.typesetter = typesetter
        edges = Self.edges(of: table.columns, width: width)
        // Without borders the text stands flush with that of paragraphs.
        padding = table.borders == .none ? (0, points(0.3)) : (points(1.2), points(0.6))
    }

    func strips() -> [Strip] {
        guard !table.columns.isEmpty else { return [] }
        let headings = table.headings.isEmpty ? [table.ownHeading].compactMap(\.self) : table.headings
        let head = TableHead(
            headings.flatMap { self.strips(of: $0, isHeading: true) }.map { strip in
                var strip = strip
                strip.keepsWithNext = true
                return strip
            })
        var all = head.strips + table.rows.flatMap { self.strips(of: $0, isHeading: false) }
        for position in all.indices { all[position].table = head }
        if !all.isEmpty { all[0].spaceAbove = points(table.spaceAbove) }
        return all
    }

    private static func edges(of columns: [Table.Column], width: Double) -> [Double] {
        var (fixed, shares) = (0.0, 0.0)
        for column in columns {
            switch column.width {
            case .millimetres(let width): fixed += points(width)
            case .share(let share): shares += share
            }
        }
        let rest = max(width - fixed, 0)
        var edges = [0.0]
        for column in columns {
            let width =
                switch column.width {
                case .millimetres(let width): points(width)
                case .share(let share): shares > 0 ? rest * share / shares : 0
                }
            edges.append(edges[edges.count - 1] + width)
        }
        return edges
    }
}

extension Table {
    /// Nil when no column has a heading.
    fileprivate var ownHeading: Row? {
        guard columns.contains(where: { !$0.heading.isEmpty }) else { return nil }
        return Row(columns.map { Cell($0.heading, alignment: .center) }, isEmphasised: true)
    }
}

// MARK: - Rows

extension TableComposition {
    /// A cell whose lines are set.
    private struct SetCell {
        let left: Double
        let right: Double
        let alignment: TextStyle.Alignment
        let lines: [Line]
    }

    private func strips(of row: Table.Row, isHeading: Bool) -> [Strip] {
        let cells = set(row, isHeading: isHeading)
        let count = cells.map(\.lines.count).max() ?? 1
        let inner = cells.map(\.left) + [edges[edges.count - 1]]
        var strips = (0..<count).map { position in
            strip(
                cells, line: position, isFirst: position == 0, isLast: position == count - 1, borders: inner,
                isShaded: row.isEmphasised || isHeading)
        }
        let height = strips.reduce(0) { $0 + $1.height }
        for position in strips.indices.dropLast() {
            strips[position].keepsWithNext =
                height <= Self.tallest || position == 0 || position == strips.count - 2
        }
        if row.keepsWithNext { strips[strips.count - 1].keepsWithNext = true }
        return strips
    }

    /// Of a row that stays on one page: a third of the room on a sheet of A4, in points.
    private static var tallest: Double { points(85) }

    private func set(_ row: Table.Row, isHeading: Bool) -> [SetCell] {
        var cells: [SetCell] = []
        var column = 0
        let weight: TextStyle.Weight = row.isEmphasised || isHeading ? .bold : .regular
        for cell in row.cells where column < table.columns.count {
            let end = min(column + max(cell.span, 1), table.columns.count)
            let own = isHeading ? TextStyle.Alignment.center : table.columns[column].alignment
            let style = TextStyle(
                size: isHeading ? table.headingSize ?? table.size : table.size, weight: weight,
                alignment: cell.alignment ?? own, leading: table.leading)
            let room = edges[end] - edges[column] - 2 * padding.across
            cells.append(
                SetCell(
                    left: edges[column], right: edges[end], alignment: style.alignment,
                    lines: typesetter.lines(cell.text, style, width: room)))
            column = end
        }
        while column < table.columns.count {
            cells.append(SetCell(left: edges[column], right: edges[column + 1], alignment: .left, lines: []))
            column += 1
        }
        return cells
    }

    private func strip(
        _ cells: [SetCell], line: Int, isFirst: Bool, isLast: Bool, borders: [Double], isShaded: Bool
    ) -> Strip {
        let shown = cells.filter { $0.lines.count > line }
        let ascent = shown.map { $0.lines[line].ascent }.max() ?? 0
        let depth = shown.map { $0.lines[line].height - $0.lines[line].ascent }.max() ?? points(3)
        let (above, below) = (isFirst ? padding.down : 0, isLast ? padding.down : 0)
        let placed = shown.map { cell in
            let room = cell.right - cell.left - 2 * padding.across
            let line = cell.lines[line]
            return (line: line, x: cell.left + padding.across + line.start(cell.alignment, in: room))
        }
        let height = above + ascent + depth + below
        let (kind, edge) = (table.borders, borders[borders.count - 1])
        var strip = Strip(height: height) { canvas, place in
            if isShaded, kind != .none { canvas.shade(x: 0...edge, y: place.top...place.top + height) }
            for piece in placed { canvas.show(piece.line, x: piece.x, baseline: place.top + above + ascent) }
            guard kind != .none else { return }
            if isFirst || place.isFirst { canvas.line(x: 0...edge, y: place.top) }
            if place.isLast { canvas.line(x: 0...edge, y: place.top + height) }
            guard kind == .grid else { return }
            for x in borders { canvas.line(x: x, y: place.top...place.top + height) }
        }
        strip.line = placed.first?.line
        return strip
    }
}
