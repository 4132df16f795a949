import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// A chain with an author, and a staker who has one TAO staked and no more TAO than an account needs to exist: where fees
/// must be paid in alpha. Figures of the setting: `setup_subnets` of the reference's
/// `pallets/transaction-fee/src/tests/mock.rs`.
struct FeeWorld {
    var fixture: StakingFixture
    var count: UInt32 = 0

    static let staker = StakingFixture.staker
    static let hotkey = StakingFixture.hotkey
    static let stake: Tao = 1_000_000_000
    /// A fiftieth of the stake, about.
    static let part: Alpha = 20_000_000

    var chain: Chain {
        get { fixture.chain }
        set { fixture.chain = newValue }
    }

    /// - `subnets`: how many subnets the staker has stake on; root is one of them where `root` is set.
    init(subnets: UInt16 = 1, root: Bool = false) throws {
        fixture = try StakingFixture()
        for netuid in 1...max(subnets, 2) {
            try fixture.addSubnet(NetUID(netuid), tao: 1_000_000_000_000, alpha: 1_000_000_000_000)
        }
        for netuid in 0..<subnets + (root ? 1 : 0) {
            try stake(at: NetUID(root ? netuid : netuid + 1))
        }
        try setBalance(Balances.minimum)
    }

    mutating func stake(at netuid: NetUID) throws {
        try fixture.fund(Self.staker, Self.stake.saturatingAdd(Balances.minimum))
        try Subtensor.stakeIntoSubnet(
            hotkey: Self.hotkey,
            coldkey: Self.staker,
            at: netuid,
            tao: Self.stake,
            limit: Swap.maxPrice,
            dropFees: false,
            on: &chain
        )
    }

    /// Leaves the staker with `amount` of free TAO.
    mutating func setBalance(_ amount: Tao) throws {
        let balance = fixture.balance(Self.staker)
        if balance < amount {
            try fixture.fund(Self.staker, amount.saturatingSub(balance))
        } else if balance > amount {
            let excess = balance.saturatingSub(amount)
            try Balances.burn(excess, from: Self.staker, on: &chain)
            chain[Subtensor.totalIssuance] = chain[Subtensor.totalIssuance].saturatingSub(excess)
        }
    }

    /// A signed call as it comes over the wire.
    func extrinsic(
        _ call: Subtensor.Call,
        by signer: AccountID = staker,
        tip: Tao = .zero
    ) throws -> CheckedExtrinsic {
        let signature = try #require(Bytes64([UInt8](repeating: 0, count: 64)))
        let envelope = ExtrinsicSignature(
            address: .id(signer),
            signature: .ed25519(signature),
            extra: SignedExtra(nonce: System.nonce(of: signer, in: chain), tip: tip)
        )
        let bytes = Extrinsic(signature: envelope, call: RuntimeCall.subtensor(call).scaleEncoded).wireBytes
        return try CheckedExtrinsic(bytes: bytes)
    }

    /// Why a call cannot be included; nil where it can.
    func refusal(_ call: Subtensor.Call, by signer: AccountID = staker) throws -> InvalidTransaction? {
        let extrinsic = try extrinsic(call, by: signer)
        do {
            _ = try Executive.validate(extrinsic, in: chain)
            return nil
        } catch {
            return error
        }
    }

    /// Executes a call as a block does, and counts all money afterwards.
    mutating func send(
        _ call: Subtensor.Call,
        by signer: AccountID = staker,
        tip: Tao = .zero,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> ApplyOutcome {
        let extrinsic = try extrinsic(call, by: signer, tip: tip)
        chain.clearEvents()
        let outcome = try Executive.apply(extrinsic, index: count, on: &chain)
        count += 1
        // Where no subtoken can be sold, nothing of the pools has moved either.
        fixture.expectConservation(sourceLocation: sourceLocation)
        return outcome
    }

    /// The fee that a call of the staker declares.
    func fee(_ call: Subtensor.Call) throws -> Tao {
        let extrinsic = try extrinsic(call)
        return Fees.fee(of: extrinsic.call.cost, length: extrinsic.bytes.count)
    }

    /// The staker's alpha on a subnet.
    func alpha(at netuid: NetUID = 1) -> Alpha {
        fixture.stake(at: netuid)
    }

    /// What was paid in alpha: the subnet, the alpha and the TAO that it was sold for.
    var alphaPayment: (netuid: NetUID, alpha: Alpha, tao: Tao)? {
        for event in EmissionFixture.events(of: chain) {
            if case .transactionFeePaidWithAlpha(Self.staker, let netuid, let alpha, let tao) = event {
                return (netuid, alpha, tao)
            }
        }
        return nil
    }

    /// The fees that were reported as paid.
    var payments: [TransactionPayment.Event] {
        chain.events.compactMap { stored in
            guard stored.bytes.first == TransactionPayment.index else { return nil }
            var reader = ScaleReader(Array(stored.bytes.dropFirst()))
            return try? TransactionPayment.Event(from: &reader)
        }
    }
}
