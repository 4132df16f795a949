/// What came of the retention experiment.
public struct RetentionReport: Encodable, Sendable {
    /// A line of one honest stake.
    public struct Line: Encodable, Sendable {
        /// The honest part of the stake.
        public let stake: Double
        /// For the cabal's weight on itself in 51 steps from 0 to 1, the honest utility that keeps the stake.
        public let honestUtility: [Double?]
    }

    /// One picture with its figure.
    public struct Picture: Encodable, Sendable {
        /// What changes along the row of pictures.
        public let row: String
        /// The deviation of weights, as a part of their mean.
        public let weightDeviation: Double
        /// The bonds penalty, 0...1.
        public let bondsPenalty: Double
        /// The validators' part of the emission.
        public let validatorShare: Double
        /// The honest utility needed at 60 % honest stake, in percent, by the reference's text.
        public let documented: Int
        /// The same by the line in the reference's picture.
        public let drawn: Double
        /// The same by our epoch, in the first random network; nil where no utility was enough.
        public let measured: Double?
        /// The figures of all random networks.
        public let networks: [Double]
        /// The lines of the picture.
        public let lines: [Line]

        /// Whether the figure is within a percentage point of the reference's.
        public var isClose: Bool {
            measured.map { abs($0 - Double(documented)) <= Retention.tolerance } ?? false
        }

        /// The setting that the picture is for.
        public var value: Double {
            switch RetentionPicture.Row(rawValue: row) {
            case .penalty: bondsPenalty
            case .share: validatorShare
            case .deviation, nil: weightDeviation
            }
        }
    }

    /// What decided the random numbers.
    public let seed: UInt64
    /// How many epochs were run.
    public let epochs: Int
    /// The pictures, in the reference's order.
    public let pictures: [Picture]

    /// Whether every figure is within a percentage point of the reference's.
    public var isClose: Bool { pictures.allSatisfy(\.isClose) }

    init(_ settings: Retention.Settings, _ results: [RetentionJob: RetentionJob.Result]) {
        seed = settings.seed
        epochs = results.values.reduce(0) { $0 + $1.epochs }
        pictures = Retention.pictures.map { picture in
            let line = { (stake: Double, network: UInt64) -> [Double?]? in
                results[RetentionJob(picture, stake: stake, seed: settings.seed &+ network)]?
                    .lines[picture.validatorShare]
            }
            let needed = (0..<UInt64(max(1, settings.networks))).compactMap { network in
                line(Retention.documentedStake, network).flatMap { $0.compactMap { $0 }.max() }
            }.map { $0 * 100 }
            return Picture(
                row: picture.row.rawValue,
                weightDeviation: picture.deviation,
                bondsPenalty: picture.bondsPenalty,
                validatorShare: picture.validatorShare,
                documented: picture.documented,
                drawn: picture.drawn,
                measured: needed.first,
                networks: needed,
                lines: settings.stakes.compactMap { stake in
                    line(stake, 0).map { Line(stake: stake, honestUtility: $0) }
                }
            )
        }
    }
}
