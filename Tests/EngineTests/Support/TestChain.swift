import ChainCrypto
import Engine
import Frame
import Primitives
import Runtime
import Scale
import State
import Synchronization
import Testing

/// A person of a test chain, who signs transactions.
struct Person: Sendable {
    let keys: Keypair

    init(_ uri: String) throws {
        keys = try Keypair(uri: uri)
    }

    var account: AccountID { AccountID(Bytes32(truncatingOrPadding: keys.publicKey)) }

    /// A signed transaction for the chain of `engine`, as it goes over the wire.
    func sign(
        _ call: RuntimeCall,
        nonce: Nonce,
        on engine: Engine,
        tip: Tao = .zero,
        era: Era = .immortal,
        genesis: Hash256? = nil,
        birth: Hash256? = nil
    ) throws -> [UInt8] {
        let extra = SignedExtra(era: era, nonce: nonce, tip: tip)
        let context = SignedContext(
            specVersion: RuntimeVersion.current.specVersion,
            transactionVersion: RuntimeVersion.current.transactionVersion,
            genesisHash: genesis ?? engine.genesisHash,
            birthHash: birth ?? genesis ?? engine.genesisHash
        )
        let payload = context.payload(call: call.scaleEncoded, extra: extra)
        let bytes = keys.sign(payload, randomness: Array(repeating: 7, count: 32))
        let signature = MultiSignature.sr25519(try #require(Bytes64(bytes)))
        return Extrinsic(
            signature: ExtrinsicSignature(address: .id(account), signature: signature, extra: extra),
            call: call.scaleEncoded
        ).wireBytes
    }

    /// A signed transfer.
    func transfer(
        _ amount: Tao,
        to receiver: Person,
        nonce: Nonce,
        on engine: Engine,
        tip: Tao = .zero,
        era: Era = .immortal,
        birth: Hash256? = nil
    ) throws -> [UInt8] {
        let call = RuntimeCall.balances(.transferKeepAlive(dest: .id(receiver.account), value: Compact(amount)))
        return try sign(call, nonce: nonce, on: engine, tip: tip, era: era, birth: birth)
    }
}

/// A clock that stands until it is moved.
final class TestClock: Sendable {
    private let now = Mutex<UInt64>(1_000_000)

    func advance(milliseconds: UInt64) {
        now.withLock { $0 += milliseconds }
    }

    var clock: EngineClock {
        EngineClock { self.now.withLock { $0 } }
    }
}

enum TestChain {
    static func configuration(
        _ mode: BlockMode = .manual,
        extra: [Person] = [],
        clock: TestClock = TestClock()
    ) -> EngineConfiguration {
        let genesis = Genesis.localnet(
            profile: .fast,
            extraAccounts: extra.map { ($0.account, 1_000_000_000_000) }
        )
        return EngineConfiguration(profile: .fast, blockMode: mode, genesis: genesis, clock: clock.clock)
    }

    static func engine(_ mode: BlockMode = .manual, extra: [Person] = []) throws -> Engine {
        try Engine(configuration: configuration(mode, extra: extra))
    }
}

extension Engine {
    /// The state after the head.
    var chain: Chain { Chain(head.state, profile: profile) }

    func free(_ person: Person) -> Tao {
        Balances.free(person.account, in: chain)
    }

    func nonce(_ person: Person) -> Nonce {
        System.nonce(of: person.account, in: chain)
    }

    /// The head's events that arose in the extrinsic with this index.
    func events(ofExtrinsic index: UInt32) -> [RuntimeEvent] {
        chain[System.events].filter { $0.phase == .applyExtrinsic(index) }.map(\.event)
    }
}

/// What a submission was refused for; nil where it was not.
func refusal(_ body: () async throws(PoolError) -> Void) async -> PoolError? {
    do {
        try await body()
        return nil
    } catch {
        return error
    }
}

/// Every status of a watched transaction, up to the last.
func statuses(_ updates: AsyncStream<TransactionStatus>) async -> [TransactionStatus] {
    await updates.reduce(into: []) { $0.append($1) }
}
