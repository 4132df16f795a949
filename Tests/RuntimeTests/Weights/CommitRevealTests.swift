import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Weights that are committed and revealed. Scenarios are those of `pallets/subtensor/src/tests/{weights,mechanism}.rs`
/// of subtensor, where a test names one.
struct CommitRevealTests {
    private let fixture = EmissionFixture.self
    private let validator = EmissionFixture.account(1)
    private let tempo: UInt16 = 20

    /// A subnet that commits and reveals, in the first block of an epoch.
    private func subnet(period: UInt64 = 1) throws -> Chain {
        var chain = fixture.chain(block: 1)
        fixture.addNetwork(1, tempo: tempo, on: &chain)
        chain[Subtensor.commitRevealWeightsEnabled, 1] = true
        chain[Subtensor.weightsSetRateLimit, 1] = 0
        chain[Subtensor.revealPeriodEpochs, 1] = period
        for number in UInt16(1)...3 {
            try fixture.addNeuron(fixture.account(number), of: fixture.account(100 + number), at: 1, on: &chain)
        }
        fixture.stake(1_000_000, on: validator, of: fixture.account(101), at: 1, on: &chain)
        chain[Subtensor.validatorPermit, 1] = [true, false, false]
        chain[Subtensor.lastEpochBlock, 1] = 1
        chain.clearEvents()
        return chain
    }

    private func weights(salt: UInt16) -> RevealedWeights {
        RevealedWeights(uids: [0, 1], values: [10, 20], salt: [salt, 2, 3], versionKey: 0)
    }

    private func hash(_ revealed: RevealedWeights, mechanism: MechID = .main) -> Hash256 {
        Subtensor.commitHash(of: validator, NetUIDStorageIndex(1, mechanism), revealed)
    }

    private func commit(
        _ revealed: RevealedWeights,
        mechanism: MechID = .main,
        on chain: inout Chain
    )
        throws(DispatchError)
    {
        try Subtensor.dispatch(
            .commitMechanismWeights(
                netuid: 1,
                mecid: mechanism,
                commitHash: hash(revealed, mechanism: mechanism)
            ),
            from: .signed(validator),
            on: &chain
        )
    }

    private func reveal(
        _ revealed: RevealedWeights,
        mechanism: MechID = .main,
        on chain: inout Chain
    )
        throws(DispatchError)
    {
        let call = Subtensor.Call.revealMechanismWeights(
            netuid: 1,
            mecid: mechanism,
            uids: revealed.uids,
            values: revealed.values,
            salt: revealed.salt,
            versionKey: revealed.versionKey
        )
        try chain.transactional { (chain) throws(DispatchError) in
            try Subtensor.dispatch(call, from: .signed(validator), on: &chain)
        }
    }

    private func revealAll(_ reveals: [RevealedWeights], on chain: inout Chain) throws(DispatchError) {
        let call = Subtensor.Call.batchRevealWeights(
            netuid: 1,
            uidsList: reveals.map(\.uids),
            valuesList: reveals.map(\.values),
            saltsList: reveals.map(\.salt),
            versionKeys: reveals.map(\.versionKey)
        )
        try chain.transactional { (chain) throws(DispatchError) in
            try Subtensor.dispatch(call, from: .signed(validator), on: &chain)
        }
    }

    /// Goes on to the first block of a later epoch.
    private func skipEpochs(_ count: Int, on chain: inout Chain) {
        for _ in 0..<count {
            fixture.step(Int(tempo), on: &chain)
        }
    }

    private func failure(_ failure: Subtensor.Failure) -> DispatchError {
        Subtensor.refuse(failure)
    }

    @Test("The hash covers account, subnet, uids, values, salt and version, each by its SCALE form (get_commit_hash)")
    func layout() {
        let revealed = RevealedWeights(uids: [0, 1], values: [10, 20], salt: [1, 2, 3], versionKey: 7)
        let bytes: [UInt8] =
            validator.bytes + [1, 0] + [8, 0, 0, 1, 0] + [8, 10, 0, 20, 0] + [12, 1, 0, 2, 0, 3, 0]
            + [7, 0, 0, 0, 0, 0, 0, 0]
        #expect(hash(revealed) == TestHash.blake2b256(bytes))
        #expect(hash(revealed) != hash(revealed, mechanism: 1))
    }

