import Primitives

/// The 439 letters that stand for subnets' tokens, by the subnet's number.
///
/// They are runs of letters of Unicode. Source: the table in `subnets/symbols.rs` of subtensor.
enum TokenSymbols {
    /// Root's sign, a capital tau.
    static let root = bytes(of: 0x3a4)

    /// All signs; the first is root's.
    static let all: [[UInt8]] = runs.flatMap { $0.map(bytes(of:)) }

    /// The sign of a subnet's number; root's for numbers beyond the table.
    static func symbol(of netuid: NetUID) -> [UInt8] {
        let index = Int(netuid.rawValue)
        return all.indices.contains(index) ? all[index] : root
    }

    private static let runs: [ClosedRange<UInt32>] =
        greek + hebrew + arabic + runes + caucasian + cyrillic + copticAndBrahmi + glagolitic + thai + korean
        + ethiopic + devanagari + katakana + tifinagh + sinhala

    private static let greek: [ClosedRange<UInt32>] = [
        one(0x3a4), 0x3b1...0x3c1, one(0x3c3), one(0x74), 0x3c5...0x3c9,
    ]

    private static let hebrew: [ClosedRange<UInt32>] = [
        0x5d0...0x5ea
    ]

    private static let arabic: [ClosedRange<UInt32>] = [
        0x627...0x628, 0x62a...0x63a, 0x641...0x648, one(0x64a), one(0x649),
    ]

    private static let runes: [ClosedRange<UInt32>] = [
        one(0x16a0), one(0x16a2), one(0x16a6), one(0x16a8), one(0x16b1), one(0x16b3), one(0x42b), one(0x16c9),
        one(0x16d2), 0x1680...0x1685, one(0x169b),
    ]

    private static let caucasian: [ClosedRange<UInt32>] = [
        0x10d0...0x10d5, 0x531...0x536, one(0x55e),
    ]

    private static let cyrillic: [ClosedRange<UInt32>] = [
        0x400...0x405, one(0x44a),
    ]

    private static let copticAndBrahmi: [ClosedRange<UInt32>] = [
        0x2c80...0x2c85, 0x11000...0x11003, one(0x11005), one(0xdb1), 0xdb3...0xdb7,
    ]

    private static let glagolitic: [ClosedRange<UInt32>] = [
        0x2c00...0x2c20
    ]

    private static let thai: [ClosedRange<UInt32>] = [
        0xe01...0xe23, one(0xe25), 0xe27...0xe2e,
    ]

    private static let korean: [ClosedRange<UInt32>] = [
        one(0x3131), one(0x3134), one(0x3137), one(0x3139), 0x3141...0x3142, one(0x3145), 0x3147...0x3148,
        0x314a...0x3163,
    ]

    private static let ethiopic: [ClosedRange<UInt32>] = [
        0x12a0...0x12a7, 0x12c8...0x12ce, 0x12b0...0x12b6, 0x1310...0x1312, one(0x1218), 0x1314...0x1316,
    ]

    private static let devanagari: [ClosedRange<UInt32>] = [
        0x905...0x90b, 0x90f...0x910, 0x913...0x928, 0x92a...0x930, one(0x932), 0x935...0x939,
    ]

    private static let katakana: [ClosedRange<UInt32>] = [
        one(0x30a2), one(0x30a4), one(0x30a6), one(0x30a8), 0x30aa...0x30ab, one(0x30ad), one(0x30af),
        one(0x30b1), one(0x30b3), one(0x30b5), one(0x30b7), one(0x30b9), one(0x30bb), one(0x30bd), one(0x30bf),
        one(0x30c1), one(0x30c4), one(0x30c6), one(0x30c8), 0x30ca...0x30cf, one(0x30d2), one(0x30d5),
        one(0x30d8), one(0x30db), 0x30de...0x30e2, one(0x30e4), one(0x30e6), 0x30e8...0x30ed, one(0x30ef),
        0x30f2...0x30f3,
    ]

    private static let tifinagh: [ClosedRange<UInt32>] = [
        0x2d30...0x2d53
    ]

    private static let sinhala: [ClosedRange<UInt32>] = [
        0xd85...0xd86, 0xd89...0xd96, 0xd9a...0xd9e, 0xda0...0xda4, one(0xda7), 0xda5...0xda6, one(0xda9),
        one(0xda8), 0xdaa...0xdb0,
    ]

    private static func one(_ code: UInt32) -> ClosedRange<UInt32> { code...code }

    private static func bytes(of code: UInt32) -> [UInt8] {
        guard let scalar = Unicode.Scalar(code) else { return [] }
        return Array(String(Character(scalar)).utf8)
    }
}
