import Actions
import Domain
import Markup

/// The frame of a row: a box, or the base data it is taken from.
func frameField(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let indicator = card.indicator
    guard indicator.kind.hasFrame else { return .empty }
    if let item = indicator.frameFrom {
        return """
            <div class="box fixed" data-base="\(item)" data-figure="\(card.state.effectiveFrame?.description ?? "")"><span class="label">(1) \(thai: indicator.frameTH)</span>
            \(baseFigure(card))
            \(baseDataLink(item, card, page))</div>
            """
    }
    return numberBox(frameBox(card, page))
}

func frameBox(_ card: IndicatorCard, _ page: AreaPage) -> NumberBox {
    NumberBox(
        field: "frame", subject: card.indicator.code, value: card.frameText, label: "(1) \(card.indicator.frameTH)",
        unit: card.indicator.frameUnitTH, isEditable: page.isOpen(card), problems: card.problems(of: .frame),
        earlier: page.earlier.flatMap { card.earlierFrame(of: $0) })
}

func provisionBox(_ card: IndicatorCard, _ page: AreaPage) -> NumberBox {
    let indicator = card.indicator
    return NumberBox(
        field: "provision", subject: indicator.code, value: card.provisionText,
        label: indicator.kind.hasFrame ? "(2) \(indicator.provisionTH)" : indicator.provisionTH,
        unit: indicator.unitTH, isEditable: page.isOpen(card), problems: card.problems(of: .provision),
        earlier: page.earlier.flatMap { card.earlierProvision(of: $0) })
}

/// The base value that is the frame, as the script writes it too.
func baseFigure(_ card: IndicatorCard) -> HTML {
    guard let frame = card.state.effectiveFrame else { return "<p class=\"value\">\(RecordingWords.blank)</p>" }
    return "<p class=\"value\">\(thai: "\(frame.grouped) \(card.indicator.frameUnitTH)")</p>"
}

func baseDataLink(_ item: String, _ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let name = ThaiDigits.arabic(page.standards.baseDataItem(item)?.name ?? Words(both: card.indicator.frameTH))
    if page.isContributor {
        return
            "<p class=\"hint\">\(th: "จากข้อมูลพื้นฐานที่ผู้บันทึกข้อมูลกรอก:", en: "From the base data of the responsible officer:") \(name)</p>"
    }
    let path = SitePath.baseData(round: page.round, code: page.place).path
    return """
        <p class="hint">\(th: "จากข้อมูลพื้นฐาน:", en: "From the base data:") <a href="\(url: "\(path)#\(item)")">\(name)</a></p>
        """
}

func provisionField(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let indicator = card.indicator
    guard indicator.kind == .yesNo else { return numberBox(provisionBox(card, page)) }
    let id = "provision-\(indicator.code)"
    return """
        <fieldset class="box" aria-describedby="\(id)-problem"><legend>\(thai: indicator.provisionTH)</legend>
        \(yesNoChoices(card, page))
        \(page.earlier.flatMap { card.earlierProvision(of: $0) }.map { "<p class=\"earlier\">\($0)</p>" as HTML })
        \(problemLine(card.problems(of: .provision), id: id))
        </fieldset>
        """
}

/// มี, ไม่มี, or nothing yet.
func yesNoChoices(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    func choice(_ value: String, _ words: Words) -> HTML {
        """
        <label class="choice"><input type="radio" name="provision.\(card.indicator.code)" value="\(value)"\(if: card.provisionText == value, " checked")\(if: !page.isOpen(card), " disabled")> \(words)</label>
        """
    }
    return choice("1", YesNo.words(true)) + choice("0", YesNo.words(false)) + choice("", RecordingWords.blank)
}

func carriedOutField(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    """
    <label class="choice"><input type="checkbox" name="not-carried-out.\(card.indicator.code)" value="1"\(if: !card.carriedOut, " checked")\(if: !page.isOpen(card), " disabled")> \(RecordingWords.notCarriedOut)</label>
    """
}

func noteField(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    let id = "note-\(card.indicator.code)"
    return """
        <p><label for="\(id)">\(RecordingWords.note)</label>
        <textarea id="\(id)" name="note.\(card.indicator.code)" rows="2" maxlength="\(Answer.longestNote)"\(if: !page.isOpen(card), " readonly") aria-describedby="\(id)-problem">
        \(card.note)</textarea></p>
        \(problemLine(card.problems(of: .note), id: id))
        """
}

// MARK: - Last year's figures

extension IndicatorCard {
    /// "ปี 2566: 403 สาย"
    func earlierFrame(of round: EarlierRound) -> Words? {
        guard case .figure(let answer) = earlier, let frame = answer.frame else { return nil }
        return Self.line(round.name, Words(both: Self.joined(frame, indicator.frameUnitTH)))
    }

    func earlierProvision(of round: EarlierRound) -> Words? {
        guard case .figure(let answer) = earlier else { return nil }
        if !answer.carriedOut { return Self.line(round.name, Words(th: "ไม่ได้ดำเนินการ", en: "not carried out")) }
        guard let provision = answer.provision else { return nil }
        if indicator.kind == .yesNo { return Self.line(round.name, YesNo.words(provision != .zero)) }
        return Self.line(round.name, Words(both: Self.joined(provision, indicator.unitTH)))
    }

    static func line(_ year: Words, _ figure: Words) -> Words {
        Words(th: "\(year.th): \(figure.th)", en: "\(year.en): \(figure.en)")
    }

    private static func joined(_ figure: ExactDecimal, _ unit: String) -> String {
        unit.isEmpty ? figure.grouped : "\(figure.grouped) \(unit)"
    }
}

/// Why no figure of the year before stands at the boxes of a row.
func incomparable(_ card: IndicatorCard) -> HTML {
    guard case .incomparable(let difference) = card.earlier else { return .empty }
    return "<p class=\"earlier\">\(difference.words)</p>"
}
