import Domain

/// Addresses of what the system says of personal data.
package enum PrivacyPath {
    /// ประกาศความเป็นส่วนตัว, for everybody.
    case notice
    /// บันทึกรายการกิจกรรมการประมวลผล, for everybody.
    case record
    case recordFile
    /// What is held about the person who is signed in.
    case ownData
    case ownDataFile
    /// Who looked at what, everywhere.
    case viewings
    /// Who looked at what concerns one local government.
    case viewingsOfChain(String)

    package var path: String {
        switch self {
        case .notice: "/privacy"
        case .record: "/privacy/record"
        case .recordFile: "/privacy/record.csv"
        case .ownData: "/account/data"
        case .ownDataFile: "/account/data.json"
        case .viewings: "/audit/viewings"
        case .viewingsOfChain(let chain): "/audit/chains/\(URLText.encoded(chain))/viewings"
        }
    }
}
