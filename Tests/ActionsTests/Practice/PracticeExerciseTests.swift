import Domain
import TestSupport
import Testing

/// The exercise of the practice room, on the real standard set and for every type.
@Suite struct PracticeExerciseTests {
    private func place(_ type: LocalGovernmentType, _ number: Int) -> LocalGovernment {
        LocalGovernment(
            code: String(9_900_000 + number), type: type, name: "หนองบัว", fullName: "หนองบัว", provinceCode: "76",
            province: "เพชรบุรี", districtCode: type == .bma ? "" : "7605", district: "บ้านลาด")
    }

    @Test("Every type gets five mistakes, three blanks and four rows that are right, and no hard rule refuses any")
    func everyType() throws {
        let standards = try SmallRound.standards()
        var kinds: Set<PracticeMistake> = []
        for type in LocalGovernmentType.allCases {
            for number in 1...30 {
                let place = place(type, number)
                let exercise = PracticeExercise(place, year: 2567, standards)
                let tasks = exercise.tasks
                #expect(tasks.count { $0.mistake != nil } == PracticeExercise.mistakes, "\(type) \(number)")
                #expect(tasks.count { $0.isBlank } == PracticeExercise.blanks, "\(type) \(number)")
                #expect(tasks.count == PracticeExercise.mistakes + PracticeExercise.blanks + PracticeExercise.decoys)
                kinds.formUnion(tasks.compactMap(\.mistake))
                let base = Dictionary(exercise.baseValues.map { ($0.item, $0.value) }, uniquingKeysWith: { $1 })
                let recorded = Dictionary(exercise.answers.map { ($0.indicator, $0.answer) }, uniquingKeysWith: { $1 })
                for task in tasks {
                    let indicator = try #require(standards.indicator(task.indicator))
                    #expect(indicator.applies(to: type))
                    let frame = indicator.frameFrom.flatMap { base[$0] }
                    for answer in [task.right, recorded[task.indicator]].compactMap({ $0 }) {
                        #expect(throws: Never.self) { try indicator.check(answer, baseFrame: frame).get() }
                    }
                    #expect(task.isDone(task.right) && (recorded[task.indicator] == nil) == task.isBlank)
                    #expect(task.isDone(recorded[task.indicator]) == (task.mistake == nil && !task.isBlank))
                }
            }
        }
        #expect(kinds == Set(PracticeMistake.allCases), "every kind of mistake is planted somewhere")
    }

    @Test("The same copy has the same exercise, another one another")
    func repeatable() throws {
        let standards = try SmallRound.standards()
        let exercises = [1, 1, 2].map { PracticeExercise(place(.tao, $0), year: 2567, standards).tasks }
        #expect(exercises[0] == exercises[1] && exercises[0] != exercises[2])
    }

    @Test("Progress counts what is right, row by row; nobody has practised who has done nothing")
    func progress() throws {
        let exercise = PracticeExercise(place(.tao, 7), year: 2567, try SmallRound.standards())
        var answers = Dictionary(exercise.answers.map { ($0.indicator, $0.answer) }, uniquingKeysWith: { $1 })
        let begun = PracticeProgress(exercise, answers: answers, isSubmitted: false)
        #expect(begun == PracticeProgress(mended: 0, mistakes: 5, filled: 0, blanks: 3, isSubmitted: false))
        #expect(!begun.hasPractised)
        for (count, task) in exercise.tasks.filter({ $0.mistake != nil || $0.isBlank }).enumerated() {
            answers[task.indicator] = task.right
            let now = PracticeProgress(exercise, answers: answers, isSubmitted: false)
            #expect(now.mended + now.filled == count + 1 && now.hasPractised && !now.isComplete)
        }
        #expect(PracticeProgress(exercise, answers: answers, isSubmitted: true).isComplete)
        #expect(PracticeProgress(exercise, answers: [:], isSubmitted: true).hasPractised)
    }
}
