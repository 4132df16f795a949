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
    /// What a coldkey begins with: 50,000 TAO.
    private static let coldkeyBalance: Tao = 50_000_000_000_000
    /// What the treasury begins with: 4,000,000 TAO.
    private static let treasuryBalance: Tao = 4_000_000_000_000_000
    /// What a hotkey begins with: 1,000 TAO.
    private static let hotkeyBalance: Tao = 1_000_000_000_000

    /// The accounts that own.
    let coldkeys: [AccountID]
    /// The accounts that work: those of coldkey `i` are at `3 i`, `3 i + 1` and `3 i + 2`.
    let hotkeys: [AccountID]

    /// For each coldkey, the one that it announces to swap to; afterwards root swaps it back.
    let spares: [AccountID]
    /// Gives TAO to those who have run out of it.
    let treasury: AccountID

    private let coldkeySet: Set<AccountID>

    init() {
        coldkeys = (0..<Self.coldkeyCount).map { Self.account("coldkey", $0) }
        coldkeySet = Set(coldkeys)
        spares = (0..<Self.coldkeyCount).map { Self.account("spare coldkey", $0) }
        treasury = Self.account("treasury", 0)
        hotkeys = (0..<Self.coldkeyCount * Self.hotkeysEach).map { Self.account("hotkey", $0) }
    }

    /// The chain that they begin on.
    func genesis(_ profile: Profile) -> StateView {
        Genesis.dev(
            profile: profile,
            extraAccounts: coldkeys.map { ($0, Self.coldkeyBalance) } + hotkeys.map { ($0, Self.hotkeyBalance) }
                + [(treasury, Self.treasuryBalance)]
        )
    }

    /// Whether an account is one of the coldkeys.
    func isColdkey(_ account: AccountID) -> Bool {
        coldkeySet.contains(account)
    }

    /// The account that a coldkey announces to swap to; nil for other accounts.
    func spare(of coldkey: AccountID) -> AccountID? {
        coldkeys.firstIndex(of: coldkey).map { spares[$0] }
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
