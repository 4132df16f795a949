import Economics
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// A chain as the reference's mock starts its tests of keys (`pallets/subtensor/src/tests/mock.rs`), with pools whose
/// TAO is really there, so that money can be counted after every block.
struct KeysWorld {
    /// The chain.
    var chain: Chain

    /// A chain without limits on transactions, in block `block`, with root.
    init(block: UInt32 = 1) {
        chain = Chain(StateView(entries: []), profile: .fast)
        chain[System.number] = block
        chain[Subtensor.txRateLimit] = 0
        chain[Subtensor.txDelegateTakeRateLimit] = 1
        chain[Subtensor.txChildkeyTakeRateLimit] = 1
        chain[Subtensor.taoWeight] = 0
        chain[Subtensor.subnetOwnerCut] = 0
        addRoot()
    }

    /// The `number`-th account: the reference's `U256::from(number)`.
    static func key(_ number: UInt64) -> AccountID {
        AccountID(Bytes32(truncatingOrPadding: number.scaleEncoded))
    }

    private mutating func addRoot() {
        chain[Subtensor.networksAdded, .root] = true
        chain[Subtensor.subtokenEnabled, .root] = true
        chain[Subtensor.tempo, .root] = 1
    }

    /// Issues TAO to an account.
    mutating func fund(_ account: AccountID, _ amount: Tao) throws {
        try Balances.mint(amount, into: account, on: &chain)
        chain[Subtensor.totalIssuance] = chain[Subtensor.totalIssuance].saturatingAdd(amount)
    }

    /// A started subnet, by default with alpha that has no price of its own: the mock's `add_network`.
    mutating func addNetwork(_ netuid: NetUID, tempo: UInt16 = 13, mechanism: UInt16 = 0) throws {
        guard !netuid.isRoot else { return }
        Subtensor.initializeNetwork(netuid, tempo: tempo, on: &chain)
        chain[Subtensor.firstEmissionBlockNumber, netuid] = 1
        chain[Subtensor.subtokenEnabled, netuid] = true
        chain[Subtensor.subnetMechanism, netuid] = mechanism
        chain[Subtensor.commitRevealWeightsEnabled, netuid] = false
        chain[Subtensor.burnHalfLife, netuid] = 1
        chain[Subtensor.burnIncreaseMult, netuid] = U64F64(1)
        try setReserves(netuid, tao: 1_000_000_000_000, alpha: 1_000_000_000_000)
    }

    /// The next subnet, with a pool, an owner and the owner's neuron: the mock's `add_dynamic_network`, without stake.
    mutating func addDynamicNetwork(hotkey: AccountID, coldkey: AccountID, tempo: UInt16 = 13) throws -> NetUID {
        let netuid = Subtensor.nextNetuid(in: chain)
        try addNetwork(netuid, tempo: tempo, mechanism: 1)
        chain[Subtensor.subnetOwner, netuid] = coldkey
        chain[Subtensor.subnetOwnerHotkey, netuid] = hotkey
        try register(hotkey, of: coldkey, at: netuid)
        return netuid
    }

    /// Gives a pool its reserves; the TAO is issued to the subnet's account or ended.
    mutating func setReserves(_ netuid: NetUID, tao: Tao, alpha: Alpha) throws {
        let account = Subtensor.subnetAccount(netuid)
        let held = Balances.free(account, in: chain)
        if held < tao {
            try fund(account, tao.saturatingSub(held))
        } else if held > tao {
            try Balances.burn(held.saturatingSub(tao), from: account, keepAlive: false, on: &chain)
            chain[Subtensor.totalIssuance] = chain[Subtensor.totalIssuance].saturatingSub(held.saturatingSub(tao))
        }
        chain[Subtensor.totalStake] = chain[Subtensor.totalStake].saturatingAdd(tao)
        chain[Subtensor.subnetTAO, netuid] = tao
        chain[Subtensor.subnetAlphaIn, netuid] = alpha
    }

