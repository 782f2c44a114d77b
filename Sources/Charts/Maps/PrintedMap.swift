/// A map for paper: outlines moved into a picture of a given size, with the places where names fit.
package struct PrintedMap: Sendable {
    package struct Place: Sendable {
        package let code: String
        package let rings: [[GridPoint]]
        /// The middle of the name; nil where it does not fit.
        package let nameAt: GridPoint?
    }

    package let width: Int
    package let height: Int
    package let places: [Place]

    /// - Parameters:
    ///   - names: by code; as they stand in the picture.
    ///   - width: in steps of the picture; it is never higher than `height`.
    ///   - textSize: height of the names in the same steps.
    package init(_ outlines: [Outline], names: [String: String], width: Int, height: Int, textSize: Int) {
        let frame = MapFrame(
            GridBounds(outlines.lazy.flatMap(\.rings).joined()), width: width, height: height, margin: textSize / 4)
        self.width = frame.width
        self.height = frame.height
        places = outlines.map { outline in
            let placed = frame.place(outline)
            let name = names[outline.code].flatMap { name in
                LabelRoom(placed, height: textSize).place(width: TextWidth.hundredths(name) * textSize / 100)
            }
            return Place(code: outline.code, rings: placed.rings, nameAt: name)
        }
    }
}
