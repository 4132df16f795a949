/// How much of the utility honest participants must make to keep their part of the stake, whatever the others say.
///
/// Reproduces the reference's consensus document (`docs/consensus.md` of subtensor) with our own epoch: Yuma 2 without
/// bond history, 64 validators of 512 neurons; the validators' part of the emission is applied outside the epoch.
public enum Retention {
    /// What is to be worked out.
    public struct Settings: Sendable, Equatable {
        /// What decides the random numbers; 0 is the reference's.
        public var seed: UInt64
        /// How many random networks are drawn for 60 % honest stake: the first counts, the others show the spread.
        public var networks: Int
        /// The honest parts of the stake for which lines are drawn.
        public var stakes: [Double]

        public init(seed: UInt64 = 0, networks: Int = 1, stakes: [Double] = Retention.documentedStakes) {
            self.seed = seed
            self.networks = networks
            self.stakes = stakes
        }
    }

    /// The honest parts of the stake that the reference draws.
    public static let documentedStakes = [0.51, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99]
    /// The honest part of the stake that the reference gives figures for.
    public static let documentedStake = 0.6
    /// How far a figure may be from the reference's, in percentage points.
    public static let tolerance = 1.0

    /// The reference's pictures, with the figures that its text gives.
    static let pictures: [RetentionPicture] = [
        .init(row: .deviation, deviation: 0, documented: 60, drawn: 60),
        .init(row: .deviation, deviation: 0.2, documented: 67, drawn: 66.67),
        .init(row: .deviation, deviation: 0.4, documented: 73, drawn: 73.29),
        .init(row: .penalty, bondsPenalty: 0, documented: 78, drawn: 78.82),
        .init(row: .penalty, bondsPenalty: 0.5, documented: 76, drawn: 76.84),
        .init(row: .penalty, bondsPenalty: 1, documented: 73, drawn: 73.29),
        .init(row: .share, validatorShare: 0, documented: 82, drawn: 82.41),
        .init(row: .share, validatorShare: 0.25, documented: 78, drawn: 78.48),
        .init(row: .share, validatorShare: 0.5, documented: 73, drawn: 73.29),
    ]

    /// Works all pictures out, on as many threads as there are processors.
    public static func run(_ settings: Settings) async -> RetentionReport {
        let jobs = jobs(settings)
        var lines: [RetentionJob: RetentionJob.Result] = [:]
        await withTaskGroup(of: (RetentionJob, RetentionJob.Result).self) { group in
            // The longest first, so that no thread is left alone with one at the end.
            for job in jobs { group.addTask { (job, job.run()) } }
            for await (job, result) in group { lines[job] = result }
        }
        return RetentionReport(settings, lines)
    }

    /// One job for each network and penalty: the pictures that differ only in the validators' part share its epochs.
    private static func jobs(_ settings: Settings) -> [RetentionJob] {
        var jobs: [RetentionJob] = []
        for picture in pictures {
            for stake in settings.stakes {
                let networks = stake == documentedStake ? max(1, settings.networks) : 1
                for network in 0..<networks {
                    let job = RetentionJob(picture, stake: stake, seed: settings.seed &+ UInt64(network))
                    if !jobs.contains(job) { jobs.append(job) }
                }
            }
        }
        return jobs
    }
}

/// One of the reference's pictures.
struct RetentionPicture: Sendable, Hashable {
    /// What changes along a row of pictures.
    enum Row: String, Sendable, CaseIterable {
        case deviation = "weight deviation"
        case penalty = "bonds penalty"
        case share = "validators' share"
    }

    let row: Row
    /// The deviation of weights, as a part of their mean.
    var deviation = 0.4
    /// How far validators are paid by clipped weights, 0...1.
    var bondsPenalty = 1.0
    /// The validators' part of the emission.
    var validatorShare = 0.5
    /// The honest utility that the reference's text gives for 60 % honest stake, in percent.
    let documented: Int
    /// The same as the line of the reference's picture has it (`docs/img/*.svg`: the line's rightmost point).
    let drawn: Double

    /// The setting that changes along the row.
    var value: Double {
        switch row {
        case .deviation: deviation
        case .penalty: bondsPenalty
        case .share: validatorShare
        }
    }
}

/// The lines of one random network: everything that can be had from the same epochs.
struct RetentionJob: Sendable, Hashable {
    /// A network's lines by the validators' part of the emission, and the number of epochs that they took.
    struct Result: Sendable {
        var lines: [Double: [Double?]] = [:]
        var epochs = 0
    }

    let stake: Double
    let deviation: Double
    let bondsPenalty: Double
    let seed: UInt64

    init(_ picture: RetentionPicture, stake: Double, seed: UInt64) {
        self.stake = stake
        deviation = picture.deviation
        bondsPenalty = picture.bondsPenalty
        self.seed = seed
    }

    func run() -> Result {
        let network = SplitNetwork(honestStake: stake, deviation: deviation, seed: seed)
        // The reference takes the penalty of 65,534, and so never quite the whole.
        var surface = RetentionSurface(network, bondsPenalty: UInt16(bondsPenalty * 65_534))
        var result = Result()
        let shares = Retention.pictures
            .filter { $0.deviation == deviation && $0.bondsPenalty == bondsPenalty }
            .map(\.validatorShare)
        for share in shares where result.lines[share] == nil {
            result.lines[share] = surface.line(validatorShare: share)
        }
        result.epochs = surface.epochs
        return result
    }
}