    /// Adds a neuron.
    mutating func register(_ hotkey: AccountID, of coldkey: AccountID, at netuid: NetUID) throws {
        try Subtensor.createAccountIfNonExistent(coldkey, hotkey, on: &chain)
        guard !netuid.isRoot else {
            let uid = UInt16(chain.keys(of: Subtensor.keys, under: NetUID.root).count)
            chain[Subtensor.uids, .root, hotkey] = uid
            chain[Subtensor.keys, .root, uid] = hotkey
            chain[Subtensor.isNetworkMember, hotkey, .root] = true
            return
        }
        Subtensor.appendNeuron(hotkey, at: netuid, on: &chain)
    }

    /// Gives a key stake that counts as in circulation; on root with its TAO.
    mutating func stake(_ amount: Alpha, on hotkey: AccountID, of coldkey: AccountID, at netuid: NetUID) throws {
        if netuid.isRoot {
            try fund(Subtensor.subnetAccount(.root), Tao(amount.rawValue))
            chain[Subtensor.subnetTAO, .root] = chain[Subtensor.subnetTAO, .root].saturatingAdd(Tao(amount.rawValue))
            chain[Subtensor.subnetAlphaOut, .root] = chain[Subtensor.subnetAlphaOut, .root].saturatingAdd(amount)
        } else {
            Subtensor.mintAlphaOut(amount, at: netuid, on: &chain)
        }
        Subtensor.increaseStake(of: hotkey, coldkey, at: netuid, by: amount, on: &chain)
    }

    /// Takes stake away again, out of circulation.
    mutating func unstake(_ amount: Alpha, from hotkey: AccountID, of coldkey: AccountID, at netuid: NetUID) {
        Subtensor.decreaseStake(of: hotkey, coldkey, at: netuid, by: amount, on: &chain)
        chain[Subtensor.subnetAlphaOut, netuid] = chain[Subtensor.subnetAlphaOut, netuid].saturatingSub(amount)
    }

    /// Makes a call as the executive does: what fails is undone.
    mutating func call(_ call: Subtensor.Call, by account: AccountID) throws(DispatchError) {
        try self.call(call, from: .signed(account))
    }

    /// Makes a call as the executive does: what fails is undone.
    mutating func call(_ call: Subtensor.Call, from origin: Origin) throws(DispatchError) {
        chain.correction = DispatchCorrection()
        try RuntimeCall.subtensor(call).dispatch(from: origin, on: &chain)
    }

    /// Why a call is refused, which must change nothing; nil where it is not.
    mutating func refusal(of call: Subtensor.Call, by account: AccountID) -> DispatchError? {
        refusal(of: call, from: .signed(account))
    }

    /// Why a call is refused, which must change nothing; nil where it is not.
    mutating func refusal(of call: Subtensor.Call, from origin: Origin) -> DispatchError? {
        let before = chain.committed().root
        do {
            try self.call(call, from: origin)
            return nil
        } catch {
            #expect(chain.committed().root == before)
            return error
        }
    }

    /// Executes blocks and counts all money after each.
    mutating func step(_ count: UInt32 = 1) {
        for _ in 0..<count {
            chain[System.number] += 1
            Subtensor.onInitialize(on: &chain)
            expectConserved()
        }
    }

    /// Executes blocks up to one: the mock's `run_to_block`.
    mutating func run(to block: UInt32) {
        guard block > chain[System.number] else { return }
        step(block - chain[System.number])
    }

    /// Goes to a block without executing those in between: the mock's `System::set_block_number`.
    mutating func jump(by blocks: UInt32 = 1) {
        chain[System.number] += blocks
    }

    /// Names children and executes blocks until they are in force: the mock's `mock_set_children`.
    mutating func setChildren(
        _ children: [Pair<UInt64, AccountID>],
        of hotkey: AccountID,
        by coldkey: AccountID,
        at netuid: NetUID
    ) throws {
        try call(.setChildren(hotkey: hotkey, netuid: netuid, children: children), by: coldkey)
        waitForChildren(at: netuid)
    }

    /// Executes blocks until the cooldown and then an epoch are over.
    mutating func waitForChildren(at netuid: NetUID) {
        step(UInt32(chain[Subtensor.pendingChildKeyCooldown]) + 1)
        let epochs = chain[Subtensor.subnetEpochIndex, netuid]
        for _ in 0..<400 where chain[Subtensor.subnetEpochIndex, netuid] == epochs { step() }
        Subtensor.applyPendingChildren(at: netuid, on: &chain)
    }

