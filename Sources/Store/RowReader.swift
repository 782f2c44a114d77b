/// A row under the cursor of the engine, read by position without copies; valid only inside the closure it is given to.
///
/// For scans over a whole country. Everything else reads `ResultRow`s by name.
package protocol RowReader: AnyObject {
    func isNull(_ column: Int) -> Bool
    /// 0 where the column is NULL or no integer.
    func integer(_ column: Int) -> Int64
    /// Empty where the column is NULL.
    func text(_ column: Int) -> String
    /// Empty where the column is NULL.
    func blob(_ column: Int) -> [UInt8]
    /// Whatever stands there, of whatever kind; copied.
    func value(_ column: Int) -> SQLValue
}
