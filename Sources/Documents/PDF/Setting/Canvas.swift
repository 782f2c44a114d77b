import CPango
import Domain

/// The pages, by Cairo. Across, lengths count from the left margin; down, from the head of the text's room. In points.
final class Canvas {
    private let sink: Sink
    private let surface: OpaquePointer
    let context: OpaquePointer
    private let frame: Frame
    /// Identifiers of the outline's latest entry on each level; the root is 0.
    private var entries: [(level: Int, identifier: Int32)] = []
    private static let hairline = 0.5
    private var waiting: GlyphRun?
    /// Lines across that wait for the end of the page, each once.
    private var rules: Set<Rule> = []
    /// Lines down that may still grow, by where they stand, and those that may not.
    private var columns: [Double: ClosedRange<Double>] = [:]
    private var pieces: [(x: Double, y: ClosedRange<Double>)] = []

    private struct Rule: Hashable {
        let start: Double
        let end: Double
        let at: Double
    }

    /// Where Cairo's bytes gather.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    init(_ document: Document, frame: Frame) throws(PressError) {
        self.frame = frame
        sink = Sink()
        let gather: cairo_write_func_t = { closure, data, count in
            guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes
                .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
            return CAIRO_STATUS_SUCCESS
        }
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                gather, Unmanaged.passUnretained(sink).toOpaque(), frame.sheet.width, frame.sheet.height),
            let context = cairo_create(surface)
        else { throw .cairo("no surface") }
        self.surface = surface
        self.context = context
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        let moment = ThaiClock.rfc3339(document.created).prefix(19) + "Z"
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document.author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Mattrathan")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, String(moment))
        cairo_translate(context, frame.left, frame.top)
        cairo_set_line_width(context, Self.hairline)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    func endPage() {
        flushText()
        flushLines()
        cairo_show_page(context)
    }

    /// - Returns: the whole file.
    func finish() throws(PressError) -> [UInt8] {
        cairo_surface_finish(surface)
        for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw .cairo(String(cString: cairo_status_to_string(status)))
        }
        return sink.bytes
    }

    /// - Parameters:
    ///   - y: where viewers go.
    ///   - page: from 1.
    func outline(_ entry: OutlineEntry, y: Double, page: Int) {
        entries.removeAll { $0.level >= entry.level }
        let parent = entries.last?.identifier ?? CAIRO_PDF_OUTLINE_ROOT
        // The outline counts from the upper left corner.
        let place = "page=\(page) pos=[\(Int(frame.left)) \(Int(frame.top + y))]"
        let identifier = cairo_pdf_surface_add_outline(
            surface, parent, entry.words, place, CAIRO_PDF_OUTLINE_FLAG_OPEN)
        entries.append((entry.level, identifier))
    }
}

// MARK: - Text

extension Canvas {
    /// Cairo works by the call, so lines of one font wait for each other.
    func show(_ line: Line, x: Double, baseline: Double) {
        for run in line.runs {
            if waiting?.font != run.font { flushText() }
            var text = waiting ?? GlyphRun(font: run.font)
            waiting = nil
            text.append(run, x: x, y: baseline)
            waiting = text
        }
    }

    /// All that is shown meanwhile.
    func inRed(_ show: () -> Void) { inColour(0.8, 0, 0, show) }

    func inColour(_ red: Double, _ green: Double, _ blue: Double, _ show: () -> Void) {
        flushText()
        cairo_set_source_rgb(context, red, green, blue)
        show()
        flushText()
        cairo_set_source_rgb(context, 0, 0, 0)
    }

    private func flushText() {
        guard let run = waiting else { return }
        waiting = nil
        cairo_set_scaled_font(context, run.font)
        run.text.withUnsafeBufferPointer { text in
            text.withMemoryRebound(to: CChar.self) { text in
                cairo_show_text_glyphs(
                    context, text.baseAddress, Int32(text.count), run.glyphs, Int32(run.glyphs.count), run.groups,
                    Int32(run.groups.count), cairo_text_cluster_flags_t(rawValue: 0))
            }
        }
    }
}

