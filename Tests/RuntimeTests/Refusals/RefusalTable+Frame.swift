import Frame
import Primitives
import Scale

@testable import Runtime

extension RefusalCase {
    private static let staker = Origin.signed(RefusalWorld.staker)
    private static let stranger = MultiAddress.id(RefusalWorld.stranger)
    private static let nowhere = MultiAddress.raw([1, 2, 3])
    private static let most = Compact(Tao(UInt64.max))

    /// The pallets that the reference takes from its framework, and its swap pallet. Sources: polkadot-sdk's
    /// `substrate/frame/{balances,utility,sudo,system,timestamp}`; `pallets/swap/src/pallet/mod.rs` of subtensor.
    static let frame: [RefusalCase] = balances + balancesOfRoot + batches + administration + system

    private static let balances: [RefusalCase] = [
        .init(
            .most,
            .balances(.transferAllowDeath(dest: stranger, value: most)),
            from: staker,
            .token(.fundsUnavailable)
        ),
        .init(.zero, .balances(.transferAllowDeath(dest: stranger, value: Compact(0))), from: staker, nil),
        .init(
            .other,
            .balances(.transferAllowDeath(dest: nowhere, value: Compact(1))),
            from: staker,
            .cannotLookup
        ),
        .init(
            .other,
            .balances(.transferAllowDeath(dest: .id(RefusalWorld.unknown), value: Compact(499))),
            from: staker,
            .token(.belowMinimum)
        ),
        .init(
            .other,
            .balances(.transferAllowDeath(dest: .id(RefusalWorld.unknown), value: Compact(500))),
            from: staker,
            nil
        ),
        .init(
            .most,
            .balances(.transferKeepAlive(dest: stranger, value: most)),
            from: staker,
            .token(.fundsUnavailable)
        ),
        .init(.zero, .balances(.transferKeepAlive(dest: stranger, value: Compact(0))), from: staker, nil),
        .init(.other, .balances(.transferAll(dest: nowhere, keepAlive: true)), from: staker, .cannotLookup),
        .init(.most, .balances(.burn(value: most, keepAlive: false)), from: staker, .token(.fundsUnavailable)),
        .init(.zero, .balances(.burn(value: Compact(0), keepAlive: true)), from: staker, nil),
    ]

    private static let balancesOfRoot: [RefusalCase] = [
        .init(
            .most,
            .balances(.forceTransfer(source: .id(RefusalWorld.staker), dest: stranger, value: most)),
            from: .root,
            .token(.fundsUnavailable)
        ),
        .init(
            .zero,
            .balances(.forceTransfer(source: .id(RefusalWorld.staker), dest: stranger, value: Compact(0))),
            from: .root,
            nil
        ),
        .init(
            .other,
            .balances(.forceTransfer(source: nowhere, dest: stranger, value: Compact(1))),
            from: .root,
            .cannotLookup
        ),
        .init(.zero, .balances(.forceUnreserve(who: stranger, amount: 0)), from: .root, nil),
        .init(.most, .balances(.forceUnreserve(who: stranger, amount: Tao(UInt64.max))), from: .root, nil),
        .init(.other, .balances(.forceUnreserve(who: nowhere, amount: 1)), from: .root, .cannotLookup),
        .init(.zero, .balances(.forceSetBalance(who: stranger, newFree: Compact(0))), from: .root, nil),
        .init(.most, .balances(.forceSetBalance(who: stranger, newFree: most)), from: .root, nil),
        .init(
            .zero,
            .balances(.forceAdjustTotalIssuance(direction: .increase, delta: Compact(0))),
            from: .root,
            Balances.refuse(.deltaZero)
        ),
        .init(
            .most,
            .balances(.forceAdjustTotalIssuance(direction: .decrease, delta: most)),
            from: .root,
            nil
        ),
    ]

    private static let remark = RuntimeCall.system(.remark(remark: []))
    private static let manyCalls = [RuntimeCall](
        repeating: remark,
        count: Int(Utility.batchedCallsLimit.value(in: .fast)) + 1
    )

