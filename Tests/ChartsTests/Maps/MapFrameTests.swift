import Testing

@testable import Charts

@Suite struct MapFrameTests {
    @Test("a wide place fills the width, a high one the height and stands in the middle")
    func fit() {
        let wide = MapFrame(
            GridBounds([GridPoint(100, 100), GridPoint(300, 200)]), width: 1_000, height: 1_000, margin: 0)
        #expect(wide.height == 500)
        #expect(wide.place(GridPoint(100, 100)) == GridPoint(0, 0))
        #expect(wide.place(GridPoint(300, 200)) == GridPoint(1_000, 500))
        let high = MapFrame(GridBounds([GridPoint(0, 0), GridPoint(100, 400)]), width: 1_000, height: 800, margin: 10)
        #expect(high.height == 800)
        #expect(high.place(GridPoint(50, 200)) == GridPoint(500, 400))
        #expect(high.place(GridPoint(50, 0)) == GridPoint(500, 10))
        #expect(high.place(GridPoint(50, 400)) == GridPoint(500, 790))
    }

    @Test("nothing, and a single point, are framed without a fault")
    func nothing() {
        let nothing = MapFrame(GridBounds([]), width: 100, height: 100, margin: 5)
        #expect(nothing.width == 100 && nothing.height == 10)
        let point = MapFrame(GridBounds([GridPoint(7, 7)]), width: 100, height: 100, margin: 5)
        #expect(point.place(GridPoint(7, 7)) == GridPoint(50, 5))
    }
}
