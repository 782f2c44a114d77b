/// A local government (องค์กรปกครองส่วนท้องถิ่น, อปท.) as the register knows it on one day.
///
/// A name does not identify one: 658 full names are shared by 1,799 local governments, so amphoe and province stand
/// beside the name wherever it is shown. The type is never derived from the code.
package struct LocalGovernment: Hashable, Sendable {
    /// Seven digits given by the Department; text, never a number.
    package var code: String
    package var type: LocalGovernmentType
    /// Bare name without the type word, "หนองบัว".
    package var name: String
    /// Full name, "องค์การบริหารส่วนตำบลหนองบัว".
    package var fullName: String
    /// Not official: the English name of a tambon or province of the same Thai name; empty where none is known.
    package var nameEN: String
    /// Two digits; Bangkok is "10".
    package var provinceCode: String
    package var province: String
    /// As the province spells itself in English; empty where that is not known.
    package var provinceEN: String
    /// Four digits; empty for Bangkok, which has no district.
    package var districtCode: String
    package var district: String
    package var districtEN: String
    /// Degrees north; nil where the register has none.
    package var latitude: ExactDecimal?
    /// Degrees east; nil where the register has none.
    package var longitude: ExactDecimal?
    /// Square kilometres; nil where the register's figure was impossible.
    package var areaKM2: ExactDecimal?

    package init(
        code: String, type: LocalGovernmentType, name: String, fullName: String, nameEN: String = "",
        provinceCode: String, province: String, provinceEN: String = "", districtCode: String, district: String,
        districtEN: String = "", latitude: ExactDecimal? = nil, longitude: ExactDecimal? = nil,
        areaKM2: ExactDecimal? = nil
    ) {
        self.code = code
        self.type = type
        self.name = name
        self.fullName = fullName
        self.nameEN = nameEN
        self.provinceCode = provinceCode
        self.province = province
        self.provinceEN = provinceEN
        self.districtCode = districtCode
        self.district = district
        self.districtEN = districtEN
        self.latitude = latitude
        self.longitude = longitude
        self.areaKM2 = areaKM2
    }
}