// MARK: - Lines and areas

extension Canvas {
    func line(x: ClosedRange<Double>, y: Double) { rules.insert(Rule(start: x.lowerBound, end: x.upperBound, at: y)) }

    /// Pieces that follow each other on a page become one.
    func line(x: Double, y: ClosedRange<Double>) {
        if let end = columns[x], abs(end.upperBound - y.lowerBound) < 0.01 {
            columns[x] = end.lowerBound...y.upperBound
        } else {
            if let end = columns[x] { pieces.append((x, end)) }
            columns[x] = y
        }
    }

    private func flushLines() {
        for rule in rules.sorted(by: { ($0.at, $0.start) < ($1.at, $1.start) }) {
            cairo_move_to(context, rule.start, rule.at)
            cairo_line_to(context, rule.end, rule.at)
        }
        rules.removeAll(keepingCapacity: true)
        pieces += columns.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        for (x, y) in pieces {
            cairo_move_to(context, x, y.lowerBound)
            cairo_line_to(context, x, y.upperBound)
        }
        pieces.removeAll(keepingCapacity: true)
        columns.removeAll(keepingCapacity: true)
        cairo_stroke(context)
    }

    /// To be written on.
    func dots(x: ClosedRange<Double>, y: Double) {
        cairo_save(context)
        cairo_set_line_width(context, 0.8)
        cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
        cairo_set_dash(context, [0, 2.4], 2, 0)
        cairo_move_to(context, x.lowerBound, y)
        cairo_line_to(context, x.upperBound, y)
        cairo_stroke(context)
        cairo_restore(context)
    }

    /// A light grey that copies well.
    func shade(x: ClosedRange<Double>, y: ClosedRange<Double>) {
        cairo_set_source_rgb(context, 0.91, 0.91, 0.91)
        cairo_rectangle(
            context, x.lowerBound, y.lowerBound, x.upperBound - x.lowerBound, y.upperBound - y.lowerBound)
        cairo_fill(context)
        cairo_set_source_rgb(context, 0, 0, 0)
    }

    func box(x: ClosedRange<Double>, y: ClosedRange<Double>) {
        cairo_rectangle(
            context, x.lowerBound, y.lowerBound, x.upperBound - x.lowerBound, y.upperBound - y.lowerBound)
        cairo_stroke(context)
    }

    func square(x: Double, y: Double, side: Double, isTicked: Bool) {
        cairo_save(context)
        cairo_set_line_width(context, 0.8)
        box(x: x...x + side, y: y...y + side)
        if isTicked {
            cairo_set_line_width(context, 1.4)
            cairo_move_to(context, x + side * 0.2, y + side * 0.55)
            cairo_line_to(context, x + side * 0.42, y + side * 0.78)
            cairo_line_to(context, x + side * 0.82, y + side * 0.22)
            cairo_stroke(context)
        }
        cairo_restore(context)
    }

    func picture(_ picture: Emblem, x: Double, y: Double, width: Double, height: Double) {
        let surface = picture.surface()
        cairo_save(context)
        cairo_translate(context, x, y)
        cairo_scale(context, width / Double(picture.width), height / Double(picture.height))
        cairo_set_source_surface(context, surface, 0, 0)
        cairo_paint(context)
        cairo_restore(context)
        cairo_surface_destroy(surface)
    }

    /// - Parameter side: with the quiet zone.
    func code(_ code: QRCode, x: Double, y: Double, side: Double) {
        let module = side / Double(code.side + 2 * QRCode.quietZone)
        for stretch in code.stretches {
            cairo_rectangle(
                context, x + Double(stretch.column + QRCode.quietZone) * module,
                y + Double(stretch.row + QRCode.quietZone) * module, Double(stretch.length) * module, module)
        }
        // All at once: between squares filled one by one, viewers leave pale lines.
        cairo_fill(context)
    }
}
