import Domain
import Testing

@Suite struct PasswordHelpTests {
    private let tao = RolePlace.localGovernment(
        Whereabouts(code: "6760201", districtCode: "7602", provinceCode: "76"))
    private let other = RolePlace.localGovernment(
        Whereabouts(code: "6700101", districtCode: "7001", provinceCode: "70"))

    private func mayHelp(_ role: Role, _ place: String, _ held: [(role: Role, place: RolePlace)]) -> Bool {
        Permissions.mayIssueCode(RoleAssignment(role, at: place), to: held)
    }

    @Test func `A certifier helps the recorder of the same local government, and nobody else`() {
        #expect(mayHelp(.certifier, "6760201", [(.recorder, tao)]))
        #expect(!mayHelp(.certifier, "6760201", [(.certifier, tao)]))
        #expect(!mayHelp(.certifier, "6760201", [(.recorder, other)]))
        #expect(!mayHelp(.recorder, "6760201", [(.recorder, tao)]))
    }

    @Test func `A province helps its local governments and districts`() {
        #expect(mayHelp(.province, "76", [(.recorder, tao)]))
        #expect(mayHelp(.province, "76", [(.certifier, tao)]))
        #expect(mayHelp(.province, "76", [(.district, .district("7602", province: "76"))]))
        #expect(!mayHelp(.province, "76", [(.recorder, other)]))
        #expect(!mayHelp(.province, "76", [(.province, .province("76"))]))
    }

    @Test func `The Office and administrators help provinces and central offices; only administrators each other`() {
        for role in [Role.odloc, .admin] {
            #expect(mayHelp(role, "", [(.province, .province("76"))]))
            #expect(mayHelp(role, "", [(.dla, .country)]))
            #expect(!mayHelp(role, "", [(.recorder, tao)]))
        }
        #expect(mayHelp(.admin, "", [(.admin, .country)]))
        #expect(!mayHelp(.odloc, "", [(.admin, .country)]))
        for role in [Role.dla, .auditor, .committee, .district, .contributor] {
            #expect(!mayHelp(role, "", [(.province, .province("76"))]))
        }
    }

    @Test func `Whoever helps reaches every role of the other, and somebody without a role is helped by nobody here`() {
        #expect(!mayHelp(.certifier, "6760201", [(.recorder, tao), (.recorder, other)]))
        #expect(!mayHelp(.province, "76", [(.recorder, tao), (.auditor, .country)]))
        #expect(!mayHelp(.admin, "", []))
    }

    @Test func `A call back needs a number and a name`() {
        #expect(CallBack(telephone: "๐๓๒-๔๕๖๗๘๙", spokeWith: " นาย ก ").problems == [])
        #expect(CallBack(telephone: "12", spokeWith: " ").problems == [.telephoneMissing, .spokeWithMissing])
        #expect(CallBack(telephone: "1234", spokeWith: String(repeating: "ก", count: 101)).problems == [.tooLong])
    }
}
