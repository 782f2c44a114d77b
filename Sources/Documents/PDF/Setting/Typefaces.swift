import CPango

/// Two faces of one family, in a collection of their own: neither Fontconfig's settings nor what is installed plays a part.
final class Typefaces {
    let layout: OpaquePointer
    private let context: OpaquePointer
    private let map: UnsafeMutablePointer<PangoFontMap>
    private var descriptions: [Face: OpaquePointer] = [:]
    private var scaled: [UnsafeMutablePointer<PangoFont>: OpaquePointer] = [:]

    private struct Face: Hashable {
        let size: Double
        let isBold: Bool
    }

    init(folder: String) throws(PressError) {
        guard let collection = FcConfigCreate() else { throw .typeface(folder) }
        // The map keeps a reference of its own.
        defer { FcConfigDestroy(collection) }
        for file in ["regular.ttf", "bold.ttf"] {
            let path = "\(folder)/\(file)"
            guard FcConfigAppFontAddFile(collection, path) == FcTrue else { throw .typeface(path) }
        }
        guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT),
            let context = pango_font_map_create_context(map)
        else { throw .typeface(folder) }
        self.map = map
        self.context = context
        pango_fc_font_map_set_config(OpaquePointer(map), collection)
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        // Paper has no pixels: glyphs stand where the typeface says.
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        layout = pango_layout_new(context)
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    }

    deinit {
        for font in scaled.keys { g_object_unref(font) }
        for description in descriptions.values { pango_font_description_free(description) }
        g_object_unref(UnsafeMutableRawPointer(layout))
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(map)
    }

    /// - Parameter language: decides where lines may break.
    func speak(_ language: String) {
        pango_context_set_language(context, pango_language_from_string(language))
        pango_layout_context_changed(layout)
    }

    /// - Parameter size: in points.
    func description(size: Double, isBold: Bool) -> OpaquePointer? {
        let face = Face(size: size, isBold: isBold)
        if let known = descriptions[face] { return known }
        let description = pango_font_description_new()
        pango_font_description_set_family(description, "Sarabun")
        pango_font_description_set_weight(description, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
        descriptions[face] = description
        return description
    }

    /// The font as Cairo knows it, kept as long as the typefaces, since lines outlive the layout that made them.
    func scaledFont(_ font: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
        if let known = scaled[font] { return known }
        let found = pango_cairo_font_get_scaled_font(OpaquePointer(font))
        g_object_ref(font)
        scaled[font] = found
        return found
    }
}