    @Test("A commit is revealed in the epoch after its own (test_commit_reveal_weights_ok)")
    func reveals() throws {
        var chain = try subnet()
        let revealed = weights(salt: 1)
        try commit(revealed, on: &chain)
        #expect(chain[Subtensor.weightCommits, 1, validator] == [Quad(hash(revealed), 0, 1, 0)])
        #expect(chain[Subtensor.lastUpdate, 1][0] == 1)
        #expect(throws: failure(.revealTooEarly)) { try reveal(revealed, on: &chain) }
        skipEpochs(1, on: &chain)
        chain.clearEvents()
        chain[Subtensor.validatorPermit, 1] = [true, false, false]
        try reveal(revealed, on: &chain)
        #expect(chain[Subtensor.weights, 1, 0] == [Pair(0, 32_768), Pair(1, 65_535)])
        #expect(chain[Subtensor.weightCommits, 1, validator] == nil)
        // The last update stays at the commit: weights for neurons that came later must not count.
        #expect(chain[Subtensor.lastUpdate, 1][0] == 1)
        #expect(fixture.events(of: chain) == [.weightsSet(1, 0), .weightsRevealed(validator, 1, hash(revealed))])
        #expect(throws: failure(.noWeightsCommitFound)) { try reveal(revealed, on: &chain) }
    }

    @Test(
        "A commit can be revealed in exactly one epoch (test_reveal_at_exact_epoch)",
        arguments: [UInt64(1), 2, 3, 5]
    )
    func exactEpoch(period: UInt64) throws {
        var chain = try subnet(period: period)
        let revealed = weights(salt: 1)
        try commit(revealed, on: &chain)
        for epoch in 1...(period + 1) {
            skipEpochs(1, on: &chain)
            #expect(chain[Subtensor.subnetEpochIndex, 1] == epoch)
            var trial = chain
            trial[Subtensor.validatorPermit, 1] = [true, false, false]
            if epoch < period {
                #expect(throws: failure(.revealTooEarly)) { try reveal(revealed, on: &trial) }
            } else if epoch == period {
                try reveal(revealed, on: &trial)
            } else {
                #expect(throws: failure(.expiredWeightCommit)) { try reveal(revealed, on: &trial) }
            }
        }
    }

    @Test("What was never committed is not revealed (test_commit_reveal_hash)")
    func wrongHash() throws {
        var chain = try subnet()
        #expect(throws: failure(.noWeightsCommitFound)) { try reveal(weights(salt: 1), on: &chain) }
        try commit(weights(salt: 1), on: &chain)
        skipEpochs(1, on: &chain)
        #expect(throws: failure(.invalidRevealCommitHashNotMatch)) { try reveal(weights(salt: 2), on: &chain) }
        // A refused reveal uses nothing up.
        #expect(chain[Subtensor.weightCommits, 1, validator]?.count == 1)
    }

    @Test("Ten commits can be open; revealing one drops those before it (test_commit_reveal_multiple_commits)")
    func several() throws {
        var chain = try subnet()
        for salt in UInt16(0)..<10 { try commit(weights(salt: salt), on: &chain) }
        #expect(throws: failure(.tooManyUnrevealedCommits)) { try commit(weights(salt: 10), on: &chain) }
        skipEpochs(1, on: &chain)
        chain[Subtensor.validatorPermit, 1] = [true, false, false]
        try reveal(weights(salt: 5), on: &chain)
        let open = chain[Subtensor.weightCommits, 1, validator]
        #expect(open?.map(\.first) == (UInt16(6)..<10).map { hash(weights(salt: $0)) })
        #expect(throws: failure(.invalidRevealCommitHashNotMatch)) { try reveal(weights(salt: 2), on: &chain) }
    }

