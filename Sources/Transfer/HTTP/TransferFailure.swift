/// Why nothing came back from another host.
package enum TransferFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// In the words of libcurl, which name no more than the host.
    case unreachable(String)
    case tooSlow
    case tooLarge
    /// Too many transfers wait already.
    case crowded

    package var description: String {
        switch self {
        case .unreachable(let words): words
        case .tooSlow: "no answer in time"
        case .tooLarge: "the answer is larger than is read"
        case .crowded: "too many requests to other hosts wait already"
        }
    }
}
