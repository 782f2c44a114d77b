/// One change on the record: who did what, when, from what to what. Entries of one chain are linked by their hashes.
package struct AuditEntry: Hashable, Sendable {
    package enum Action: String, CaseIterable, Sendable {
        case answerSaved = "answer.saved"
        case baseValueSaved = "base_value.saved"
        case blankReasonStated = "blank_reason.stated"
        case submitted = "assessment.submitted"
        case recalled = "assessment.recalled"
        case certified = "certification.created"
        case withdrawn = "certification.withdrawn"
        case checked = "assessment.checked"
        case reopened = "assessment.reopened"
        case reviewRequested = "review.requested"
        case reviewDecided = "review.decided"
        case extensionGranted = "extension.granted"
        case roundScheduled = "round.scheduled"
        case roundFinalised = "round.finalised"
        case meetingRecorded = "meeting.recorded"
        case answersImported = "answers.imported"
        case divisionChanged = "division.changed"
        case collectionRequested = "collection.requested"
        case linkMade = "collection_link.made"
        case linkOpened = "collection_link.opened"
        case linkRevoked = "collection_link.revoked"
        case collectionReported = "collection.reported"
        case paperTallySaved = "paper_tally.saved"
        case paperTallyRemoved = "paper_tally.removed"
        case observationMade = "observation.made"
        case observationClosed = "observation.closed"
        case answersInvented = "answers.invented"
        case personsInvented = "persons.invented"
        case registerImported = "register.imported"
        case standardSetImported = "standard_set.imported"
        case roundCreated = "round.created"
        case roundOpened = "round.opened"
        case roundClosed = "round.closed"
        case roundAmended = "round.amended"
        case participantRebased = "participant.rebased"
        case roundRescheduled = "round.rescheduled"
        case invitationMade = "invitation.made"
        case invitationRevoked = "invitation.revoked"
        case invitationAccepted = "invitation.accepted"
        case roleEnded = "role.ended"
        case accountDisabled = "account.disabled"
        case accountEnabled = "account.enabled"
        case passwordReset = "password.reset"
        case tokenCreated = "token.created"
        case tokenRevoked = "token.revoked"
        case callBackNoted = "call_back.noted"
        case passwordChanged = "password.changed"
        case secondFactorSet = "second_factor.set"
        case secondFactorRemoved = "second_factor.removed"
        case recoveryCodesRenewed = "recovery_codes.renewed"

        /// After these an assessment is in the state in which it was: single cells, and what concerns no figure.
        package static let changingNoState: [Action] = [
            .answerSaved, .baseValueSaved, .divisionChanged, .collectionRequested, .linkMade, .linkOpened, .linkRevoked,
            .collectionReported, .paperTallySaved, .paperTallyRemoved, .observationMade, .observationClosed,
            .invitationMade, .invitationRevoked,
            .invitationAccepted, .roleEnded, .accountDisabled, .accountEnabled, .passwordReset, .reviewRequested,
            .extensionGranted,
        ]
    }

    package var action: Action
    /// Round the change belongs to; empty for acts outside a round.
    package var round: String
    /// What was changed inside it: an indicator, a base-data item, a set.
    package var subject: String
    /// Canonical JSON, or empty.
    package var was: String
    package var became: String

    package init(_ action: Action, round: String = "", subject: String = "", was: String = "", became: String = "") {
        self.action = action
        self.round = round
        self.subject = subject
        self.was = was
        self.became = became
    }
}

/// What somebody holds to prove that his entry is in the chain: `CODE:SEQ:HASH`.
package struct AuditReceipt: Hashable, Sendable, CustomStringConvertible {
    package var chain: String
    package var sequence: Int
    package var hash: [UInt8]

    package init(chain: String, sequence: Int, hash: [UInt8]) {
        self.chain = chain
        self.sequence = sequence
        self.hash = hash
    }

    package var description: String { "\(chain):\(sequence):\(Hexadecimal.text(hash))" }
}

/// Bytes as lower-case hexadecimal digits.
package enum Hexadecimal {
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        var digits: [UInt8] = []
        for byte in bytes {
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

    /// Reads pairs of digits, small or capital; nil for anything else.
    package static func bytes(_ digits: some Collection<UInt8>) -> [UInt8]? {
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in digits {
            guard let value = value(digit) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 48...57: digit - 48
        case 65...70: digit - 55
        case 97...102: digit - 87
        default: nil
        }
    }
}