    @Test("Expired commits make room for new ones (test_expired_commits_handling_in_commit_and_reveal)")
    func expiry() throws {
        var chain = try subnet()
        for salt in UInt16(0)..<10 { try commit(weights(salt: salt), on: &chain) }
        skipEpochs(2, on: &chain)
        try commit(weights(salt: 20), on: &chain)
        #expect(chain[Subtensor.weightCommits, 1, validator]?.map(\.first) == [hash(weights(salt: 20))])
        skipEpochs(3, on: &chain)
        #expect(throws: failure(.expiredWeightCommit)) { try reveal(weights(salt: 20), on: &chain) }
        #expect(throws: failure(.noWeightsCommitFound)) { try reveal(weights(salt: 21), on: &chain) }
    }

    @Test("Commits come no faster than weights (test_commit_weights_rate_limit)")
    func rateLimit() throws {
        var chain = try subnet()
        chain[Subtensor.weightsSetRateLimit, 1] = 10
        chain[Subtensor.lastUpdate, 1] = [0, 0, 0]
        try commit(weights(salt: 1), on: &chain)
        chain[System.number] = 10
        #expect(throws: failure(.committingWeightsTooFast)) { try commit(weights(salt: 2), on: &chain) }
        chain[System.number] = 11
        try commit(weights(salt: 2), on: &chain)
    }

    @Test("Commits need a subnet that takes them and a neuron (test_commit_reveal_disabled_or_enabled)")
    func refused() throws {
        var chain = try subnet()
        func commit(at netuid: NetUID, mechanism: MechID = .main, by who: AccountID) throws(DispatchError) {
            try Subtensor.dispatch(
                .commitMechanismWeights(netuid: netuid, mecid: mechanism, commitHash: .zero),
                from: .signed(who),
                on: &chain
            )
        }
        #expect(throws: failure(.mechanismDoesNotExist)) { try commit(at: 2, by: validator) }
        #expect(throws: failure(.mechanismDoesNotExist)) { try commit(at: 1, mechanism: 1, by: validator) }
        #expect(throws: failure(.hotKeyNotRegisteredInSubNet)) { try commit(at: 1, by: fixture.account(50)) }
        chain[Subtensor.commitRevealWeightsEnabled, 1] = false
        #expect(throws: failure(.commitRevealDisabled)) { try commit(at: 1, by: validator) }
        #expect(throws: failure(.commitRevealDisabled)) { try reveal(weights(salt: 1), on: &chain) }
    }

