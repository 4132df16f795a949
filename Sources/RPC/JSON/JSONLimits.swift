/// What a JSON text from a stranger may cost.
public struct JSONLimits: Sendable, Equatable {
    /// How deep arrays and objects may be nested. The parser recurses, so this bounds its stack.
    public var depth: Int
    /// How many values a text may hold, counting every array, object, element and member. A parsed value takes many
    /// times the space of its shortest text (`[],`), so this bounds memory where a limit on bytes does not.
    public var values: Int

    public init(depth: Int = 64, values: Int = 200_000) {
        self.depth = depth
        self.values = values
    }
}
