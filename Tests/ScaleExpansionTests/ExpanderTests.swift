import ScaleExpansion
import Testing

@Suite struct ExpanderTests {
    @Test func aCallIsNamedInSnakeCaseAndKeepsItsIndex() throws {
        let source = """
            public enum Swap: Pallet {
                // @Scale("pallet_swap::pallet::Call")
                public enum Call: PalletCall {
                    /// Sets the "rate".
                    // @Index(4)
                    case setFeeRate(netuid: NetUID, rates: [Pair<UInt16, UInt64>]?)
                    case next
                }
            }
            """
        let text = try #require(try Expander.expand(source: source, file: "Sources/X/Swap.swift"))
        #expect(text.contains("extension Swap.Call: ScaleCodable"))
        #expect(text.contains("case 4: self = .setFeeRate("))
        #expect(text.contains("rates: try Optional<[Pair<UInt16, UInt64>]>(from: &reader)"))
        #expect(text.contains("name: \"set_fee_rate\""))
        #expect(text.contains("case 5: self = .next"))
        #expect(text.contains("docs: [\"Sets the \\\"rate\\\".\"]"))
        #expect(text.contains("[\"pallet_swap\", \"pallet\", \"Call\"]"))
    }

    @Test func aStructureInAnExtensionIsFoundWithItsStoredPropertiesOnly() throws {
        let source = """
            extension Outer {
                // @Scale
                public struct Info: Equatable {
                    /// How many.
                    public var itemCount: UInt32
                    public static let zero = 1
                    public var double: UInt32 { itemCount * 2 }
                    public init() {
                        let local: Int = 3
                    }
                }
            }
            """
        let text = try #require(try Expander.expand(source: source, file: "Sources/X/Info.swift"))
        #expect(text.contains("extension Outer.Info: ScaleCodable"))
        #expect(text.contains("itemCount = try UInt32(from: &reader)"))
        #expect(!text.contains("local"))
        #expect(!text.contains("double"))
        #expect(text.contains("name: \"item_count\""))
    }

    @Test func aStoredPropertyWithoutAWrittenTypeIsRefused() {
        let source = """
            // @Scale
            public struct Info {
                public var count: UInt32
                public var amount = Tao.zero
            }
            """
        #expect(throws: ExpansionError.self) { try Expander.expand(source: source, file: "Sources/X/Info.swift") }
    }

    @Test func aFileWithoutMarksNeedsNothing() throws {
        #expect(try Expander.expand(source: "struct A {}", file: "a.swift") == nil)
    }
}
