/// Lines of a name and its value, such as "จังหวัด   เชียงใหม่"; values stand below each other.
package struct Fields: Sendable {
    package struct Field: Sendable {
        package var name: Text
        package var value: Text

        package init(_ name: Text, _ value: Text) {
            self.name = name
            self.value = value
        }
    }

    package var fields: [Field]
    /// Of the names, in millimetres.
    package var nameWidth: Double
    /// In points.
    package var size: Double

    package init(_ fields: [Field], nameWidth: Double = 45, size: Double = 11) {
        self.fields = fields
        self.nameWidth = nameWidth
        self.size = size
    }
}
