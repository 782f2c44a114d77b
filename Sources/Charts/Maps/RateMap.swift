import Markup

/// A map of rates: each place shaded by the class of its rate, a link of its own in the order given, named in full. Read
/// out, it is a list. Names stand in the picture where they fit; they are hidden where the picture is small.
///
/// - Parameters:
///   - labelledBy: the id of its heading.
///   - describedBy: the id of a sentence that says where the same figures stand in words.
package func rateMap(
    _ geometry: MapGeometry, _ places: [MapPlace], labelledBy: String, describedBy: String
) -> HTML {
    let known = places.filter { geometry.shapes[$0.code] != nil }
    let others = geometry.codes.subtracting(known.map(\.code)).sorted()
    return """
        <svg class="map" viewBox="0 0 \(geometry.width) \(geometry.height)">
        \(hatch(size: geometry.textSize / 2))
        <g class="map-outside" aria-hidden="true">\(others.map { geometry.shapes[$0]?.path ?? .empty })</g>
        <g role="list" aria-labelledby="\(labelledBy)" aria-describedby="\(describedBy)">
        \(known.map { item($0, geometry) })
        \(geometry.inset.map { magnified($0, known) })
        </g>
        <g class="map-names" font-size="\(geometry.textSize)" aria-hidden="true">\(names(known, geometry))</g>
        </svg>
        """
}

/// A place that is magnified is reached by the keyboard there; here it can still be pressed.
private func item(_ place: MapPlace, _ geometry: MapGeometry) -> HTML {
    let path = geometry.shapes[place.code]?.path ?? .empty
    guard geometry.inset?.codes.contains(place.code) == true else { return listItem(place, path) }
    return place.address.map { address in
        "<a \(place.paint) href=\"\(url: address)\" tabindex=\"-1\" aria-hidden=\"true\"><title>\(place.spoken)</title>\(path)</a>\n"
    } ?? "<g \(place.paint) aria-hidden=\"true\">\(path)</g>\n"
}

private func listItem(_ place: MapPlace, _ drawing: HTML) -> HTML {
    let shape: HTML =
        place.address.map { address in
            "<a \(place.paint) href=\"\(url: address)\"><title>\(place.spoken)</title>\(drawing)</a>"
        } ?? "<g \(place.paint) role=\"img\"><title>\(place.spoken)</title>\(drawing)</g>"
    return "<g role=\"listitem\">\(shape)</g>\n"
}

private func magnified(_ inset: MapInset, _ places: [MapPlace]) -> HTML {
    let frame = inset.frame
    let items = places.filter { inset.codes.contains($0.code) }.map { place in
        listItem(place, "<use href=\"#\(MapShape.id(place.code))\" transform=\"\(inset.transform)\"/>")
    }
    return """
        <rect class="map-frame" x="\(frame.left)" y="\(frame.top)" width="\(frame.width)" height="\(frame.height)" aria-hidden="true"/>
        \(items)
        """
}

private func names(_ places: [MapPlace], _ geometry: MapGeometry) -> [HTML] {
    places.flatMap { place -> [HTML] in
        let shapes =
            geometry.inset?.shapes[place.code].map { [$0] } ?? geometry.shapes[place.code].map { [$0] } ?? []
        return shapes.map { name(of: place, in: $0, size: geometry.textSize) }
    }
}

/// The name with its figure below, else the name alone, else nothing: the table has them all.
private func name(of place: MapPlace, in shape: MapShape, size: Int) -> HTML {
    let width = TextWidth.hundredths(place.name) * size / 100
    let isDark = (place.rateClass ?? .below60) >= .from80
    let ink: HTML = isDark ? " class=\"on-dark\"" : ""
    if let middle = shape.twoLineRoom.place(width: max(width, TextWidth.hundredths(place.printedRate) * size / 100)) {
        return """
            <text\(ink) x="\(middle.x)" y="\(middle.y - size / 4)">\(place.name)<tspan x="\(middle.x)" dy="1.15em">\(place.printedRate)</tspan></text>
            """
    }
    guard let middle = shape.nameRoom.place(width: width) else { return .empty }
    return "<text\(ink) x=\"\(middle.x)\" y=\"\(middle.y + size / 3)\">\(place.name)</text>"
}

/// Stripes, so that "nothing to count" is no shade, in grey print either.
private func hatch(size: Int) -> HTML {
    """
    <defs><pattern id="map-hatch" width="\(size)" height="\(size)" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 \(size)L\(size) 0"/></pattern></defs>
    """
}
