import ChainCrypto
import Engine
import Frame
import Primitives
import Runtime
import Scale

/// The chain of a trial: the real runtime in memory, whose blocks are made by hand.
struct TrialChain: Sendable {
    let engine: Engine
    let seed: UInt64

    /// A fresh chain.
    init(seed: UInt64) throws {
        self.seed = seed
        engine = try Engine(
            configuration: EngineConfiguration(
                profile: .fast,
                blockMode: .manual,
                genesis: Genesis.dev(profile: .fast),
                retention: .newest(4)
            )
        )
    }

    /// The key that owns a participant's TAO and stake.
    func coldkey(_ name: String) throws -> Keypair { try Keypair(uri: "//plexus-trial//\(seed)//\(name)//cold") }

    /// The key that works for a participant.
    func hotkey(_ name: String) throws -> Keypair { try Keypair(uri: "//plexus-trial//\(seed)//\(name)//hot") }

    /// The account of a key.
    func account(_ key: Keypair) throws -> AccountID {
        guard let account = AccountID(key.publicKey) else { throw TrialError("a key has no account") }
        return account
    }

    /// The state after the last block.
    var state: Chain { Chain(engine.head.state, profile: engine.profile) }

    /// Puts a call into the next block and gives what it caused.
    ///
    /// - Throws: ``TrialError`` where the chain refuses it.
    @discardableResult
    func submit(_ call: RuntimeCall, by signer: Keypair) async throws -> [RuntimeEvent] {
        let account = try account(signer)
        let extra = SignedExtra(era: .immortal, nonce: engine.nextNonce(of: account))
        let context = SignedContext(
            specVersion: RuntimeVersion.current.specVersion,
            transactionVersion: RuntimeVersion.current.transactionVersion,
            genesisHash: engine.genesisHash,
            birthHash: engine.genesisHash
        )
        let bytes = call.scaleEncoded
        // Equal trials make equal blocks: what signing needs of chance comes from what is signed.
        let signed = signer.sign(
            context.payload(call: bytes, extra: extra),
            randomness: Hashing.blake2b256(bytes + signer.publicKey)
        )
        guard let signature = Bytes64(signed) else { throw TrialError("a call cannot be signed") }
        let part = ExtrinsicSignature(address: .id(account), signature: .sr25519(signature), extra: extra)
        let wire = Extrinsic(signature: part, call: bytes).wireBytes
        _ = try await engine.submit(wire)
        try await engine.mine(count: 1)
        let block = engine.head
        guard let index = block.extrinsics.firstIndex(of: wire) else { throw TrialError("a call was left out") }
        let phase = Phase.applyExtrinsic(UInt32(index))
        let events = Chain(block.state, profile: engine.profile)[System.events]
            .filter { $0.phase == phase }.map(\.event)
        for event in events {
            switch event {
            case .system(.extrinsicFailed(let error, _)): throw TrialError("the chain refuses a call: \(error.name)")
            case .sudo(.sudid(.failure(let error))): throw TrialError("the chain refuses a call: \(error.name)")
            default: continue
            }
        }
        return events
    }

