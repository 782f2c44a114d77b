/// What somebody shows besides his password: a code that his telephone makes from a secret and the time (RFC 6238).
package struct SecondFactor: Hashable, Sendable {
    /// Under the key that is not in the database.
    package var sealedSecret: [UInt8]
    /// nil until the person has shown one code; before that it asks for nothing and proves nothing.
    package var confirmedAt: Int64?
    /// The step of time of the last code that was taken: it and those before it are taken no more.
    package var lastStep: Int64

    package init(sealedSecret: [UInt8], confirmedAt: Int64?, lastStep: Int64) {
        self.sealedSecret = sealedSecret
        self.confirmedAt = confirmedAt
        self.lastStep = lastStep
    }
}

extension Role {
    /// Whether who holds it signs in with a second factor: those who see or decide for the whole country, and those who watch over
    /// the others. It is offered to all.
    package var requiresSecondFactor: Bool {
        switch self {
        case .odloc, .dla, .admin, .auditor: true
        case .recorder, .contributor, .certifier, .district, .province, .committee: false
        }
    }
}
