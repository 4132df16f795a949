import Frame
import Primitives
import Scale

/// A pallet for these tests only: small, but with one of everything.
enum Tolls: Pallet {
    static let name = "Tolls"
    static let index: UInt8 = 200
    static let storage: [any StorageItem] = [rate, keeper, paid, passes]
    static let constants: [any RuntimeConstant] = [largestRate]

    static let rate = Value<UInt16>("Rate", default: Fallback(fast: 3, standard: 30))
    static let keeper = OptionalValue<UInt32>("Keeper")
    static let paid = Map<NetUID, UInt64>("Paid", .identity, default: 0)
    static let passes = OptionalDoubleMap<NetUID, UInt32, UInt64>("Passes", .twox64Concat, .blake2_128Concat)
    static let largestRate = Constant<UInt16>("LargestRate", 1_000)

    enum Call: PalletCall, Equatable {
        case setRate(UInt16)

        var cost: CallCost { .of(1_000, writes: 1) }

        init(from reader: inout ScaleReader) throws(ScaleError) {
            guard try reader.readByte() == 0 else { throw .unknownVariant(type: "Tolls.Call", index: 1) }
            self = .setRate(try UInt16(from: &reader))
        }

        func encode(to writer: inout ScaleWriter) {
            guard case .setRate(let rate) = self else { return }
            writer.append(0)
            rate.encode(to: &writer)
        }

        static func describe(in registry: inout TypeRegistry) -> TypeID {
            registry.define(Self.self) { registry in
                let rate = UInt16.describe(in: &registry)
                let fields = [TypeField(name: "rate", type: rate)]
                return TypeDefinition(shape: .variant([TypeVariant(name: "set_rate", index: 0, fields: fields)]))
            }
        }
    }

    enum Event: PalletEvent, Equatable {
        case rateSet(UInt16)

        init(from reader: inout ScaleReader) throws(ScaleError) {
            _ = try reader.readByte()
            self = .rateSet(try UInt16(from: &reader))
        }

        func encode(to writer: inout ScaleWriter) {
            guard case .rateSet(let rate) = self else { return }
            writer.append(0)
            rate.encode(to: &writer)
        }

        static func describe(in registry: inout TypeRegistry) -> TypeID {
            registry.define(Self.self) { registry in
                let fields = [TypeField(type: UInt16.describe(in: &registry))]
                return TypeDefinition(shape: .variant([TypeVariant(name: "RateSet", index: 0, fields: fields)]))
            }
        }
    }

    enum Failure: UInt8, PalletError {
        case tooHigh = 7

        init(from reader: inout ScaleReader) throws(ScaleError) {
            _ = try reader.readByte()
            self = .tooHigh
        }

        func encode(to writer: inout ScaleWriter) {
            writer.append(rawValue)
        }

        static func describe(in registry: inout TypeRegistry) -> TypeID {
            registry.define(Self.self) { _ in
                TypeDefinition(shape: .variant([TypeVariant(name: "TooHigh", index: 7)]))
            }
        }
    }

    static func dispatch(_ call: Call, from origin: Origin, on chain: inout Chain) throws(DispatchError) {
        guard case .setRate(let new) = call else { return }
        try origin.requireRoot()
        chain[rate] = new
        emit(.rateSet(new), on: &chain)
        try require(new <= chain[largestRate], or: .tooHigh)
    }
}
