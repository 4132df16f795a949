import Economics
import Testing

/// Random epochs of both algorithms, with liquid alpha and masks, against `Tests/Oracle/epoch.py`: a digest of all
/// outputs each.
@Suite struct EpochOracleTests {
    @Test func `a thousand random epochs have the outputs of the independent model`() throws {
        let oracle = try OracleDigests("epoch")
        #expect(oracle.values.count == 1_000)
        let wrong = oracle.differing { seed in
            EpochOracleCase.digest(Epoch.run(EpochOracleCase.inputs(seed: seed)))
        }
        #expect(wrong == [])
    }
}
