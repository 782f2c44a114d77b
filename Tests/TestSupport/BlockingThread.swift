import Foundation

/// A thread for one piece of work that blocks, outside the pool on which tests run.
package enum BlockingThread {
    package static func run(_ work: @escaping @Sendable () -> Void) {
        Thread.detachNewThread(work)
    }
}
