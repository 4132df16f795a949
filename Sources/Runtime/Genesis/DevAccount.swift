import ChainCrypto
public import Primitives

/// The accounts that every development chain knows: anyone can sign for them.
public enum DevAccount: Sendable, CaseIterable {
    case alice, bob, charlie, dave, eve, ferdie
    /// An author of blocks.
    case one, two, three
    /// Alice's hotkey.
    case aliceHotkey

    /// The secret that the account's key is derived from, with the well-known phrase before it.
    public var uri: String {
        switch self {
        case .alice: "//Alice"
        case .bob: "//Bob"
        case .charlie: "//Charlie"
        case .dave: "//Dave"
        case .eve: "//Eve"
        case .ferdie: "//Ferdie"
        case .one: "//One"
        case .two: "//Two"
        case .three: "//Three"
        case .aliceHotkey: "//Alice_hk"
        }
    }

    /// The account, which is the sr25519 public key of the secret.
    public var id: AccountID {
        switch self {
        case .alice: Self.account("d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d")
        case .bob: Self.account("8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48")
        case .charlie: Self.account("90b5ab205c6974c9ea841be688864633dc9ca8a357843eeacf2314649965fe22")
        case .dave: Self.account("306721211d5404bd9da88e0204360a1a9ab8b87c66c1bc2fcdd37f3c2222cc20")
        case .eve: Self.account("e659a7a1628cdd93febc04a4e0646ea20e9f5f0ce097d9a05290d4a9e054df4e")
        case .ferdie: Self.account("1cbd2d43530a44705ad088af313e18f80b53ef16b36177cd4b77b846f2a5f07c")
        case .one: Self.account("ac859f8a216eeb1b320b4c76d118da3d7407fa523484d0a980126d3b4d0d220a")
        case .two: Self.account("1254f7017f0b8347ce7ab14f96d818802e7e9e0c0d1b7c9acb3c726b080e7a03")
        case .three: Self.account("9026941b7aa2328a8c5ea4e25bb747a2bf92a066fae0cc3722faf58cf44d3502")
        case .aliceHotkey: Self.account("506c5a28f51e841b4df26ace64a23d69057fefda24bc9a53cb74197f901e7128")
        }
    }

    /// Alith of Frontier's development accounts, as the reference maps it to an account: 5Fghzk….
    static let alith = account("a02a00e549cb104f710d3fe6f2f83e91524d2a40c4ed831658a120883077f9a9")
    /// Baltathar of Frontier's development accounts: 5GeqNh….
    static let baltathar = account("caf8959d3c25429e5797758aa16e326839c744a374c3157fdad86e65458f6c59")

    private static func account(_ hexadecimal: String) -> AccountID {
        AccountID(Bytes32(truncatingOrPadding: Hex.decode(hexadecimal) ?? []))
    }
}