    /// Makes a subnet, registers everybody in their order and stakes for the validators: 500 TAO each in their order, or
    /// all TAO at once, shared out in proportion to `stakes`, which are in rao.
    func makeSubnet(
        miners: [String],
        validators: [String],
        tempo: UInt16,
        stakes: [Tao]? = nil
    ) async throws -> NetUID {
        let amounts = stakes ?? validators.map { _ in 500_000_000_000 }
        let administrator = try Keypair(uri: "//Alice")
        var funding: [RuntimeCall] = []
        let sum = amounts.reduce(Tao.zero) { $0.saturatingAdd($1) }
        var funds: [(String, Tao)] = [(Self.owner, Tao(5_000_000_000_000).saturatingAdd(sum))]
        funds += zip(validators, amounts).map { ($0, $1.saturatingAdd(100_000_000_000)) }
        funds += miners.map { ($0, 100_000_000_000) }
        for (name, amount) in funds {
            let account = try account(try coldkey(name))
            funding.append(.balances(.transferKeepAlive(dest: .id(account), value: Compact(amount))))
        }
        try await submit(.utility(.batchAll(calls: funding)), by: administrator)
        let owner = try coldkey(Self.owner)
        let events = try await submit(
            .subtensor(.registerNetwork(hotkey: try account(try hotkey(Self.owner)))),
            by: owner
        )
        var made: NetUID?
        for case .subtensor(.networkAdded(let netuid, _)) in events { made = netuid }
        guard let netuid = made else { throw TrialError("no subnet was made") }
        // The freeze window first: with an epoch this short it would refuse every other setting.
        let first: [AdminUtils.Call] = [.sudoSetAdminFreezeWindow(window: 0)]
        for calls in [first, LocalTerms.calls(netuid, tempo: tempo, commitReveal: false)] {
            let batch = RuntimeCall.utility(.batchAll(calls: calls.map { .adminUtils($0) }))
            try await submit(.sudo(.sudo(call: batch)), by: administrator)
        }
        try await submit(.subtensor(.startCall(netuid: netuid)), by: owner)
        for name in validators + miners {
            let hotkey = try account(try hotkey(name))
            try await submit(.subtensor(.burnedRegister(netuid: netuid, hotkey: hotkey)), by: try coldkey(name))
        }
        guard stakes == nil else {
            try await shareOut(amounts, among: validators, at: netuid)
            return netuid
        }
        for (name, stake) in zip(validators, amounts) {
            let hotkey = try account(try hotkey(name))
            try await submit(
                .subtensor(.addStake(hotkey: hotkey, netuid: netuid, amountStaked: stake)),
                by: try coldkey(name)
            )
        }
        return netuid
    }

    /// Lets the owner buy alpha once and move it to the validators. Each purchase raises the pool's price, so that
    /// validators that bought one after the other would get less and less for the same TAO.
    private func shareOut(_ amounts: [Tao], among validators: [String], at netuid: NetUID) async throws {
        let owner = try coldkey(Self.owner)
        let hotkeys = try validators.map { try account(try hotkey($0)) }
        let sum = amounts.reduce(Tao.zero) { $0.saturatingAdd($1) }
        guard let first = hotkeys.first, sum.rawValue > 0 else { return }
        try await submit(.subtensor(.addStake(hotkey: first, netuid: netuid, amountStaked: sum)), by: owner)
        let bought = state[Subtensor.totalHotkeyAlpha, first, netuid].rawValue
        let moves = zip(hotkeys, amounts).dropFirst().map { hotkey, amount -> RuntimeCall in
            let part = UInt64(Double(bought) * Double(amount.rawValue) / Double(sum.rawValue))
            return .subtensor(
                .moveStake(
                    originHotkey: first,
                    destinationHotkey: hotkey,
                    originNetuid: netuid,
                    destinationNetuid: netuid,
                    alphaAmount: Alpha(rawValue: part)
                )
            )
        }
        try await submit(.utility(.batchAll(calls: Array(moves))), by: owner)
    }

    /// The name under which the subnet's owner has its keys.
    private static let owner = "owner"

    /// The neurons' places by hotkey.
    func places(_ netuid: NetUID) -> [AccountID: UID] {
        var places: [AccountID: UID] = [:]
        for (uid, hotkey) in state.entries(of: Subtensor.keys, under: netuid) { places[hotkey] = uid }
        return places
    }

    /// What the last epoch said: each place's incentive as a share, and its emission in rao of the subnet's alpha.
    func pay(_ netuid: NetUID) -> (incentive: [Double], emission: [Double]) {
        let chain = state
        return (
            chain[Subtensor.incentive, NetUIDStorageIndex(netuid)].map { Double($0.content) / 65_535 },
            chain[Subtensor.emission, netuid].map { Double($0.rawValue) }
        )
    }
}

/// Why a trial cannot go on.
public struct TrialError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why.
    public let reason: String

    init(_ reason: String) {
        self.reason = reason
    }

    public var description: String { reason }
}
