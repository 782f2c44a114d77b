import Domain
import Store

/// What waits in letters, on the home page of whoever has to do with them.
enum LetterTasks {
    /// Of the circulars of all rounds that are not final, the newest first.
    /// - Parameter assignment: the Office is asked for its letter to Bangkok.
    static func list(_ assignment: RoleAssignment, on db: any Connection) throws -> [HomePage.Task] {
        try Circulars.underWay(on: db).reversed().flatMap { circular in
            let mine = try MyLetters(circular, [assignment], on: db)
            return mine.places.compactMap { place in
                mine.task(place).map { HomePage.Task(words: $0.words, path: $0.path) }
            }
        }
    }
}
