import Actions
import Domain
import Logging

extension Site {
    /// - Throws: `Refusal.notFound` where it is not configured.
    func webexRooms() throws -> any WebexRooms {
        guard let webex else { throw Refusal.notFound("no Webex") }
        return webex
    }

    /// For the operator: without persons and secrets.
    func note(_ failure: WebexFailure, _ context: SiteContext) {
        logger.warning("\(failure)", metadata: ["id": "\(context.requestID)"])
    }
}
