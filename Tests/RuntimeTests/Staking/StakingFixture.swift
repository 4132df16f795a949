import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// A chain with root and subnets whose TAO is really held, so that money can be counted.
struct StakingFixture {
    /// The chain.
    var chain: Chain
    /// Subnets besides root.
    private(set) var subnets: [NetUID] = []
    /// Alpha that each subnet began with.
    private var initialAlpha: [NetUID: UInt64] = [:]

    /// The author of all blocks.
    static let author = account(9_999)
    /// A hotkey that `owner` owns.
    static let hotkey = account(1)
    /// The owner of `hotkey`.
    static let owner = account(2)
    /// A staker.
    static let staker = account(3)

    /// A chain in block 10 with root, `hotkey` and, by default, an author with some TAO.
    init(withAuthor: Bool = true) throws {
        chain = Chain(StateView(entries: []), profile: .fast)
        chain[System.number] = 10
        chain[Subtensor.networksAdded, .root] = true
        chain[Subtensor.subtokenEnabled, .root] = true
        if withAuthor {
            chain[Aura.authorities] = [AuraAuthority(content: Self.author.raw)]
            try fund(Self.author, 1_000_000)
        }
        try Subtensor.createAccountIfNonExistent(Self.owner, Self.hotkey, on: &chain)
    }

    /// An account by number.
    static func account(_ number: UInt16) -> AccountID {
        AccountID(
            [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
                + [UInt8](repeating: 0, count: 30)
        ) ?? .zero
    }

    /// Adds a subnet with a pool that can be traded.
    mutating func addSubnet(_ netuid: NetUID, tao: Tao, alpha: Alpha) throws {
        chain[Subtensor.networksAdded, netuid] = true
        chain[Subtensor.subtokenEnabled, netuid] = true
        chain[Subtensor.subnetMechanism, netuid] = 1
        chain[Subtensor.subnetTAO, netuid] = tao
        chain[Subtensor.subnetAlphaIn, netuid] = alpha
        chain[Subtensor.totalStake] = chain[Subtensor.totalStake].saturatingAdd(tao)
        try fund(Subtensor.subnetAccount(netuid), tao)
        subnets.append(netuid)
        initialAlpha[netuid] = alpha.rawValue
    }

    /// Issues TAO to an account.
    mutating func fund(_ account: AccountID, _ amount: Tao) throws {
        guard !amount.isZero else { return }
        try Balances.mint(amount, into: account, on: &chain)
        chain[Subtensor.totalIssuance] = chain[Subtensor.totalIssuance].saturatingAdd(amount)
    }

    /// Makes a hotkey of a coldkey.
    mutating func register(_ hotkey: AccountID, of coldkey: AccountID) throws {
        try Subtensor.createAccountIfNonExistent(coldkey, hotkey, on: &chain)
    }

    /// Dispatches a call as the executive does: what fails is undone.
    mutating func call(_ call: Subtensor.Call, by account: AccountID) throws(DispatchError) {
        try RuntimeCall.subtensor(call).dispatch(from: .signed(account), on: &chain)
    }

    /// The error of a call that must fail, with nothing changed.
    mutating func refusal(of call: Subtensor.Call, by account: AccountID) -> DispatchError? {
        let before = chain.committed().root
        do {
            try self.call(call, by: account)
            return nil
        } catch {
            #expect(chain.committed().root == before)
            return error
        }
    }

    /// Stake of `staker` with `hotkey`.
    func stake(at netuid: NetUID, of coldkey: AccountID = staker, with hotkey: AccountID = hotkey) -> Alpha {
        Subtensor.stake(of: hotkey, coldkey, at: netuid, in: chain)
    }

    /// An account's free balance.
    func balance(_ account: AccountID) -> Tao {
        Balances.free(account, in: chain)
    }

    /// Checks that no TAO and no alpha came from nowhere or went there.
    ///
    /// - `slack`: how much TAO of a subnet's account may be outside its pool; what partial purchases leave over.
    func expectConservation(slack: UInt64 = 0, sourceLocation: SourceLocation = #_sourceLocation) {
        let balances = chain.entries(of: System.account).reduce(UInt64(0)) { sum, entry in
            sum + entry.value.data.free.rawValue + entry.value.data.reserved.rawValue
        }
        #expect(balances == chain[Balances.totalIssuance].rawValue, sourceLocation: sourceLocation)
        #expect(balances == chain[Subtensor.totalIssuance].rawValue, sourceLocation: sourceLocation)
        for netuid in subnets + [.root] {
            let held = balance(Subtensor.subnetAccount(netuid)).rawValue
            let pool = chain[Subtensor.subnetTAO, netuid].rawValue
            #expect(held >= pool && held - pool <= slack, "subnet \(netuid)", sourceLocation: sourceLocation)
            expectAlphaConservation(at: netuid, sourceLocation: sourceLocation)
        }
    }

    private func expectAlphaConservation(at netuid: NetUID, sourceLocation: SourceLocation) {
        let staked = chain.entries(of: Subtensor.totalHotkeyAlpha)
            .filter { $0.key.second == netuid }
            .reduce(UInt64(0)) { $0 + $1.value.rawValue }
        let burned = chain[AlphaAssets.alphaBurned, netuid].rawValue
        let out = chain[Subtensor.subnetAlphaOut, netuid].rawValue
        #expect(staked + burned == out, "subnet \(netuid)", sourceLocation: sourceLocation)
        guard !netuid.isRoot else { return }
        let pool = chain[Subtensor.subnetAlphaIn, netuid].rawValue
        let recycled = chain[AlphaAssets.alphaRecycled, netuid].rawValue
        #expect(pool + out + recycled == initialAlpha[netuid], "subnet \(netuid)", sourceLocation: sourceLocation)
    }
}

extension DispatchError {
    /// A refusal of the Subtensor pallet.
    static func subtensor(_ failure: Subtensor.Failure) -> DispatchError { Subtensor.refuse(failure) }

    /// A refusal of the Swap pallet.
    static func swap(_ failure: Swap.Failure) -> DispatchError { Swap.refuse(failure) }
}
