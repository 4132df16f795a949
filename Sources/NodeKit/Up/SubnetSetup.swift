import ChainCrypto
import Client
import Frame
import Primitives
import Runtime
import Scale

/// Makes a subnet for a local network by ordinary calls, which it lists for whoever wants to do the same by hand.
struct SubnetSetup: Sendable {
    let keys: UpKeys
    let participants: [Participant]
    let configuration: UpConfiguration
    /// The name under which the subnet's owner has its keys.
    var owner = SubnetSetup.owner
    /// Whether neurons register at the same time, in any order.
    var isHurried = false
    /// Tells what is being done.
    let report: @Sendable (String) -> Void

    /// The owner of the first subnet.
    static let owner = "owner"

    /// The TAO that the owner gets: the price of a subnet and something for fees.
    static let ownerFunds: Tao = 5_000_000_000_000
    /// The TAO that each participant gets for registering and for fees.
    static let participantFunds: Tao = 100_000_000_000
    /// The TAO that each validator stakes.
    static let validatorStake: Tao = 500_000_000_000

    /// Gives everybody the TAO that it needs.
    func fund(on client: ChainClient) async throws {
        report("funding \(participants.count + 1) accounts")
        try await client.submit(.utility(.batchAll(calls: try funding())), by: try UpKeys.administrator())
    }

    /// Creates and starts the subnet; gives its number.
    func found(on client: ChainClient) async throws -> NetUID {
        let administrator = try UpKeys.administrator()
        report("registering a subnet")
        let hotkey = try keys.hotkey(owner).account
        let ownerKey = try keys.coldkey(owner)
        let receipt = try await client.submit(.subtensor(.registerNetwork(hotkey: hotkey)), by: ownerKey)
        guard let netuid = Self.subnet(in: receipt.events) else {
            throw ClientError.unexpectedReply("no NetworkAdded event")
        }

        report("setting its terms")
        // The freeze window first: with an epoch this short it would refuse every other setting.
        try await client.submit(sudo(.sudoSetAdminFreezeWindow(window: 0)), by: administrator)
        try await client.submit(sudo(settings(netuid)), by: administrator)
        try await client.submit(.subtensor(.startCall(netuid: netuid)), by: ownerKey)
        return netuid
    }

    /// Registers everybody and stakes for the validators.
    func fill(on client: ChainClient, _ netuid: NetUID) async throws {
        report("registering \(participants.count) neurons")
        try await register(on: client, netuid)
        report("staking for the validators")
        try await stake(on: client, netuid)
    }

    private func funding() throws -> [RuntimeCall] {
        var calls = [try transfer(Self.ownerFunds, to: owner)]
        for one in participants {
            let funds =
                one.role == .validator
                ? Self.participantFunds.saturatingAdd(Self.validatorStake) : Self.participantFunds
            calls.append(try transfer(funds, to: one.name))
        }
        return calls
    }

    private func transfer(_ amount: Tao, to name: String) throws -> RuntimeCall {
        .balances(.transferKeepAlive(dest: .id(try keys.coldkey(name).account), value: Compact(amount)))
    }

    private func sudo(_ calls: [AdminUtils.Call]) -> RuntimeCall {
        .sudo(.sudo(call: .utility(.batchAll(calls: calls.map { .adminUtils($0) }))))
    }

    private func sudo(_ call: AdminUtils.Call) -> RuntimeCall {
        .sudo(.sudo(call: .adminUtils(call)))
    }

    /// What a local network changes about a new subnet, and why.
    func settings(_ netuid: NetUID) -> [AdminUtils.Call] {
        LocalTerms.calls(netuid, tempo: configuration.tempo, commitReveal: configuration.commitReveal)
    }

    private func register(on client: ChainClient, _ netuid: NetUID) async throws {
        guard isHurried else {
            for one in participants { try await register(one, on: client, netuid) }
            return
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for one in participants { group.addTask { try await register(one, on: client, netuid) } }
            try await group.waitForAll()
        }
    }

    private func register(_ one: Participant, on client: ChainClient, _ netuid: NetUID) async throws {
        let hotkey = try keys.hotkey(one.name).account
        try await client.submit(
            .subtensor(.burnedRegister(netuid: netuid, hotkey: hotkey)),
            by: try keys.coldkey(one.name)
        )
    }

    private func stake(on client: ChainClient, _ netuid: NetUID) async throws {
        for one in participants where one.role == .validator {
            let hotkey = try keys.hotkey(one.name).account
            try await client.submit(
                .subtensor(.addStake(hotkey: hotkey, netuid: netuid, amountStaked: Self.validatorStake)),
                by: try keys.coldkey(one.name)
            )
        }
    }

    private static func subnet(in events: [RuntimeEvent]) -> NetUID? {
        for case .subtensor(.networkAdded(let netuid, _)) in events { return netuid }
        return nil
    }
}
