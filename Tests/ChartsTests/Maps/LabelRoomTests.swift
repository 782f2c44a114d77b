import Testing

@testable import Charts

@Suite struct LabelRoomTests {
    /// An L: a foot 100 wide and 30 high, a leg 20 wide and 100 high.
    private let outline = Outline(
        code: "x",
        rings: [
            [
                GridPoint(0, 0), GridPoint(20, 0), GridPoint(20, 70), GridPoint(100, 70), GridPoint(100, 100),
                GridPoint(0, 100),
            ]
        ])

    @Test("a wide text stands in the foot of the L, inside over its whole height")
    func foot() throws {
        let place = try #require(LabelRoom(outline, height: 12).place(width: 80))
        #expect(place.y >= 76 && place.y <= 94)
        #expect(place.x >= 40 && place.x <= 60)
    }

    @Test("a narrow one stands as near the middle as it can")
    func narrow() throws {
        let place = try #require(LabelRoom(outline, height: 12).place(width: 15))
        #expect(place.x > 20, "\(place)")
    }

    @Test("what is too wide or too high has no place")
    func none() {
        #expect(LabelRoom(outline, height: 12).place(width: 101) == nil)
        #expect(LabelRoom(outline, height: 120).place(width: 5) == nil)
        #expect(LabelRoom(Outline(code: "x", rings: []), height: 12).place(width: 1) == nil)
    }

    @Test("no name leaves its province: on the delivered map each stands inside with all its corners")
    func delivered() throws {
        for outline in try MapSeeds.outlines("provinces").list {
            let room = LabelRoom(outline, height: 200)
            guard let place = room.place(width: 400) else { continue }
            for corner in [(-200, -100), (200, -100), (-200, 100), (200, 100)] {
                let point = GridPoint(place.x + corner.0 * 99 / 100, place.y + corner.1 * 99 / 100)
                #expect(Self.isInside(point, outline.rings[0]), "\(outline.code)")
            }
        }
    }

    private static func isInside(_ point: GridPoint, _ ring: [GridPoint]) -> Bool {
        var inside = false
        for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) where (a.y <= point.y) != (b.y <= point.y) {
            let right = (b.x - a.x) * (point.y - a.y) - (point.x - a.x) * (b.y - a.y)
            if (right > 0) == (b.y > a.y) { inside.toggle() }
        }
        return inside
    }
}

@Suite struct TextWidthTests {
    @Test("marks above and below take no room, and the widest names of provinces are not taken for short ones")
    func thai() {
        #expect(TextWidth.hundredths("ที่นี่") == TextWidth.hundredths("ทน"))
        #expect(TextWidth.hundredths("68.40") == 4 * 55 + 36)
        #expect(TextWidth.hundredths("Chiang Mai") > TextWidth.hundredths("Loei"))
    }
}
