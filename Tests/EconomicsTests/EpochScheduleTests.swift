import Economics
import Testing

/// When epochs run. Figures of subtensor, `pallets/subtensor/src/tests/emission.rs` and `tests/tempo_control.rs`.
@Suite struct EpochScheduleTests {
    private func schedule(tempo: UInt16, last: UInt64 = 0, pending: UInt64 = 0) -> EpochSchedule {
        EpochSchedule(tempo: tempo, lastEpochBlock: last, pendingEpochAt: pending, blocksSinceLastStep: 0)
    }

    /// `test_zero_tempo`, `test_regular_case`, `test_boundary_conditions`, `test_overflow_handling`,
    /// `test_epoch_alignment`, `test_different_network_ids`, `test_large_tempo_values`, `test_wrap_around_behavior`:
    /// the tempo, the block, and the blocks until the next epoch after one in block 0.
    @Test(
        arguments: [
            (0, 100, .max),
            (10, 5, 5), (20, 15, 5), (30, 25, 5),
            (.max, .max, 0), (.max, 0, 65_535),
            (.max, .max - 1, 0),
            (10, 9, 1), (20, 21, 0),
            (.max - 1, 100, 65_434),
            (10, .max, 0), (10, .max - 1, 0),
        ] as [(UInt16, UInt64, UInt64)]
    )
    func `blocks are counted down to the next epoch`(tempo: UInt16, block: UInt64, expected: UInt64) {
        #expect(schedule(tempo: tempo).blocksUntilNextAutomatic(at: block) == expected)
    }

    /// `test_consecutive_blocks`.
    @Test func `each block brings the next epoch one nearer`() {
        let schedule = schedule(tempo: 10)
        let counts = (UInt64(0)..<9).map { schedule.blocksUntilNextAutomatic(at: $0) }
        #expect(counts == [10, 9, 8, 7, 6, 5, 4, 3, 2])
    }

    /// `get_next_epoch_start_block_returns_none_when_tempo_zero`,
    /// `get_next_epoch_start_block_uses_last_epoch_block_plus_tempo`,
    /// `get_next_epoch_start_block_returns_pending_when_pending_is_earlier`,
    /// `get_next_epoch_start_block_ignores_pending_when_auto_is_earlier`: tempo, last epoch, epoch asked for, next.
    @Test(
        arguments: [(0, 0, 0, nil), (50, 100, 0, 150), (50, 100, 120, 120), (50, 100, 200, 150)]
            as [(UInt16, UInt64, UInt64, UInt64?)]
    )
    func `the next epoch is the earlier of the regular one and the one asked for`(
        tempo: UInt16,
        last: UInt64,
        pending: UInt64,
        expected: UInt64?
    ) {
        #expect(schedule(tempo: tempo, last: last, pending: pending).nextStart == expected)
    }
}