    /// Puts children into force at once: the mock's `mock_set_children_no_epochs`.
    mutating func linkNow(_ children: [Pair<UInt64, AccountID>], of hotkey: AccountID, at netuid: NetUID) {
        chain[Subtensor.pendingChildKeys, netuid, hotkey] = Pair(children, 0)
        let block = chain[System.number]
        chain[System.number] = UInt32(chain[Subtensor.pendingChildKeyCooldown]) + 1
        Subtensor.applyPendingChildren(at: netuid, on: &chain)
        chain[System.number] = block
    }

    /// The children of a key.
    func children(of hotkey: AccountID, at netuid: NetUID) -> [Pair<UInt64, AccountID>] {
        chain[Subtensor.childKeys, hotkey, netuid]
    }

    /// The parents of a key.
    func parents(of hotkey: AccountID, at netuid: NetUID) -> [Pair<UInt64, AccountID>] {
        chain[Subtensor.parentKeys, hotkey, netuid]
    }

    /// The stake of a coldkey with a hotkey.
    func stake(on hotkey: AccountID, of coldkey: AccountID, at netuid: NetUID) -> Alpha {
        Subtensor.stake(of: hotkey, coldkey, at: netuid, in: chain)
    }

    /// What all stake of a coldkey is worth, each position cut: the reference's `get_total_stake_for_coldkey`.
    func totalStake(of coldkey: AccountID) -> UInt64 {
        var total: UInt64 = 0
        for hotkey in chain[Subtensor.stakingHotkeys, coldkey] {
            for netuid in chain.keys(of: Subtensor.networksAdded) {
                let alpha = U64F64(saturating: stake(on: hotkey, of: coldkey, at: netuid).rawValue)
                total += alpha.saturatingMul(Swap.price(at: netuid, in: chain)).uint64
            }
        }
        return total
    }

    /// The protocol's events so far.
    var events: [Subtensor.Event] {
        chain.events.compactMap { stored in
            guard stored.bytes.first == Subtensor.index else { return nil }
            var reader = ScaleReader(Array(stored.bytes.dropFirst()))
            return try? Subtensor.Event(from: &reader)
        }
    }

    /// The error with which the protocol refuses.
    static func refusal(_ failure: Subtensor.Failure) -> DispatchError {
        Subtensor.refuse(failure)
    }
}

extension KeysWorld {
    /// All alpha staked on a subnet.
    func staked(at netuid: NetUID) -> UInt64 {
        chain.entries(of: Subtensor.totalHotkeyAlpha).reduce(0) { sum, entry in
            entry.key.second == netuid ? sum + entry.value.rawValue : sum
        }
    }

    /// Checks that both counts of TAO are what accounts hold, that pools' TAO is there, and that no more of any
    /// subnet's alpha is staked, burned or waiting than is in circulation.
    func expectConserved(sourceLocation: SourceLocation = #_sourceLocation) {
        let accounts = chain.entries(of: System.account).reduce(UInt64(0)) { sum, entry in
            sum + entry.value.data.free.rawValue + entry.value.data.reserved.rawValue
        }
        #expect(chain[Balances.totalIssuance].rawValue == accounts, sourceLocation: sourceLocation)
        #expect(chain[Subtensor.totalIssuance].rawValue == accounts, sourceLocation: sourceLocation)
        for netuid in chain.keys(of: Subtensor.networksAdded) {
            let held = Balances.free(Subtensor.subnetAccount(netuid), in: chain)
            #expect(held >= chain[Subtensor.subnetTAO, netuid], "TAO of \(netuid)", sourceLocation: sourceLocation)
            let pending = [
                chain[Subtensor.pendingServerEmission, netuid], chain[Subtensor.pendingValidatorEmission, netuid],
                chain[Subtensor.pendingRootAlphaDivs, netuid], chain[Subtensor.pendingOwnerCut, netuid],
                chain[AlphaAssets.alphaBurned, netuid],
            ].reduce(0) { $0 + $1.rawValue }
            let out = chain[Subtensor.subnetAlphaOut, netuid].rawValue
            #expect(staked(at: netuid) + pending <= out, "alpha of \(netuid)", sourceLocation: sourceLocation)
        }
    }
}
