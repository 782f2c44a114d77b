import CPango

/// A picture for the head of a letter. None is delivered with the program: the state emblem belongs to the offices that bear it.
package struct Emblem: Sendable {
    /// In dots.
    package let width: Int
    package let height: Int
    /// Of four bytes each, as Cairo keeps them.
    private let dots: [UInt8]

    /// Of a side, in dots: 30 mm at 600 dots per inch, and some. A larger one makes every letter slow.
    package static let longest = 800

    /// - Throws: `PressError.emblem` for anything but a PNG of at most 800 dots a side.
    package init(png bytes: [UInt8]) throws(PressError) {
        // Before anything is unpacked: a small file may unfold to a huge picture.
        let sides = try Self.sides(of: bytes)
        guard sides.allSatisfy({ (1...Self.longest).contains($0) }) else {
            throw .emblem("\(sides[0]) × \(sides[1]) dots, where at most \(Self.longest) a side are taken")
        }
        let source = Source(bytes)
        let read: cairo_read_func_t = { closure, data, count in
            guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
            let source = Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
            guard source.rest.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
            for (position, byte) in source.rest.prefix(Int(count)).enumerated() { data[position] = byte }
            source.rest = source.rest.dropFirst(Int(count))
            return CAIRO_STATUS_SUCCESS
        }
        let found = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(read, Unmanaged.passUnretained(source).toOpaque())
        }
        guard let picture = found else { throw .emblem("no surface") }
        defer { cairo_surface_destroy(picture) }
        guard cairo_surface_status(picture) == CAIRO_STATUS_SUCCESS else {
            throw .emblem(String(cString: cairo_status_to_string(cairo_surface_status(picture))))
        }
        width = Int(cairo_image_surface_get_width(picture))
        height = Int(cairo_image_surface_get_height(picture))
        // Painted over, so that grey, palettes and pictures without transparency come to one form.
        let whole = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
        defer { cairo_surface_destroy(whole) }
        let context = cairo_create(whole)
        cairo_set_source_surface(context, picture, 0, 0)
        cairo_paint(context)
        cairo_destroy(context)
        cairo_surface_flush(whole)
        guard let data = cairo_image_surface_get_data(whole) else { throw .emblem("no dots") }
        // Rows of ARGB32 have no padding.
        dots = Array(UnsafeBufferPointer(start: data, count: width * height * 4))
    }

    /// For Cairo, which keeps it as long as it needs it; the caller gives it back.
    func surface() -> OpaquePointer? {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
        guard let data = cairo_image_surface_get_data(surface) else { return surface }
        data.update(from: dots, count: dots.count)
        cairo_surface_mark_dirty(surface)
        return surface
    }

    /// What a file says of itself in its first lines: the mark of the format, then width and height.
    private static func sides(of bytes: [UInt8]) throws(PressError) -> [Int] {
        let mark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        guard bytes.count >= 24, bytes.starts(with: mark) else { throw .emblem("it is not a PNG") }
        return [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    }

    private final class Source {
        var rest: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) {
            rest = bytes[...]
        }
    }
}
