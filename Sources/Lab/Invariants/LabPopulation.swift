import Frame
import Primitives
import Runtime
import State

/// The accounts of a random run: coldkeys, each with some hotkeys, all with TAO for fees.
struct LabPopulation {
    /// How many coldkeys there are.
    static let coldkeyCount = 32
    /// How many hotkeys each coldkey has.
    static let hotkeysEach = 3
    /// What a coldkey begins with: 200,000 TAO.
    private static let coldkeyBalance: Tao = 200_000_000_000_000
    /// What a hotkey begins with: 1,000 TAO.
    private static let hotkeyBalance: Tao = 1_000_000_000_000

    /// The accounts that own.
    let coldkeys: [AccountID]
    /// The accounts that work: those of coldkey `i` are at `3 i`, `3 i + 1` and `3 i + 2`.
    let hotkeys: [AccountID]

    private let coldkeySet: Set<AccountID>

    init() {
        coldkeys = (0..<Self.coldkeyCount).map { Self.account("coldkey", $0) }
        coldkeySet = Set(coldkeys)
        hotkeys = (0..<Self.coldkeyCount * Self.hotkeysEach).map { Self.account("hotkey", $0) }
    }

    /// The chain that they begin on.
    func genesis(_ profile: Profile) -> StateView {
        Genesis.dev(
            profile: profile,
            extraAccounts: coldkeys.map { ($0, Self.coldkeyBalance) } + hotkeys.map { ($0, Self.hotkeyBalance) }
        )
    }

    /// Whether an account is one of the coldkeys.
    func isColdkey(_ account: AccountID) -> Bool {
        coldkeySet.contains(account)
    }

    /// The hotkeys of a coldkey.
    func hotkeys(ofColdkey index: Int) -> ArraySlice<AccountID> {
        hotkeys[(index * Self.hotkeysEach)..<((index + 1) * Self.hotkeysEach)]
    }

    /// The account that stands for a name; nobody has its key.
    private static func account(_ kind: String, _ index: Int) -> AccountID {
        AccountID(Hash256.blake2b(Array("lab \(kind) \(index)".utf8)).raw)
    }
}
