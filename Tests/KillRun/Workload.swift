import ChainCrypto
import Engine
import Frame
import Primitives
import Runtime
import Scale

/// What happens on the chain that is killed: a subnet with epochs every few blocks, weights, stake and transfers.
struct Workload {
    /// The subnet that the workload makes.
    static let netuid: NetUID = 2
    private static let neurons = ["//Bob", "//Charlie", "//Dave", "//Eve"]

    let engine: Engine
    private let keys: [String: Keypair]

    init(engine: Engine) throws {
        self.engine = engine
        var keys: [String: Keypair] = [:]
        for uri in ["//Alice"] + Self.neurons {
            keys[uri] = try Keypair(uri: uri)
            keys[uri + "//hot"] = try Keypair(uri: uri + "//hot")
        }
        self.keys = keys
    }

    private var chain: Chain { Chain(engine.head.state, profile: engine.profile) }

    /// How many epochs the subnet has had.
    var epochs: UInt64 { chain[Subtensor.subnetEpochIndex, Self.netuid] }

    /// Makes the subnet by ordinary calls, where it is not there yet.
    func setUp() async throws {
        guard !chain[Subtensor.networksAdded, Self.netuid] else { return }
        try await now("//Alice", .subtensor(.registerNetwork(hotkey: try account("//Alice//hot"))))
        try await now("//Alice", .sudo(.sudo(call: .adminUtils(.sudoSetAdminFreezeWindow(window: 0)))))
        for call: AdminUtils.Call in [
            .sudoSetTempo(netuid: Self.netuid, tempo: 7),
            .sudoSetWeightsSetRateLimit(netuid: Self.netuid, weightsSetRateLimit: 0),
            .sudoSetCommitRevealWeightsEnabled(netuid: Self.netuid, enabled: false),
            .sudoSetSubnetEmissionEnabled(netuid: Self.netuid, enabled: true),
            .sudoSetMinAllowedWeights(netuid: Self.netuid, minAllowedWeights: 1),
            .sudoSetMaxRegistrationsPerBlock(netuid: Self.netuid, maxRegistrationsPerBlock: 64),
            .sudoSetTargetRegistrationsPerInterval(netuid: Self.netuid, targetRegistrationsPerInterval: 64),
            .sudoSetStartCallDelay(delay: 0),
        ] {
            try await now("//Alice", .sudo(.sudo(call: .adminUtils(call))))
        }
        try await now("//Alice", .subtensor(.startCall(netuid: Self.netuid)))
        for uri in Self.neurons {
            let hotkey = try account(uri + "//hot")
            try await submit("//Alice", transfer(1_000_000_000, to: hotkey))
            try await now(uri, .subtensor(.burnedRegister(netuid: Self.netuid, hotkey: hotkey)))
            let stake = RuntimeCall.subtensor(
                .addStake(hotkey: hotkey, netuid: Self.netuid, amountStaked: 100_000_000_000)
            )
            try await now(uri, stake)
        }
        try await engine.mine(count: 20)
        guard epochs > 0 else { throw Finding("the subnet has no epochs") }
        for uri in Self.neurons {
            guard try nonce(uri) > 0 else { throw Finding("\(uri) did nothing") }
        }
    }

    /// Makes a block with some transfers, stake and, now and then, new weights.
    func step() async throws {
        let number = engine.head.number
        for (index, uri) in Self.neurons.enumerated() {
            var receiver = Array("receiver".utf8) + StaticBytes.of(number / 4 % 500)
            receiver += Array(repeating: UInt8(index), count: 32 - receiver.count)
            try await submit(uri, transfer(Tao(rawValue: 1_000 + UInt64(number)), to: AccountID(receiver) ?? .zero))
        }
        if number % 5 == 0 {
            let weights = (0..<5).map { UInt16(1 + (Int(number) + $0 * 7) % 40) }
            try await submit(
                "//Bob//hot",
                .subtensor(.setWeights(netuid: Self.netuid, dests: [0, 1, 2, 3, 4], weights: weights, versionKey: 0))
            )
        }
        try await engine.mine(count: 1)
    }

    /// A call that writes so many bytes.
    func bulk(_ count: Int) async throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 11) }
        try await submit("//Alice", .system(.remark(remark: bytes)))
    }

    private func transfer(_ amount: Tao, to receiver: AccountID) -> RuntimeCall {
        .balances(.transferKeepAlive(dest: .id(receiver), value: Compact(amount)))
    }

    private func now(_ uri: String, _ call: RuntimeCall) async throws {
        try await submit(uri, call)
        try await engine.mine(count: 1)
    }

    private func nonce(_ uri: String) throws -> Nonce { System.nonce(of: try account(uri), in: chain) }

    private func account(_ uri: String) throws -> AccountID {
        guard let key = keys[uri], let account = AccountID(key.publicKey) else { throw Finding("no key \(uri)") }
        return account
    }

    private func submit(_ uri: String, _ call: RuntimeCall) async throws {
        guard let key = keys[uri], let account = AccountID(key.publicKey) else { throw Finding("no key \(uri)") }
        let extra = SignedExtra(era: .immortal, nonce: engine.nextNonce(of: account), tip: .zero)
        let context = SignedContext(
            specVersion: RuntimeVersion.current.specVersion,
            transactionVersion: RuntimeVersion.current.transactionVersion,
            genesisHash: engine.genesisHash,
            birthHash: engine.genesisHash
        )
        // Randomness of the signature does not matter for well-known keys.
        let bytes = key.sign(context.payload(call: call.scaleEncoded, extra: extra), randomness: StaticBytes.seven)
        guard let signature = Bytes64(bytes) else { throw Finding("no signature") }
        let extrinsic = Extrinsic(
            signature: ExtrinsicSignature(address: .id(account), signature: .sr25519(signature), extra: extra),
            call: call.scaleEncoded
        )
        _ = try await engine.submit(extrinsic.wireBytes)
    }
}

/// Bytes that stay the same.
enum StaticBytes {
    static let seven = [UInt8](repeating: 7, count: 32)

    static func of(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32($0 * 8)) }
    }
}
