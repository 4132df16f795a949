/// A whole number of any size, as sign and magnitude. Divisions are cut towards minus infinity.
struct BigInt: Sendable {
    private(set) var isNegative: Bool
    private(set) var magnitude: BigUInt

    init(_ magnitude: BigUInt, negative: Bool = false) {
        self.magnitude = magnitude
        isNegative = negative && !magnitude.isZero
    }

    var isZero: Bool { magnitude.isZero }

    var negated: BigInt { BigInt(magnitude, negative: !isNegative) }

    static func + (left: BigInt, right: BigInt) -> BigInt {
        if left.isNegative == right.isNegative {
            return BigInt(left.magnitude + right.magnitude, negative: left.isNegative)
        }
        if left.magnitude >= right.magnitude {
            return BigInt(left.magnitude - right.magnitude, negative: left.isNegative)
        }
        return BigInt(right.magnitude - left.magnitude, negative: right.isNegative)
    }

    static func - (left: BigInt, right: BigInt) -> BigInt {
        left + right.negated
    }

    static func * (left: BigInt, right: BigInt) -> BigInt {
        BigInt(left.magnitude * right.magnitude, negative: left.isNegative != right.isNegative)
    }

    static func == (left: BigInt, right: BigInt) -> Bool {
        left.isNegative == right.isNegative && left.magnitude == right.magnitude
    }

    /// Divided by 2 to the power of `shift`, cut towards minus infinity.
    func floorShifted(by shift: Int) -> BigInt {
        let cut = magnitude >> shift
        guard isNegative, magnitude.hasBits(below: shift) else { return BigInt(cut, negative: isNegative) }
        return BigInt(cut + BigUInt(1 as UInt64), negative: true)
    }

    /// Divided by a number that is not zero, cut towards minus infinity.
    func floorDivided(by divisor: UInt64) -> BigInt {
        let (quotient, remainder) = magnitude.divided(by: divisor)
        guard isNegative, remainder > 0 else { return BigInt(quotient, negative: isNegative) }
        return BigInt(quotient + BigUInt(1 as UInt64), negative: true)
    }

    /// Divided by 2 to the power of `shift`, rounded to the nearest, away from zero where two are as near.
    func roundShifted(by shift: Int) -> BigInt {
        let cut = magnitude >> shift
        let up = shift > 0 && magnitude.bit(shift - 1)
        return BigInt(up ? cut + BigUInt(1 as UInt64) : cut, negative: isNegative)
    }
}