    @Test("A batch reveals all or nothing (test_successful_batch_reveal, test_batch_reveal_with_out_of_order_commits)")
    func batchReveal() throws {
        var chain = try subnet()
        for salt in UInt16(1)...3 { try commit(weights(salt: salt), on: &chain) }
        #expect(throws: failure(.revealTooEarly)) { try revealAll([weights(salt: 1)], on: &chain) }
        skipEpochs(1, on: &chain)
        chain[Subtensor.validatorPermit, 1] = [true, false, false]
        #expect(throws: failure(.invalidRevealCommitHashNotMatch)) {
            try revealAll([weights(salt: 1), weights(salt: 9)], on: &chain)
        }
        #expect(chain[Subtensor.weightCommits, 1, validator]?.count == 3)
        chain.clearEvents()
        try revealAll([weights(salt: 3), weights(salt: 1)], on: &chain)
        #expect(chain[Subtensor.weightCommits, 1, validator]?.map(\.first) == [hash(weights(salt: 2))])
        let hashes = [hash(weights(salt: 3)), hash(weights(salt: 1))]
        #expect(fixture.events(of: chain).last == .weightsBatchRevealed(validator, 1, hashes))
        #expect(throws: failure(.inputLengthsUnequal)) {
            try Subtensor.dispatch(
                .batchRevealWeights(netuid: 1, uidsList: [[]], valuesList: [], saltsList: [], versionKeys: []),
                from: .signed(validator),
                on: &chain
            )
        }
    }

    @Test("Mechanisms have commits of their own (test_commit_reveal_mechanism_weights_ok)")
    func mechanisms() throws {
        var chain = try subnet()
        chain[Subtensor.mechanismCountCurrent, 1] = 2
        let index = NetUIDStorageIndex(1, 1)
        chain[Subtensor.lastUpdate, index] = [0, 0, 0]
        try commit(weights(salt: 1), mechanism: 1, on: &chain)
        skipEpochs(1, on: &chain)
        chain[Subtensor.validatorPermit, 1] = [true, false, false]
        #expect(throws: failure(.noWeightsCommitFound)) { try reveal(weights(salt: 1), on: &chain) }
        try reveal(weights(salt: 1), mechanism: 1, on: &chain)
        #expect(chain[Subtensor.weights, index, 0] == [Pair(0, 32_768), Pair(1, 65_535)])
        #expect(chain[Subtensor.weights, 1, 0].isEmpty)
    }

    @Test("Commits under a time lock are refused after all the reference's checks")
    func timelock() throws {
        var chain = try subnet()
        func commit(version: UInt16) throws(DispatchError) {
            try Subtensor.dispatch(
                .commitTimelockedWeights(netuid: 1, commit: [1], revealRound: 9, commitRevealVersion: version),
                from: .signed(validator),
                on: &chain
            )
        }
        #expect(throws: failure(.incorrectCommitRevealVersion)) { try commit(version: 3) }
        #expect(throws: failure(.disabledTemporarily)) { try commit(version: 4) }
        chain[Subtensor.commitRevealWeightsEnabled, 1] = false
        #expect(throws: failure(.commitRevealDisabled)) { try commit(version: 4) }
    }

    /// `missing_commit_is_blocked`, `reveal_before_window_is_blocked`.
    @Test("The pool refuses reveals of nothing that is open, and too early ones (check_weights.rs)")
    func guards() throws {
        var chain = try subnet()
        let revealed = weights(salt: 1)
        let call = Subtensor.Call.revealWeights(
            netuid: 1,
            uids: revealed.uids,
            values: revealed.values,
            salt: revealed.salt,
            versionKey: 0
        )
        #expect(throws: Subtensor.Failure.noWeightsCommitFound) {
            try Subtensor.guardWeights(call, from: validator, in: chain)
        }
        try commit(revealed, on: &chain)
        #expect(throws: Subtensor.Failure.revealTooEarly) {
            try Subtensor.guardWeights(call, from: validator, in: chain)
        }
        skipEpochs(1, on: &chain)
        try Subtensor.guardWeights(call, from: validator, in: chain)
    }

    /// Commits weights for uid 1, gives that place to a newcomer, and reveals in the next epoch.
    private func commitAndReplace(commitAgain: Bool) throws -> Chain {
        var chain = try subnet()
        let revealed = RevealedWeights(uids: [1, 2], values: [1, 1], salt: [1], versionKey: 0)
        fixture.step(2, on: &chain)
        try commit(revealed, on: &chain)
        fixture.step(2, on: &chain)
        Subtensor.replaceNeuron(1, with: fixture.account(66), at: 1, on: &chain)
        fixture.step(2, on: &chain)
        if commitAgain { try commit(weights(salt: 9), on: &chain) }
        skipEpochs(1, on: &chain)
        chain[Subtensor.validatorPermit, 1] = [true, false, false]
        try reveal(revealed, on: &chain)
        #expect(chain[Subtensor.weights, 1, 0] == [Pair(1, 65_535), Pair(2, 65_535)])
        _ = Subtensor.runEpoch(at: 1, emission: 1_000_000, on: &chain)
        return chain
    }

    @Test("Who takes a place after the commit does not inherit the weight that is revealed for it (subtensor #1787)")
    func newcomer() throws {
        let chain = try commitAndReplace(commitAgain: false)
        #expect(chain[Subtensor.incentive, 1] == [0, 0, 65_535])
    }

    @Test("As on the reference chain, a second commit after the newcomer came lets the weight count once more")
    func newcomerWithSecondCommit() throws {
        // The epoch compares registrations with the last update and with the earliest commit still open; both are the
        // second commit by now. Weights belong to uids, not to keys.
        let chain = try commitAndReplace(commitAgain: true)
        #expect(chain[Subtensor.incentive, 1] == [0, 32_767, 32_767])
    }
}
