/// What came of something: Rust's `Result`, with both sides on the wire.
public enum Outcome<Success: ScaleCodable, Failure: ScaleCodable>: ScaleCodable {
    case success(Success)
    case failure(Failure)

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .success(try Success(from: &reader))
        case 1: self = .failure(try Failure(from: &reader))
        case let other: throw .unknownVariant(type: "Result", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .success(let value):
            writer.append(0)
            value.encode(to: &writer)
        case .failure(let value):
            writer.append(1)
            value.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let success = Success.describe(in: &registry)
            let failure = Failure.describe(in: &registry)
            return TypeDefinition(
                path: ["Result"],
                parameters: [TypeParameter(name: "T", type: success), TypeParameter(name: "E", type: failure)],
                shape: .variant([
                    TypeVariant(name: "Ok", index: 0, fields: [TypeField(type: success)]),
                    TypeVariant(name: "Err", index: 1, fields: [TypeField(type: failure)]),
                ])
            )
        }
    }
}

extension Outcome: Equatable where Success: Equatable, Failure: Equatable {}
extension Outcome: Hashable where Success: Hashable, Failure: Hashable {}
