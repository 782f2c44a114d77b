/// Deals strips onto pages. Lengths are in points, from the head of the room for text.
struct Pagination {
    struct Placed {
        var strip: Strip
        var place: Strip.Place
    }

    /// Of the room on a page.
    let height: Double
    /// Where the room on the first page begins, and its height.
    let first: (top: Double, height: Double)

    init(height: Double, first: (top: Double, height: Double)? = nil) {
        self.height = height
        self.first = first ?? (0, height)
    }

    /// - Returns: at least one page.
    func pages(of strips: [Strip]) -> [[Placed]] {
        var pages: [[Placed]] = [[]]
        var used = first.top
        // A strip that stands alone although a page could not hold its kin was looked at already.
        var settled = 0
        for (position, strip) in strips.enumerated() {
            let space = pages[pages.count - 1].isEmpty ? 0 : strip.spaceAbove
            let end = pages.count == 1 ? first.top + first.height : height
            var isFull = used + space + strip.height > end + 0.01
            if !isFull, position >= settled {
                let kin = kin(of: position, in: strips)
                settled = kin.end
                isFull = used + space + kin.height > end + 0.01 && kin.height <= height - headHeight(strip)
            }
            if (isFull || strip.beginsPage) && !pages[pages.count - 1].isEmpty {
                pages.append([])
                used = 0
                if let head = strip.table, continues(head, strips, position) { place(head, on: &pages, used: &used) }
            }
            used += pages[pages.count - 1].isEmpty ? 0 : strip.spaceAbove
            pages[pages.count - 1].append(Placed(strip: strip, place: Strip.Place(top: used)))
            used += strip.height
        }
        return pages.map(marked)
    }

    /// Whether the strip is not the first of its table.
    private func continues(_ head: TableHead, _ strips: [Strip], _ position: Int) -> Bool {
        position > 0 && strips[position - 1].table === head
    }

    private func headHeight(_ strip: Strip) -> Double { strip.table?.height ?? 0 }

    /// The strips that must stand on one page with the first of them, and their height.
    private func kin(of first: Int, in strips: [Strip]) -> (end: Int, height: Double) {
        var end = first + 1
        var height = strips[first].height
        while end < strips.count, strips[end - 1].keepsWithNext, !strips[end].beginsPage {
            height += strips[end].spaceAbove + strips[end].height
            end += 1
        }
        return (end, height)
    }

    private func place(_ head: TableHead, on pages: inout [[Placed]], used: inout Double) {
        for strip in head.strips {
            var strip = strip
            strip.table = head
            pages[pages.count - 1].append(Placed(strip: strip, place: Strip.Place(top: used)))
            used += strip.height
        }
    }

    /// Says of each strip whether its table goes on above and below it.
    private func marked(_ page: [Placed]) -> [Placed] {
        var page = page
        for position in page.indices {
            guard let table = page[position].strip.table else { continue }
            page[position].place.isFirst = position == 0 || page[position - 1].strip.table !== table
            page[position].place.isLast = position == page.count - 1 || page[position + 1].strip.table !== table
        }
        return page
    }
}
