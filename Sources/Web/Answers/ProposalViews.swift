import Domain
import Markup

/// Last year's figures as a proposal: a button that confirms them for this year, or that somebody has. The script finds the
/// figures here too.
func proposalBlock(_ card: IndicatorCard, _ page: AreaPage) -> HTML {
    guard case .figure(let earlier) = card.earlier else { return .empty }
    let code = card.indicator.code
    let frame = card.indicator.frameFrom == nil ? earlier.frame?.description ?? "" : ""
    let proposal: HTML =
        card.proposal == nil
        ? .empty
        : """
        <input type="hidden" name="unchanged.\(code)" value="\(if: card.isUnchanged, "1")">\(confirmedLine(card.isUnchanged))
        \(if: page.isOpen(card), confirmButton(code, card.indicator.codeAndName, isConfirmed: card.isUnchanged))
        """
    return """
        <div class="proposal" data-frame="\(frame)" data-provision="\(earlier.provision?.description ?? "")" data-not-carried-out="\(if: !earlier.carriedOut, "1")">\(proposal)</div>
        """
}

/// Stands there hidden too, for the script to show.
func confirmedLine(_ isConfirmed: Bool) -> HTML {
    "<p class=\"confirmed\"\(if: !isConfirmed, " hidden")>✓ \(Unchanged.confirmed)</p>"
}

/// - Parameter row: what its name says beside the words.
func confirmButton(_ code: String, _ row: Words, isConfirmed: Bool) -> HTML {
    """
    <button class="quiet" name="\(ConfirmedRow.field)" value="\(code)"\(if: isConfirmed, " hidden")>\(Unchanged.confirm)<span class="visually-hidden"> \(row)</span></button>
    """
}

/// What has changed so much that its reason is asked for, with the way to where it goes; empty for the script to write into.
/// - Parameter note: the address of the note.
func largeChangeLine(_ card: IndicatorCard, note: String) -> HTML {
    guard case .figure = card.earlier, card.indicator.kind != .yesNo else { return .empty }
    let changes = card.unexplainedChanges
    return """
        <p class="large-change"\(if: changes.isEmpty, " hidden")><span>\(changes.map { "\($0.words) " as HTML })</span><a href="\(url: note)">\(LargeChange.askForNote)</a></p>
        """
}
