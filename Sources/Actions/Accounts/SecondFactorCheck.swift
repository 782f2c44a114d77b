import Domain
import Store

/// Whether what somebody types proves his second factor.
enum SecondFactorCheck {
    /// Takes a code of the telephone or one on paper, and uses it up: each is taken once.
    static func accepts(
        _ typed: String, of account: Int, in environment: Environment, on db: any Connection
    ) throws -> Bool {
        guard let factor = try SecondFactors.find(account, on: db), factor.confirmedAt != nil else { return false }
        if try acceptsTimed(typed, factor, of: account, in: environment, on: db) { return true }
        guard let code = RecoveryCode.read(typed) else { return false }
        return try SecondFactors.use(
            code: environment.credentialKey.mark(recoveryCode: code, of: account), of: account,
            at: environment.now(), on: db)
    }

    /// - Throws: `StoreError.failed` where the secret was sealed under another key.
    static func acceptsTimed(
        _ typed: String, _ factor: SecondFactor, of account: Int, in environment: Environment, on db: any Connection
    ) throws -> Bool {
        let code = ThaiDigits.arabic(typed).filter { $0 != " " }
        guard code.utf8.count == TimedCode.digits else { return false }
        let secret = try secret(factor, of: account, in: environment)
        guard let step = TimedCode.step(of: code, secret, at: environment.now()) else { return false }
        return try SecondFactors.use(step: step, of: account, on: db)
    }

    static func secret(_ factor: SecondFactor, of account: Int, in environment: Environment) throws -> [UInt8] {
        guard let secret = environment.credentialKey.secret(factor.sealedSecret, of: account) else {
            throw StoreError.failed("the second factor of account \(account) was sealed under another key")
        }
        return secret
    }

    /// Draws recovery codes and keeps their marks.
    /// - Returns: the codes, which are nowhere else.
    static func newCodes(of account: Int, in environment: Environment, on db: any Connection) throws -> [String] {
        let codes = (0..<RecoveryCode.count).map { _ in
            RecoveryCode.plain(environment.randomBytes(RecoveryCode.length))
        }
        try SecondFactors.replaceCodes(
            codes.map { environment.credentialKey.mark(recoveryCode: $0, of: account) }, of: account, on: db)
        return codes.map(RecoveryCode.printed)
    }
}
