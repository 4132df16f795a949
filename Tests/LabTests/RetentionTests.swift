import Testing

@testable import Lab

@Suite struct RetentionTests {
    /// A picture of the reference with the cabal's weight on itself at which its line is rightmost.
    struct Case: Sendable, CustomTestStringConvertible {
        let picture: RetentionPicture
        let worstWeight: Double

        var testDescription: String { "\(picture.row.rawValue) \(picture.value)" }
    }

    private static let worst = [0.4, 0.62, 0.8, 1, 1, 0.8, 1, 1, 0.8]
    static let cases = zip(Retention.pictures, worst).map { Case(picture: $0, worstWeight: $1) }

    @Test(arguments: cases)
    func `a point less than the reference's utility loses stake, a point more keeps it`(test: Case) {
        let picture = test.picture
        let network = SplitNetwork(honestStake: 0.6, deviation: picture.deviation, seed: 0)
        let emission = { (utility: Double) in
            network.epoch(
                honestUtility: utility,
                cabalWeight: test.worstWeight,
                bondsPenalty: UInt16(picture.bondsPenalty * 65_534)
            ).emission(validatorShare: picture.validatorShare)
        }
        #expect(emission((picture.drawn - 1) / 100) < 0.6)
        #expect(emission((picture.drawn + 1) / 100) >= 0.6)
        #expect(abs(picture.drawn - Double(picture.documented)) < 1)
    }

    @Test func `the random numbers are those of Rust's StdRng`() {
        // Computed from the algorithm's description, without this code.
        var random = StandardRandom(seed: 0)
        let words = (0..<20).map { _ in random.next() }
        #expect(words[0..<4] == [0xcd2c_6f7f, 0xbb2a_3fb2, 0x8e27_697b, 0xc601_7c94])
        #expect(words[16] == 0x9e0d_7fac && words[19] == 0xf80c_4de3)
        var other = StandardRandom(seed: 7)
        #expect(other.next() == 0x6aa8_fbbe)
    }

    @Test func `the line is where emission equals stake, and only the cells around it are worked out`() throws {
        let network = SplitNetwork(honestStake: 0.7, deviation: 0, seed: 0)
        var surface = RetentionSurface(network, bondsPenalty: 65_534)
        let line = surface.line(validatorShare: 0.5)
        #expect(surface.epochs < 51 * 51 / 8)
        // Without any deviation 70 % of the stake needs 70 % of the utility against 30 % and more.
        let needed = try #require(line.compactMap { $0 }.max())
        #expect(abs(needed - 0.7) < 0.01)
        for (row, utility) in line.enumerated() where utility != nil && row.isMultiple(of: 10) {
            let point = try #require(utility)
            let shares = network.epoch(
                honestUtility: point,
                cabalWeight: Double(row) / 50,
                bondsPenalty: 65_534
            )
            #expect(abs(shares.emission(validatorShare: 0.5) - 0.7) < 0.02)
        }
    }

    @Test func `a report whose figure is off by more than a point says so`() {
        let jobs = Retention.pictures.map { RetentionJob($0, stake: 0.6, seed: 0) }
        var results: [RetentionJob: RetentionJob.Result] = [:]
        for job in jobs {
            var result = RetentionJob.Result()
            for share in [0, 0.25, 0.5] { result.lines[share] = [nil, 0.7, 0.75] }
            results[job] = result
        }
        let report = RetentionReport(.init(stakes: [0.6]), results)
        #expect(report.pictures.map(\.measured) == Array(repeating: 75, count: 9))
        #expect(report.pictures.map(\.isClose) == [false, false, false, false, true, false, false, false, false])
        #expect(!report.isClose)
        #expect(report.table().contains("off by more than a point"))
        #expect(report.svg().contains("bonds penalty 0.5"))
    }
}
