import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// A chain with accounts that have TAO, for crowdloans.
struct LoanWorld {
    var chain: Chain

    static let creator = EmissionFixture.account(1)
    static let first = EmissionFixture.account(2)
    static let second = EmissionFixture.account(3)
    static let target = EmissionFixture.account(42)
    static let tao: UInt64 = 1_000_000_000
    /// The deposit, the least contribution and what is raised, as crowdloans of these tests have them.
    static let deposit: Tao = 10_000_000_000
    static let least: Tao = 100_000_000
    static let cap: Tao = 100_000_000_000
    static let end: BlockNumber = 1_000

    init() throws {
        chain = EmissionFixture.chain(block: 10)
        for account in [Self.creator, Self.first, Self.second] { try fund(account, Tao(1_000 * Self.tao)) }
    }

    /// A chain with a crowdloan that pays `target`.
    static func open(call: RuntimeCall? = nil) throws -> LoanWorld {
        var world = try LoanWorld()
        try world.send(create(call: call), by: creator)
        return world
    }

    /// A chain with a crowdloan that has raised everything.
    static func full(call: RuntimeCall? = nil) throws -> LoanWorld {
        var world = try open(call: call)
        try world.send(contribute(90_000_000_000), by: first)
        return world
    }

    static func create(
        deposit: Tao = deposit,
        least: Tao = least,
        cap: Tao = cap,
        end: BlockNumber = end,
        call: RuntimeCall? = nil
    ) -> Crowdloan.Call {
        .create(
            deposit: Compact(deposit),
            minContribution: Compact(least),
            cap: Compact(cap),
            end: Compact(end),
            call: call,
            targetAddress: call == nil ? target : nil
        )
    }

    static func contribute(_ amount: Tao, to number: UInt32 = 0) -> Crowdloan.Call {
        .contribute(crowdloanId: Compact(number), amount: Compact(amount))
    }

    mutating func fund(_ account: AccountID, _ amount: Tao) throws {
        try Balances.mint(amount, into: account, on: &chain)
        chain[Subtensor.totalIssuance] = chain[Subtensor.totalIssuance].saturatingAdd(amount)
    }

    /// Makes a call that must take effect, and counts all TAO afterwards.
    mutating func send(
        _ call: Crowdloan.Call,
        by account: AccountID,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try RuntimeCall.crowdloan(call).dispatch(from: .signed(account), on: &chain)
        expectConservation(sourceLocation: sourceLocation)
    }

    /// What a call that must change nothing is refused with.
    mutating func refusal(
        _ call: Crowdloan.Call,
        from origin: Origin = .signed(creator),
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> DispatchError? {
        let before = chain.committed().root
        let error = AdminFixture.failure(.crowdloan(call), from: origin, on: &chain)
        #expect(chain.committed().root == before, sourceLocation: sourceLocation)
        return error
    }

    var loan: CrowdloanInfo? { chain[Crowdloan.crowdloans, 0] }

    func contribution(_ account: AccountID) -> Tao? { chain[Crowdloan.contributions, 0, account] }

    func balance(_ account: AccountID) -> Tao { Balances.free(account, in: chain) }

    /// The account that holds what the crowdloan has raised.
    var funds: AccountID { PalletID(content: Bytes8("bt/cloan")).account(0) }

    /// The last event of crowdloans.
    var lastEvent: Crowdloan.Event? {
        chain.events.compactMap { stored -> Crowdloan.Event? in
            guard stored.bytes.first == Crowdloan.index else { return nil }
            var reader = ScaleReader(Array(stored.bytes.dropFirst()))
            return try? Crowdloan.Event(from: &reader)
        }.last
    }

    func expectConservation(sourceLocation: SourceLocation = #_sourceLocation) {
        let held = chain.entries(of: System.account).reduce(UInt64(0)) { sum, entry in
            sum + entry.value.data.free.rawValue + entry.value.data.reserved.rawValue
        }
        #expect(held == chain[Balances.totalIssuance].rawValue, sourceLocation: sourceLocation)
        for entry in chain.entries(of: Crowdloan.crowdloans) where !entry.value.finalized {
            #expect(balance(entry.value.fundsAccount) == entry.value.raised, sourceLocation: sourceLocation)
            let gifts = chain.entries(of: Crowdloan.contributions, under: entry.key)
            let sum = gifts.reduce(Tao.zero) { $0.saturatingAdd($1.value) }
            #expect(sum == entry.value.raised, sourceLocation: sourceLocation)
            #expect(UInt32(gifts.count) == entry.value.contributorsCount, sourceLocation: sourceLocation)
        }
    }
}
