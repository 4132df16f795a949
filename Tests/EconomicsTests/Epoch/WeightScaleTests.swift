import Economics
import Primitives
import Testing

/// Figures of subtensor, `pallets/subtensor/src/tests/math.rs`.
@Suite struct WeightScaleTests {
    /// `test_vec_max_upscale_to_u16`.
    private static let scaled: [([Float], [UInt16])] = [
        ([], []),
        ([0], [0]),
        ([0, 0], [0, 0]),
        ([0, 1], [0, 65_535]),
        ([0, 0.000000001], [0, 65_535]),
        ([0, 0.000016, 1], [0, 1, 65_535]),
        ([0.000000001, 0.000000001], [65_535, 65_535]),
        (
            [0.000001, 0.000006, 0.000007, 0.0001, 0.001, 0.01, 0.1, 0.2, 0.3, 0.4],
            [0, 1, 1, 16, 164, 1_638, 16_384, 32_768, 49_151, 65_535]
        ),
        ([16_384], [65_535]),
        ([32_768], [65_535]),
        ([32_769], [65_535]),
        ([65_535], [65_535]),
        ([0, 1, 65_535], [0, 1, 65_535]),
        ([0, 0.5, 1, 1.5, 2, 32_768], [0, 1, 2, 3, 4, 65_535]),
        ([0, 0.5, 1, 1.5, 2, 32_768, 32_769], [0, 1, 2, 3, 4, 65_533, 65_535]),
    ]

    @Test(arguments: scaled)
    func `fractions are scaled so that the largest is full`(weights: [Float], expected: [UInt16]) {
        #expect(WeightScale.upscaled(weights.map(I32F32.init(single:))) == expected)
    }

    /// `test_vec_max_upscale_to_u16`.
    @Test func `the largest fixed-point number is scaled like any other`() {
        #expect(WeightScale.upscaled([I32F32.max]) == [65_535])
        let weights: [I32F32] = [0, 1, 32_768, 32_769, .max]
        #expect(WeightScale.upscaled(weights) == [0, 0, 1, 1, 65_535])
    }

    /// `test_vec_u16_max_upscale_to_u16`.
    @Test(
        arguments: [
            ([], []),
            ([0], [0]),
            ([0, 0], [0, 0]),
            ([1], [65_535]),
            ([0, 1], [0, 65_535]),
            ([65_534], [65_535]),
            ([65_535], [65_535]),
            ([65_535, 65_535], [65_535, 65_535]),
            ([0, 1, 65_534], [0, 1, 65_535]),
            ([0, 1, 2, 3, 4, 65_533, 65_535], [0, 1, 2, 3, 4, 65_533, 65_535]),
        ] as [([UInt16], [UInt16])]
    )
    func `whole weights are scaled so that the largest is full`(weights: [UInt16], expected: [UInt16]) {
        #expect(WeightScale.upscaled(weights) == expected)
    }

    /// `test_check_vec_max_limited`.
    @Test(
        arguments: [
            ([], 0, true),
            ([], .max, true),
            ([.max], .max, true),
            ([.max], .max - 1, false),
            ([.max], 0, false),
            ([0], .max, true),
            ([0, .max], .max, true),
            ([0, .max, .max], .max / 2, false),
            ([0, .max, .max], .max / 2 + 1, true),
            ([0, .max, .max, .max], .max / 3 - 1, false),
            ([0, .max, .max, .max], .max / 3, true),
        ] as [([UInt16], UInt16, Bool)]
    )
    func `a list is within a limit where its largest part is`(weights: [UInt16], limit: UInt16, isWithin: Bool) {
        #expect(WeightScale.isWithin(limit: limit, weights) == isWithin)
    }
}
