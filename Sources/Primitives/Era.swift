public import Scale

/// For how long a transaction may be included.
///
/// Layout: Substrate's `sp_runtime::generic::Era`: one zero byte, or two bytes that hold the logarithm of the period and
/// the phase in units of `period / 4096`.
public enum Era: Equatable, Hashable, Sendable {
    /// For ever.
    case immortal
    /// For `period` blocks (a power of two, 4 to 65,536) from the block whose number modulo the period is `phase`.
    case mortal(period: UInt64, phase: UInt64)

    /// A mortal era of about `period` blocks that contains block `current`.
    public static func mortal(period: UInt64, at current: UInt64) -> Era {
        var power: UInt64 = 4
        while power < period, power < 1 << 16 { power <<= 1 }
        let quantum = max(power >> 12, 1)
        return .mortal(period: power, phase: current % power / quantum * quantum)
    }

    /// The block in which the transaction was born, seen from block `current`.
    public func birth(at current: UInt64) -> UInt64 {
        switch self {
        case .immortal: 0
        case .mortal(let period, let phase): (max(current, phase) - phase) / period * period + phase
        }
    }

    /// The first block in which the transaction is no longer valid, seen from block `current`.
    public func death(at current: UInt64) -> UInt64 {
        switch self {
        case .immortal: .max
        case .mortal(let period, _): birth(at: current) + period
        }
    }
}

extension Era: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        let first = try reader.readByte()
        guard first != 0 else {
            self = .immortal
            return
        }
        let encoded = UInt64(first) | UInt64(try reader.readByte()) << 8
        let period: UInt64 = 2 << (encoded % 16)
        let quantum = max(period >> 12, 1)
        let phase = (encoded >> 4) * quantum
        guard period >= 4, phase < period else { throw .unknownVariant(type: "Era", index: first) }
        self = .mortal(period: period, phase: phase)
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .immortal: writer.append(0)
        case .mortal(let period, let phase):
            let quantum = max(period >> 12, 1)
            let low = UInt16(min(15, max(1, period.trailingZeroBitCount - 1)))
            writer.appendLittleEndian(low | UInt16(truncatingIfNeeded: phase / quantum) << 4)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let byte = UInt8.describe(in: &registry)
            var variants = [TypeVariant(name: "Immortal", index: 0)]
            for index in UInt8(1)...255 {
                variants.append(
                    TypeVariant(name: "Mortal\(index)", index: index, fields: [TypeField(type: byte)])
                )
            }
            return TypeDefinition(
                path: ["sp_runtime", "generic", "era", "Era"],
                shape: .variant(variants)
            )
        }
    }
}
