import TestSupport
import Testing

@testable import Documents

@Suite struct PaginationTests {
    @Test("strips keep their order, fit, and stay with their kin", arguments: 0..<100)
    func properties(seed: Int) {
        var random = SeededRandom(seed)
        let strips = (0..<200).map { _ in
            var strip = Strip(height: Double(Int.random(in: 5...60, using: &random)))
            strip.spaceAbove = Double(Int.random(in: 0...10, using: &random))
            strip.keepsWithNext = Int.random(in: 0..<3, using: &random) == 0
            strip.beginsPage = Int.random(in: 0..<40, using: &random) == 0
            strip.entry = nil
            return strip
        }
        let pages = Pagination(height: 400).pages(of: strips)
        #expect(pages.flatMap(\.self).map(\.strip.height) == strips.map(\.height))
        for page in pages {
            #expect(page.first?.place.top == 0)
            #expect(page.allSatisfy { $0.place.top + $0.strip.height <= 400.01 })
            for (upper, lower) in zip(page, page.dropFirst()) {
                #expect(abs(upper.place.top + upper.strip.height + lower.strip.spaceAbove - lower.place.top) < 0.01)
                #expect(!lower.strip.beginsPage)
            }
        }
        for (page, next) in zip(pages, pages.dropFirst()) where next.first?.strip.beginsPage == false {
            // Kin here are lower than a page, so none of them is parted.
            let kin = page.reversed().prefix { $0.strip.keepsWithNext }
            #expect(kin.isEmpty || kin.reduce(0) { $0 + $1.strip.height + $1.strip.spaceAbove } > 330)
        }
    }

    @Test("a strip higher than a page stands alone")
    func tooTall() {
        let pages = Pagination(height: 100).pages(of: [Strip(height: 50), Strip(height: 300), Strip(height: 50)])
        #expect(pages.map(\.count) == [1, 1, 1])
    }

    @Test("the head of a table stands again, and each page knows where its table begins and ends")
    func heads() {
        let head = TableHead([Strip(height: 20, keepsWithNext: true)])
        var rows = head.strips + (0..<10).map { _ in Strip(height: 30) }
        for position in rows.indices { rows[position].table = head }
        let pages = Pagination(height: 100).pages(of: [Strip(height: 40)] + rows + [Strip(height: 10)])
        #expect(pages.map { $0.map(\.strip.height) }.prefix(3) == [[40, 20, 30], [20, 30, 30], [20, 30, 30]])
        #expect(pages[1].map(\.place.isFirst) == [true, false, false])
        #expect(pages[1].map(\.place.isLast) == [false, false, true])
        #expect(pages[0].map(\.place.isLast) == [true, false, true])
    }
}
