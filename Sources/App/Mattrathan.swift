import ArgumentParser

/// The command line: every command refuses with one clear line and exit 1, or 2 where it was used wrongly.
@main
struct Mattrathan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mattrathan",
        abstract: "The yearly assessment of the minimum standards of public services of Thai local governments.",
        version: programVersion,
        subcommands: [
            Demo.self, Serve.self, Migrate.self, Check.self, Register.self, StandardsCommand.self, RoundCommand.self,
            AnswersCommand.self, Score.self, Explain.self, SeedCommand.self, TokenCommand.self, UserCommand.self,
            AuditCommand.self, ReportCommand.self, Publish.self, VerifyCommand.self, Judge.self, JudgeEntries.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let error where exitCode(for: error) == .validationFailure {
            let message = fullMessage(for: error)
            StandardError.print(message)
            exit(withError: ExitCode(2))
        } catch let error as CommandRefusal {
            StandardError.print("mattrathan: \(error.line)")
            exit(withError: ExitCode(1))
        } catch let error as ExitCode {
            exit(withError: error)
        } catch let error where exitCode(for: error) == .success {
            exit(withError: error)
        } catch {
            StandardError.print("mattrathan: \(error)")
            exit(withError: ExitCode(1))
        }
    }
}

let programVersion = "0.1.0"