    private static let batches: [RefusalCase] = [
        .init(.list, .utility(.batch(calls: [])), from: staker, nil),
        .init(.list, .utility(.batch(calls: manyCalls)), from: .root, Utility.refuse(.tooManyCalls)),
        .init(.list, .utility(.batchAll(calls: [])), from: staker, nil),
        .init(.list, .utility(.batchAll(calls: manyCalls)), from: .root, Utility.refuse(.tooManyCalls)),
        .init(.list, .utility(.forceBatch(calls: [])), from: staker, nil),
        .init(.list, .utility(.forceBatch(calls: manyCalls)), from: .root, Utility.refuse(.tooManyCalls)),
        .init(
            .other,
            .utility(.batchAll(calls: [remark, .system(.setStorage(items: []))])),
            from: staker,
            .badOrigin
        ),
    ]

    private static let administration: [RefusalCase] = [
        .init(.other, .sudo(.sudo(call: remark)), from: staker, Sudo.refuse(.requireSudo)),
        .init(
            .other,
            .sudo(.sudoUncheckedWeight(call: remark, weight: .zero)),
            from: staker,
            Sudo.refuse(.requireSudo)
        ),
        .init(.other, .sudo(.setKey(new: nowhere)), from: .signed(RefusalWorld.sudoer), .cannotLookup),
        .init(.other, .sudo(.sudoAs(who: nowhere, call: remark)), from: .signed(RefusalWorld.sudoer), .cannotLookup),
        .init(.other, .sudo(.removeKey), from: staker, Sudo.refuse(.requireSudo)),
        .init(
            .subnet,
            .swap(.setFeeRate(netuid: RefusalWorld.missing, rate: 0)),
            from: .root,
            Swap.refuse(.mechanismDoesNotExist)
        ),
        .init(.other, .swap(.setFeeRate(netuid: 1, rate: 10_001)), from: .root, Swap.refuse(.feeRateTooHigh)),
        .init(.other, .swap(.setFeeRate(netuid: 1, rate: 10_000)), from: .root, nil),
    ]

    private static let system: [RefusalCase] = [
        .init(.other, .system(.remark(remark: [])), from: staker, nil),
        .init(.other, .system(.remarkWithEvent(remark: [])), from: staker, nil),
        .init(.list, .system(.setStorage(items: [])), from: .root, nil),
        .init(.list, .system(.killStorage(keys: [])), from: .root, nil),
        .init(.other, .system(.killPrefix(prefix: [1], subkeys: 0)), from: .root, nil),
        .init(.other, .timestamp(.set(now: Compact(1))), from: .none, .other) { $0[Timestamp.didUpdate] = true },
    ]
}

extension RefusalCase {
    private static func loan(
        deposit: Tao = 10_000_000_000,
        least: Tao = 100_000_000,
        cap: Tao = 100_000_000_000,
        blocks: UInt32 = 1_000,
        target: AccountID? = RefusalWorld.stranger
    ) -> Crowdloan.Call {
        .create(
            deposit: Compact(deposit),
            minContribution: Compact(least),
            cap: Compact(cap),
            end: Compact(RefusalWorld.block + blocks),
            call: nil,
            targetAddress: target
        )
    }

    private static func loaned(
        _ kind: Kind,
        _ call: Crowdloan.Call,
        by account: AccountID = RefusalWorld.staker,
        _ failure: Crowdloan.Failure?,
        prepare: @escaping @Sendable (inout Chain) -> Void = { begin(&$0) }
    ) -> RefusalCase {
        .init(
            kind,
            .crowdloan(call),
            from: .signed(account),
            failure.map { Crowdloan.refuse($0) },
            prepare: prepare
        )
    }

    /// The staker begins the first crowdloan.
    private static func begin(_ chain: inout Chain) {
        try? RuntimeCall.crowdloan(loan()).dispatch(from: .signed(RefusalWorld.staker), on: &chain)
    }

    /// Source: `pallets/crowdloan/src/lib.rs` of subtensor, with the limits of `runtime/src/lib.rs` for fast blocks.
    static let crowdloans: [RefusalCase] = creation + contributions + endings + terms

    private static let creation: [RefusalCase] = [
        loaned(.zero, loan(deposit: 0), .depositTooLow),
        loaned(.other, loan(deposit: 9_999_999_999), .depositTooLow),
        loaned(.other, loan(cap: 10_000_000_000), .capTooLow),
        loaned(.other, loan(cap: 10_000_000_001), nil),
        loaned(.other, loan(least: 99_999_999), .minimumContributionTooLow),
        loaned(.other, loan(target: nil), .invalidFinalizationConfig),
        loaned(.other, loan(blocks: 0), .cannotEndInPast),
        loaned(.other, loan(blocks: 49), .blockDurationTooShort),
        loaned(.other, loan(blocks: 50), nil),
        loaned(.other, loan(blocks: 20_000), nil),
        loaned(.other, loan(blocks: 20_001), .blockDurationTooLong),
        loaned(.most, loan(deposit: Tao(UInt64.max - 1), cap: Tao(UInt64.max)), .insufficientBalance),
    ]

