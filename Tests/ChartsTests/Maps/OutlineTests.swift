import Domain
import Testing

@testable import Charts

@Suite struct OutlineTests {
    @Test("path data is read into rings of points, and written as it was")
    func pathData() throws {
        let text = "M10 20l5 0 0-5-5 0zM-3 4l7-1-2 9z"
        let outline = try #require(Outline(code: "10", pathData: text))
        #expect(outline.rings.count == 2)
        #expect(outline.rings[0] == [GridPoint(10, 20), GridPoint(15, 20), GridPoint(15, 15), GridPoint(10, 15)])
        #expect(outline.rings[1] == [GridPoint(-3, 4), GridPoint(4, 3), GridPoint(2, 12)])
        #expect(outline.pathData == text)
        #expect(outline.bounds == GridBounds([GridPoint(-3, 3), GridPoint(15, 20)]))
    }

    @Test(
        "what is no outline is not drawn",
        arguments: [
            "", "M1 2", "M1 2l3 4", "M1 2l3 4z", "m1 2l3 4 5 6z", "M1 2l3 4 5z", "M1 2l3 4 5 6z junk", "M1 2l3,4 5,6z",
            "M1 2l3.5 4 5 6z", "M1 2l99999999 4 5 6z",
        ])
    func strange(text: String) {
        #expect(Outline(code: "10", pathData: text) == nil)
    }

    @Test("points that fall together are drawn once, and a ring that shrinks to a point not at all")
    func shrunken() {
        let point = GridPoint(4, 4)
        let outline = Outline(
            code: "10", rings: [[GridPoint(0, 0), GridPoint(0, 0), GridPoint(3, 0), GridPoint(3, 3)], [point, point]])
        #expect(outline.pathData == "M0 0l3 0 0 3z")
    }

    @Test("a file with a line that is no outline is refused, with the line")
    func brokenFile() {
        let problem = #expect(throws: FileProblem.self) {
            try Outlines(csv: Array("code,path\n10,M0 0l1 0 0 1z\n11,M0 0\n".utf8), file: "provinces.csv")
        }
        #expect(problem?.line == 3)
        #expect(throws: FileProblem.self) { try Outlines(csv: Array("code\n10\n".utf8), file: "provinces.csv") }
    }
}
