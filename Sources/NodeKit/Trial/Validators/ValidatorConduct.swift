import Evaluation
import Primitives
import Tasks

/// What a validator of a trial does.
enum ValidatorConduct: String, Sendable, Codable {
    /// Asks everything that its seed obliges it to, and pays by it.
    case honest
    /// Asks nothing and sets the last consensus as its weights.
    case copier = "weight copier"
    /// Asks nothing, makes scores up, and sets random weights.
    case lazyRandom = "lazy, random"
    /// Asks nothing, and claims and pays the same for everybody.
    case lazyConstant = "lazy, constant"
    /// Asks one item in a hundred.
    case lazySampling = "lazy, one in 100"
    /// Writes full marks into its transcript for the miner that pays it.
    case bribed
    /// Works for the subnet's owner: an honest transcript, but half of its weight goes to the owner's miner.
    case kin = "related to the owner"
    /// Writes better answers down for a miner than it gave, grades them as they deserve, and pays by that.
    case colluder

    /// Whether it measures.
    var asks: Bool {
        switch self {
        case .honest, .lazySampling, .bribed, .kin, .colluder: true
        case .copier, .lazyRandom, .lazyConstant: false
        }
    }

    /// The seven of a trial, or nine with a colluder and a fourth honest one; the kind of laziness is drawn.
    static func cast(seed: UInt64, colluder: Bool) -> [ValidatorConduct] {
        let lazy: [ValidatorConduct] = [.lazySampling, .lazyRandom, .lazyConstant]
        let seven: [ValidatorConduct] = [.honest, .honest, .honest, .copier, lazy[Int(seed % 3)], .bribed, .kin]
        return colluder ? [.honest] + seven + [.colluder] : seven
    }
}

/// What a validator claims and sets in each epoch, as far as it does not look at the chain.
struct ValidatorWork: Sendable {
    /// One epoch of it.
    struct Epoch: Sendable {
        let asked: Int
        let isRevealed: Bool
        let means: [MinerKey: Double]
        /// What follows from its transcript so far.
        let expected: WeightVector?
        /// What it sets; nil where it sets nothing, or copies.
        let set: WeightVector?
    }

    let conduct: ValidatorConduct
    private(set) var epochs: [Epoch] = []
    private var book: TrialValidator
    private var random: FastRandom

    init(name: String, conduct: ValidatorConduct, seed: UInt64) {
        self.conduct = conduct
        let secret = TrialMarket.secret(of: name, seed: seed)
        book = TrialValidator(name: name, secret: secret)
        random = FastRandom(seed: secret.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    var secret: [UInt8] { book.secret }

    /// How many of the items that are due in an epoch it asks.
    mutating func asks(of due: Int) -> Int {
        guard conduct.asks else { return 0 }
        guard conduct == .lazySampling else { return due }
        return (0..<due).reduce(0) { count, _ in count + (random.draw(below: 100) == 0 ? 1 : 0) }
    }

    /// Enters an epoch's answers; `favourite` is the place of the miner that it favours, where it favours one.
    mutating func add(
        _ answers: [TrialAnswers],
        favourite: Int,
        policy: WeightPolicy,
        miners: [ObservedMiner],
        places: [UID]
    ) {
        let graded = answers.map { conduct == .bribed ? Self.bribed($0, favourite) : written($0, favourite) }
        for one in graded { book.record(one, miners: miners) }
        var means: [MinerKey: Double] = [:]
        for (place, miner) in miners.enumerated() where !graded.isEmpty {
            let sum = graded.reduce(0) { $0 + ($1.graded[place]?.score.value ?? 0) }
            means[miner.key] = sum / Double(graded.count)
        }
        let follows = conduct.asks ? book.weights(policy, miners: miners, places: places) : nil
        switch conduct {
        case .honest, .bribed, .colluder:
            append(answers.count, means, expected: follows, set: follows)
        case .lazySampling:
            // It pays on whatever little it has.
            let hasty = WeightPolicy(curve: policy.curve, baseline: policy.baseline, minimumCount: 1)
            let set = book.weights(hasty, miners: miners, places: places)
            append(answers.count, means, expected: nil, set: set)
        case .kin:
            append(answers.count, means, expected: follows, set: follows.map { Self.moved($0, to: places[favourite]) })
        case .copier:
            epochs.append(Epoch(asked: 0, isRevealed: false, means: [:], expected: nil, set: nil))
        case .lazyRandom, .lazyConstant:
            for miner in miners { means[miner.key] = conduct == .lazyRandom ? random.drawUnit() : 0.5 }
            let weights = miners.map { UInt16((means[$0.key] ?? 0) * 65_535) }
            let order = places.indices.sorted { places[$0] < places[$1] }
            append(
                Int.max,
                means,
                expected: nil,
                set: WeightVector(uids: order.map { places[$0] }, weights: order.map { weights[$0] })
            )
        }
    }

    /// What the validator writes down of the miners' answers: a colluder takes the best solver's answer for its friend's in
    /// one of three that are worse, too few for the friend to look like a copy.
    mutating func written(_ answers: TrialAnswers, _ friend: Int) -> TrialAnswers {
        guard conduct == .colluder, let best = answers.graded.first ?? nil,
            best.score.millionths > answers.graded[friend]?.score.millionths ?? 0, random.draw(below: 3) == 0
        else { return answers }
        var graded = answers.graded
        graded[friend] = best
        return TrialAnswers(graded: graded)
    }

    /// A lazy validator that makes scores up also claims to have asked everything.
    private mutating func append(
        _ asked: Int,
        _ means: [MinerKey: Double],
        expected: WeightVector?,
        set: WeightVector?
    ) {
        epochs.append(Epoch(asked: asked, isRevealed: true, means: means, expected: expected, set: set))
    }

    private static func bribed(_ answers: TrialAnswers, _ favourite: Int) -> TrialAnswers {
        var graded = answers.graded
        let trace = graded[favourite]?.trace ?? .empty
        graded[favourite] = GradedAnswer(score: Score(millionths: Score.perfect, reason: "right"), trace: trace)
        return TrialAnswers(graded: graded)
    }

    /// Half of all weight on one miner.
    private static func moved(_ weights: WeightVector, to favourite: UID) -> WeightVector {
        let rest = zip(weights.uids, weights.weights).filter { $0.0 != favourite }
        let sum = rest.reduce(0) { $0 + Int($1.1) }
        let largest = max(1, sum, rest.map { Int($0.1) }.max() ?? 1)
        var all = rest.map { (uid: $0.0, weight: UInt16(Int($0.1) * 65_535 / largest)) }
        all.append((uid: favourite, weight: UInt16(sum * 65_535 / largest)))
        all.sort { $0.uid < $1.uid }
        return WeightVector(uids: all.map(\.uid), weights: all.map(\.weight))
    }
}
