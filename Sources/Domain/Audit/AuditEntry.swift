/// One change on the record: who did what, when, from what to what. Entries of one chain are linked by their hashes.
package struct AuditEntry: Hashable, Sendable {
    package enum Action: String, CaseIterable, Sendable {
        case answerSaved = "answer.saved"
        case baseValueSaved = "base_value.saved"
        case blankReasonStated = "blank_reason.stated"
        case submitted = "assessment.submitted"
        case recalled = "assessment.recalled"
        case sentBack = "assessment.sent_back"
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
        case resultsPublished = "results.published"
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
        case improvementPlanned = "improvement.planned"
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
        case headsSealed = "heads.sealed"
        case identityBound = "identity.bound"
        case identityUnbound = "identity.unbound"
        case mailAddressConfirmed = "mail_address.confirmed"
        case mailAddressRemoved = "mail_address.removed"
        case noticesChosen = "notices.chosen"
        case mailSentAgain = "mail.sent_again"
        case pseudonymised = "person.pseudonymised"
        case dataForgotten = "data.forgotten"
        case circularPrepared = "circular.prepared"
        case letterIssued = "letter.issued"
        case letterReceived = "letter.received"
        case officerNamed = "officer.named"
        case silenceEscalated = "silence.escalated"
        case workshopSaved = "workshop.saved"
        case workshopSessionSaved = "workshop_session.saved"
        case workshopMaterialsSaved = "workshop_materials.saved"
        case workshopTestSaved = "workshop_test.saved"
        case registrationMade = "registration.made"
        case registrationChanged = "registration.changed"
        case streamCodeMade = "stream_code.made"
        case webexTold = "webex.told"
        case attendanceImported = "attendance.imported"
        case attendanceNoted = "attendance.noted"
        case attendanceUndone = "attendance.undone"
        case attendanceContested = "attendance.contested"
        case attendanceDecided = "attendance.decided"
        case replyNoted = "reply.noted"
        case callNoted = "call.noted"
        case redListMailed = "red_list.mailed"
        case questionAsked = "question.asked"
        case questionAnswered = "question.answered"
        case questionClosed = "question.closed"
        case faqPublished = "faq.published"
        case faqWithdrawn = "faq.withdrawn"
        case scenarioSaved = "scenario.saved"
        case scenarioRemoved = "scenario.removed"

        /// After these an assessment is in the state in which it was: single cells, and what concerns no figure.
        package static let changingNoState: [Action] = [
            .answerSaved, .baseValueSaved, .divisionChanged, .collectionRequested, .linkMade, .linkOpened, .linkRevoked,
            .collectionReported, .paperTallySaved, .paperTallyRemoved, .observationMade, .observationClosed,
            .improvementPlanned,
            .invitationMade, .invitationRevoked,
            .invitationAccepted, .roleEnded, .accountDisabled, .accountEnabled, .passwordReset, .reviewRequested,
            .extensionGranted, .identityUnbound, .letterReceived, .officerNamed, .silenceEscalated, .registrationMade,
            .registrationChanged, .replyNoted, .callNoted, .redListMailed, .attendanceNoted, .attendanceUndone,
            .attendanceContested,
            .attendanceDecided,
            .questionAsked, .questionAnswered, .questionClosed,
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
