/// How often miners that have nothing to do with each other give the same answer to an item.
///
/// Miners whose answers can hardly be told apart count once, so that a crowd of copies does not pass for a custom.
struct NaturalAgreement {
    /// One miner for each kind of behaviour.
    private let representatives: [Int]
    private let family: [Int]
    private let table: AnswerTable
    private let view: AnswerView
    /// The share of answers with errors that two miners of different kinds have in common.
    let pooled: Double

    private static let sameKind = 0.8
    private static let priorWeight = 2.0

    init(table: AnswerTable, view: AnswerView) {
        self.table = table
        self.view = view
        var family = Array(table.miners.indices)
        for left in table.miners.indices {
            let items = table.informative(view, left)
            for right in table.miners.indices where right < left {
                let found = table.agreement(view, left, right, within: items)
                let both = found.both.count
                if both > 0, Double(found.same.count) >= Self.sameKind * Double(both) {
                    let (old, new) = (family[left], family[right])
                    for index in family.indices where family[index] == old { family[index] = new }
                }
            }
        }
        self.family = family
        representatives = table.miners.indices.filter { index in !family[..<index].contains(family[index]) }
        pooled = Self.pooled(table: table, view: view, representatives: representatives)
    }

    /// The share of answers with errors that two miners of different kinds have in common.
    private static func pooled(table: AnswerTable, view: AnswerView, representatives: [Int]) -> Double {
        var (same, both) = (0, 0)
        for left in representatives {
            let items = table.informative(view, left)
            for right in representatives where right != left {
                let found = table.agreement(view, left, right, within: items)
                same += found.same.count
                both += found.both.count
            }
        }
        return (Double(same) + 0.5) / (Double(both) + 1)
    }

    /// The chance that one unrelated miner gives the same answer to an item as `miner` does.
    func chance(miner: Int, item: Int, sources: [Int]) -> Double {
        var (same, asked) = (0, 0)
        for other in unrelated(to: [miner] + sources) where table.hasAnswered(other, item: item) {
            asked += 1
            if table.agrees(view, other, miner, item: item) { same += 1 }
        }
        return (Double(same) + Self.priorWeight * pooled) / (Double(asked) + Self.priorWeight)
    }

    /// One miner for each kind of behaviour but those of some.
    func unrelated(to miners: [Int]) -> [Int] {
        let kinds = Set(miners.map { family[$0] })
        return representatives.filter { !kinds.contains(family[$0]) }
    }
}
