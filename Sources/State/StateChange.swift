/// One changed entry of a state.
public struct StateChange: Equatable, Hashable, Sendable {
    /// The entry's key.
    public var key: [UInt8]
    /// The new value; nil removes the entry.
    public var value: [UInt8]?

    /// A change of `key` to `value`, where nil removes the entry.
    public init(key: [UInt8], value: [UInt8]?) {
        self.key = key
        self.value = value
    }
}
