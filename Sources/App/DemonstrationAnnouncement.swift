import Domain
import Store

/// What `demo` says once it can be used: where it is and who may sign in.
struct DemonstrationAnnouncement {
    let url: String
    let folder: String
    let password: String
    let examples: DemonstrationExamples

    /// One line.
    var json: String {
        CanonicalJSON.object([
            "password": .string(password),
            "round": .string(DemonstrationData.round),
            "states": .object(
                Dictionary(
                    LocalGovernmentType.allCases.map { type in
                        (type.rawValue, codes(of: type))
                    }, uniquingKeysWith: { first, _ in first })),
            "url": .string(url),
        ]).text
    }

    private func codes(of type: LocalGovernmentType) -> CanonicalJSON {
        .object(
            Dictionary(
                [Assessment.State.notStarted, .recording, .submitted, .certified].map { state in
                    (state.rawValue, .array(examples.codes(of: type, in: state).map { .string($0) }))
                }, uniquingKeysWith: { first, _ in first }))
    }

    var text: String {
        var persons: [(username: String, words: String)] = []
        if let one = examples.recording {
            persons.append(("recorder-\(one.code)", "\(Role.recorder.name.th) \(one.shortName) \(one.place)"))
        }
        if let one = examples.submitted {
            persons.append(("certifier-\(one.code)", "\(Role.certifier.name.th) \(one.shortName) \(one.place)"))
        }
        persons += [
            ("district-7606", "\(Role.district.name.th)บ้านลาด: the local governments of a district"),
            ("province-76", "สถจ.เพชรบุรี: those of a province"),
            ("odloc", "\(Role.odloc.name.th): the country"),
            ("dla", "\(Role.dla.name.th) (สถ.): the country"),
            ("committee", "\(Role.committee.name.th): results of the country"),
            ("auditor", "\(Role.auditor.name.th): reads everything"),
            ("admin", "\(Role.admin.name.th): accounts, no answers"),
        ]
        let width = persons.map(\.username.count).max() ?? 0
        let lines = persons.map { person in
            "    \(person.username)\(String(repeating: " ", count: width - person.username.count))  \(person.words)"
        }
        return """

            Mattrathan, demonstration: real local governments, invented figures
            (\(Round.demonstrationWords))

              Open      \(url)
              Password  \(password), for everybody

              Sign in as
            \(lines.joined(separator: "\n"))

              recorder-CODE and certifier-CODE for every local government, province-PP, district-DDDD by their codes.
              The data stay in \(folder). Ctrl-C ends it.
            """
    }
}
