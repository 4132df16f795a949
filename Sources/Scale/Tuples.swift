/// Two values side by side: Rust's `(A, B)`.
public struct Pair<First: ScaleCodable, Second: ScaleCodable>: ScaleCodable {
    public var first: First
    public var second: Second

    @inlinable
    public init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    @inlinable public static var minimumEncodedSize: Int { First.minimumEncodedSize + Second.minimumEncodedSize }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        first = try First(from: &reader)
        second = try Second(from: &reader)
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        first.encode(to: &writer)
        second.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(shape: .tuple([First.describe(in: &registry), Second.describe(in: &registry)]))
        }
    }
}

extension Pair: Equatable where First: Equatable, Second: Equatable {}
extension Pair: Hashable where First: Hashable, Second: Hashable {}

/// Three values side by side.
public struct Triple<First: ScaleCodable, Second: ScaleCodable, Third: ScaleCodable>: ScaleCodable {
    public var first: First
    public var second: Second
    public var third: Third

    @inlinable
    public init(_ first: First, _ second: Second, _ third: Third) {
        self.first = first
        self.second = second
        self.third = third
    }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        first = try First(from: &reader)
        second = try Second(from: &reader)
        third = try Third(from: &reader)
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        first.encode(to: &writer)
        second.encode(to: &writer)
        third.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                shape: .tuple([
                    First.describe(in: &registry), Second.describe(in: &registry), Third.describe(in: &registry),
                ])
            )
        }
    }
}

extension Triple: Equatable where First: Equatable, Second: Equatable, Third: Equatable {}
extension Triple: Hashable where First: Hashable, Second: Hashable, Third: Hashable {}

/// Four values side by side.
public struct Quad<First: ScaleCodable, Second: ScaleCodable, Third: ScaleCodable, Fourth: ScaleCodable>: ScaleCodable {
    public var first: First
    public var second: Second
    public var third: Third
    public var fourth: Fourth

    @inlinable
    public init(_ first: First, _ second: Second, _ third: Third, _ fourth: Fourth) {
        self.first = first
        self.second = second
        self.third = third
        self.fourth = fourth
    }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        first = try First(from: &reader)
        second = try Second(from: &reader)
        third = try Third(from: &reader)
        fourth = try Fourth(from: &reader)
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        first.encode(to: &writer)
        second.encode(to: &writer)
        third.encode(to: &writer)
        fourth.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                shape: .tuple([
                    First.describe(in: &registry), Second.describe(in: &registry),
                    Third.describe(in: &registry), Fourth.describe(in: &registry),
                ])
            )
        }
    }
}

extension Quad: Equatable where First: Equatable, Second: Equatable, Third: Equatable, Fourth: Equatable {}
extension Quad: Hashable where First: Hashable, Second: Hashable, Third: Hashable, Fourth: Hashable {}
