import ArgumentParser

/// How a command prints what a program could read.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json
}
