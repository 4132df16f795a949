/// A secret URI taken apart: `phrase//hard/soft///password`.
///
/// The grammar is Substrate's (`sp-core`, `AddressUri`): letters, digits, underscores and spaces (or a hexadecimal
/// seed), then junctions, then everything after `///` as the password. It is read byte by byte, so that Unicode's
/// combining characters cannot hide a slash.
struct SecretURI {
    /// The root of the derivation.
    enum Root: Equatable {
        case phrase(String)
        case seed(Bytes32)
    }

    /// The phrase or the seed.
    let root: Root
    /// The steps from the root, outermost first.
    let junctions: [DeriveJunction]
    /// What follows `///`; empty when there is no password.
    let password: String

    /// The publicly known phrase of development accounts, for URIs that begin with a junction.
    ///
    /// Source: `sp-core` of Substrate, `DEV_PHRASE`.
    static let developmentPhrase = "bottom drive obey lake curtain smoke basket hold race lonely fit walk"

    /// Longer text is refused before any work is done.
    static let maximumLength = 4096

    /// Parses `text`; throws where the grammar is left, for a seed of a wrong size and for overlong text.
    init(_ text: String) throws(CryptoError) {
        guard text.utf8.count <= SecretURI.maximumLength else { throw .uriTooLong(maximum: SecretURI.maximumLength) }
        let bytes = Array(text.utf8)
        let end = bytes.firstIndex(of: SecretURI.slash) ?? bytes.endIndex
        if let foreign = bytes[..<end].firstIndex(where: { !SecretURI.isPhraseCharacter($0) }) {
            throw .uriSyntax(offset: foreign)
        }
        root = try SecretURI.root(String(decoding: bytes[..<end], as: UTF8.self))
        (junctions, password) = try SecretURI.path(bytes[end...])
    }

    private static let slash = UInt8(ascii: "/")

    private static func isPhraseCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func root(_ secret: String) throws(CryptoError) -> Root {
        if secret.isEmpty { return .phrase(developmentPhrase) }
        guard secret.hasPrefix("0x") else { return .phrase(secret) }
        guard let bytes = Hex.decode(secret), let seed = Bytes32(exactly: bytes) else { throw .uriSeed }
        return .seed(seed)
    }

    private static func path(
        _ bytes: ArraySlice<UInt8>
    ) throws(CryptoError) -> (junctions: [DeriveJunction], password: String) {
        var junctions: [DeriveJunction] = []
        var rest = bytes
        while !rest.isEmpty {
            let slashes = rest.prefix(3).prefix { $0 == slash }.count
            if slashes == 3 { return (junctions, String(decoding: rest.dropFirst(3), as: UTF8.self)) }
            let component = rest.dropFirst(slashes).prefix { $0 != slash }
            guard !component.isEmpty else { throw .uriSyntax(offset: component.startIndex) }
            junctions.append(DeriveJunction(component: component, isHard: slashes == 2))
            rest = rest[component.endIndex...]
        }
        return (junctions, "")
    }
}

extension Keypair {
    /// The pair that a Substrate secret URI names: `phrase//hard/soft///password`, `0xseed//…`, or `//Alice` for a
    /// child of the public development phrase.
    ///
    /// - Throws: `CryptoError` for a text outside the grammar, a bad phrase or seed, and a soft junction with ed25519.
    public init(uri: String, scheme: KeyScheme = .sr25519) throws(CryptoError) {
        let parsed = try SecretURI(uri)
        let miniSecret: Bytes32
        switch parsed.root {
        case .seed(let seed): miniSecret = seed
        case .phrase(let phrase):
            miniSecret = Bytes32(try Mnemonic(phrase: phrase).miniSecret(password: parsed.password))
        }
        switch scheme {
        case .sr25519: self.init(Keypair.derive(Sr25519.expand(miniSecret), along: parsed.junctions))
        case .ed25519:
            self.init(miniSecret: try Keypair.derive(miniSecret, along: parsed.junctions), scheme: .ed25519)
        }
    }

    private static func derive(_ root: Sr25519.Secret, along junctions: [DeriveJunction]) -> Sr25519.Secret {
        junctions.reduce(root) { secret, junction in
            if junction.isHard {
                return Sr25519.expand(Sr25519.hardChild(of: secret, chainCode: junction.chainCode))
            }
            let publicKey = RistrettoPoint(base: secret.scalar).bytes
            return Sr25519.softChild(of: secret, publicKey: publicKey, chainCode: junction.chainCode)
        }
    }

    private static func derive(
        _ root: Bytes32,
        along junctions: [DeriveJunction]
    ) throws(CryptoError) -> Bytes32 {
        var seed = root
        for junction in junctions {
            guard junction.isHard else { throw .softDerivationUnsupported }
            seed = Ed25519.hardChild(of: seed, chainCode: junction.chainCode)
        }
        return seed
    }
}