    private static let contributions: [RefusalCase] = [
        loaned(.other, .contribute(crowdloanId: Compact(7), amount: Compact(1)), .invalidCrowdloanId),
        loaned(.zero, .contribute(crowdloanId: Compact(0), amount: Compact(0)), .contributionTooLow),
        loaned(.other, .contribute(crowdloanId: Compact(0), amount: Compact(99_999_999)), .contributionTooLow),
        // What is more than is left to raise is not taken.
        loaned(.most, .contribute(crowdloanId: Compact(0), amount: most), nil),
        loaned(
            .other,
            .contribute(crowdloanId: Compact(0), amount: Compact(1_000_000_000)),
            by: RefusalWorld.pauper,
            .insufficientBalance
        ),
        loaned(.other, .contribute(crowdloanId: Compact(0), amount: most), .contributionPeriodEnded) {
            begin(&$0)
            $0[System.number] = RefusalWorld.block + 1_000
        },
        loaned(.other, .withdraw(crowdloanId: Compact(7)), .invalidCrowdloanId),
        loaned(.other, .withdraw(crowdloanId: Compact(0)), .depositCannotBeWithdrawn),
        loaned(.other, .withdraw(crowdloanId: Compact(0)), by: RefusalWorld.stranger, .noContribution),
    ]

    private static let endings: [RefusalCase] = [
        loaned(.other, .finalize(crowdloanId: Compact(7)), .invalidCrowdloanId),
        loaned(.other, .finalize(crowdloanId: Compact(0)), .capNotRaised),
        loaned(.other, .finalize(crowdloanId: Compact(0)), by: RefusalWorld.stranger, .invalidOrigin),
        loaned(.other, .refund(crowdloanId: Compact(7)), .invalidCrowdloanId),
        loaned(.other, .refund(crowdloanId: Compact(0)), by: RefusalWorld.stranger, .invalidOrigin),
        loaned(.other, .dissolve(crowdloanId: Compact(7)), .invalidCrowdloanId),
        loaned(.other, .dissolve(crowdloanId: Compact(0)), by: RefusalWorld.stranger, .invalidOrigin),
    ]

    private static let terms: [RefusalCase] = [
        loaned(
            .other,
            .updateMinContribution(crowdloanId: Compact(7), newMinContribution: Compact(1)),
            .invalidCrowdloanId
        ),
        loaned(
            .zero,
            .updateMinContribution(crowdloanId: Compact(0), newMinContribution: Compact(0)),
            .minimumContributionTooLow
        ),
        loaned(.most, .updateMinContribution(crowdloanId: Compact(0), newMinContribution: most), nil),
        loaned(
            .other,
            .updateMinContribution(crowdloanId: Compact(0), newMinContribution: most),
            by: RefusalWorld.stranger,
            .invalidOrigin
        ),
        loaned(.other, .updateEnd(crowdloanId: Compact(7), newEnd: Compact(1)), .invalidCrowdloanId),
        loaned(.other, .updateEnd(crowdloanId: Compact(0), newEnd: Compact(1)), .cannotEndInPast),
        loaned(
            .other,
            .updateEnd(crowdloanId: Compact(0), newEnd: Compact(RefusalWorld.block + 20_001)),
            .blockDurationTooLong
        ),
        loaned(.other, .updateCap(crowdloanId: Compact(7), newCap: Compact(1)), .invalidCrowdloanId),
        loaned(.zero, .updateCap(crowdloanId: Compact(0), newCap: Compact(0)), .capTooLow),
        loaned(.most, .updateCap(crowdloanId: Compact(0), newCap: most), nil),
        loaned(.other, .setMaxContribution(crowdloanId: Compact(7), newMaxContribution: nil), .invalidCrowdloanId),
        loaned(
            .zero,
            .setMaxContribution(crowdloanId: Compact(0), newMaxContribution: 0),
            .maximumContributionTooLow
        ),
        loaned(.most, .setMaxContribution(crowdloanId: Compact(0), newMaxContribution: Tao(UInt64.max)), nil),
    ]
}
