import CXlsxWriter

/// The library's formats, one for each style that is used.
struct CellFormats {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let font: String
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    /// The format of the cell before, which is mostly that of the next one too.
    private var latest: (style: CellStyle, format: UnsafeMutablePointer<lxw_format>)?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>, font: String) {
        self.workbook = workbook
        self.font = font
    }

    mutating func format(_ style: CellStyle) throws(WriteProblem) -> UnsafeMutablePointer<lxw_format> {
        if let latest, latest.style == style { return latest.format }
        let format: UnsafeMutablePointer<lxw_format>
        if let made = formats[style] { format = made } else { format = try make(style) }
        formats[style] = format
        latest = (style, format)
        return format
    }

    private func make(_ style: CellStyle) throws(WriteProblem) -> UnsafeMutablePointer<lxw_format> {
        guard let format = workbook_add_format(workbook) else { throw .noMemory }
        set(letters: style, format)
        set(place: style, format)
        if let code = Self.code(style.number) { format_set_num_format(format, code) }
        if style.isUnlocked { format_set_unlocked(format) }
        return format
    }

    private func set(letters style: CellStyle, _ format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, font)
        // Where the typeface is not installed, a program takes another one without serifs.
        format_set_font_family(format, 2)
        format_set_font_scheme(format, "")
        format_set_font_size(format, Double(style.size))
        if style.isBold { format_set_bold(format) }
        if style.fill == .marked { format_set_font_color(format, 0x9C0006) }
    }

    private func set(place style: CellStyle, _ format: UnsafeMutablePointer<lxw_format>) {
        if style.wraps { format_set_text_wrap(format) }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        switch style.alignment {
        case .usual: break
        case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        if style.hasBorder {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, style.fill == .marked ? 0x9C0006 : 0x8C96A0)
        }
        if let colour = Self.colour(style.fill) { format_set_bg_color(format, colour) }
    }

    private static func colour(_ fill: CellStyle.Fill) -> lxw_color_t? {
        switch fill {
        case .none: nil
        case .header: 0xDDE6F0
        case .box: 0xFFF9DB
        case .marked: 0xFFC7CE
        }
    }

    private static func code(_ format: CellStyle.NumberFormat) -> String? {
        switch format {
        case .general: nil
        case .decimals(let count):
            "#,##0" + (count > 0 ? "." + String(repeating: "0", count: min(count, 4)) : "")
        // 07: the Buddhist calendar, 041E: Thai.
        case .day: "[$-107041E]d mmm yyyy"
        case .text: "@"
        }
    }
}
