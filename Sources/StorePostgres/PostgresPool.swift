import Dispatch
import Store
import Synchronization

/// A fixed number of sessions and a bounded line of those who wait for one.
///
/// What has been asked for is carried to its end, whether or not the task that asked is cancelled: a cancelled task never
/// leaves a transaction open.
final class PostgresPool: Sendable {
    private typealias Job = @Sendable (PostgresSession) -> Void

    private struct State {
        var idle: [PostgresSession]
        var busy = 0
        var waiting: [Job] = []
        var isClosed = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let sessions: [PostgresSession]
    private let mostWaiting: Int
    private let state: Mutex<State>

    init(sessions: [PostgresSession], mostWaiting: Int) {
        self.sessions = sessions
        self.mostWaiting = mostWaiting
        state = Mutex(State(idle: sessions.reversed()))
    }

    /// Runs `work` on the queue of a free session.
    /// - Throws: `StoreError.busy` when too many wait, what `work` throws otherwise.
    func run<Value: Sendable>(
        _ work: @escaping @Sendable (PostgresSession) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let refusal = submit { session in
                continuation.resume(with: Result { try work(session) })
            }
            if let refusal { continuation.resume(throwing: refusal) }
        }
    }

    /// Refuses new work, waits for what was asked for before, then ends every session.
    func close() async {
        await withCheckedContinuation { continuation in
            let isQuiet = state.withLock { state in
                state.isClosed = true
                if state.busy > 0 { state.closers.append(continuation) }
                return state.busy == 0
            }
            if isQuiet { continuation.resume() }
        }
        for session in sessions {
            await withCheckedContinuation { continuation in
                session.queue.async {
                    session.disconnect()
                    continuation.resume()
                }
            }
        }
    }

    private func submit(_ job: @escaping Job) -> StoreError? {
        enum Turn {
            case now(PostgresSession)
            case later
            case never(StoreError)
        }
        let turn: Turn = state.withLock { state in
            if state.isClosed { return .never(.disconnected("it has been closed")) }
            if let session = state.idle.popLast() {
                state.busy += 1
                return .now(session)
            }
            guard state.waiting.count < mostWaiting else {
                return .never(.busy("\(mostWaiting) requests wait for one of \(sessions.count) connections"))
            }
            state.waiting.append(job)
            return .later
        }
        switch turn {
        case .now(let session): session.queue.async { self.serve(job, on: session) }
        case .later: break
        case .never(let refusal): return refusal
        }
        return nil
    }

    private func serve(_ first: @escaping Job, on session: PostgresSession) {
        var job: Job? = first
        while let current = job {
            current(session)
            job = next(after: session)
        }
    }

    private func next(after session: PostgresSession) -> Job? {
        let (job, closers) = state.withLock { state -> (Job?, [CheckedContinuation<Void, Never>]) in
            if !state.waiting.isEmpty { return (state.waiting.removeFirst(), []) }
            state.idle.append(session)
            state.busy -= 1
            guard state.busy == 0 else { return (nil, []) }
            defer { state.closers = [] }
            return (nil, state.closers)
        }
        for closer in closers { closer.resume() }
        return job
    }
}
