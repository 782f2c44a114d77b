import CPango

extension Composition {
    /// In one piece, in the middle of the room.
    func drawing(_ drawing: Drawing) -> Strip {
        let left = max((width - points(drawing.width)) / 2, 0)
        let labels = drawing.labels.compactMap { label -> (line: Line, label: Drawing.Label)? in
            typesetter.lines(label.text, label.style, width: nil).first.map { ($0, label) }
        }
        return Strip(height: points(drawing.height), spaceAbove: points(drawing.spaceAbove)) { canvas, place in
            canvas.show(drawing.areas, drawing.strokes, x: left, y: place.top)
            for (line, label) in labels where !label.isLight { canvas.show(line, label, x: left, y: place.top) }
            canvas.inColour(1, 1, 1) {
                for (line, label) in labels where label.isLight { canvas.show(line, label, x: left, y: place.top) }
            }
        }
    }
}

extension Canvas {
    fileprivate func show(_ line: Line, _ label: Drawing.Label, x: Double, y: Double) {
        let middle = x + points(label.at.x)
        let start =
            switch label.style.alignment {
            case .left, .justified: middle
            case .center: middle - line.width / 2
            case .right: middle - line.width
            }
        show(line, x: start, baseline: y + points(label.at.y) + label.style.size * 0.3)
    }

    fileprivate func show(_ areas: [Drawing.Area], _ strokes: [Drawing.Stroke], x: Double, y: Double) {
        cairo_save(context)
        cairo_translate(context, x, y)
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        for area in areas { show(area) }
        cairo_set_source_rgb(context, 0, 0, 0)
        for stroke in strokes {
            trace(stroke.points)
            cairo_set_line_width(context, stroke.width)
            cairo_stroke(context)
        }
        cairo_restore(context)
    }

    private func show(_ area: Drawing.Area) {
        for ring in area.rings {
            trace(ring)
            cairo_close_path(context)
        }
        switch area.paint {
        case .none: break
        case .colour(let red, let green, let blue):
            cairo_set_source_rgb(context, red, green, blue)
            cairo_fill_preserve(context)
        case .stripes: stripes()
        }
        cairo_set_source_rgb(context, 0.25, 0.25, 0.25)
        cairo_set_line_width(context, area.line)
        if area.line > 0 { cairo_stroke(context) } else { cairo_new_path(context) }
    }

    /// Inside the path, which stays.
    private func stripes() {
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
        cairo_path_extents(context, &left, &top, &right, &bottom)
        let path = cairo_copy_path(context)
        cairo_save(context)
        cairo_clip(context)
        let height = bottom - top
        for start in stride(from: left - height, to: right, by: 3) {
            cairo_move_to(context, start, bottom)
            cairo_line_to(context, start + height, top)
        }
        cairo_set_source_rgb(context, 0.55, 0.55, 0.55)
        cairo_set_line_width(context, 0.4)
        cairo_stroke(context)
        cairo_restore(context)
        cairo_append_path(context, path)
        cairo_path_destroy(path)
    }

    private func trace(_ line: [Drawing.Point]) {
        for (position, point) in line.enumerated() {
            if position == 0 {
                cairo_move_to(context, points(point.x), points(point.y))
            } else {
                cairo_line_to(context, points(point.x), points(point.y))
            }
        }
    }
}
