/// Which pair of validators shares an item in which turn of an epoch: each is asked by both in the same turn, so that even a
/// short epoch has items that both asked.
///
/// Validators stand in a circle in the order of their places; in turn t those whose numbers add up to t, modulo their
/// count, meet. After as many turns as there are validators each has met each.
public struct PairSchedule: Hashable, Sendable {
    /// The validators in the order of their places; all who take part know the same.
    public let validators: [MinerKey]
    private let epoch: UInt64

    /// The schedule of an epoch. Another epoch begins with other pairs.
    public init(_ validators: [MinerKey], epoch: UInt64) {
        self.validators = validators
        self.epoch = epoch
    }

    /// Whom a validator meets in a turn, and which of the pair's items they share.
    ///
    /// - Returns: Nil where it takes no part, meets itself, or has shared all items.
    public func meeting(of validator: MinerKey, turn: UInt64) -> (partner: MinerKey, index: UInt64)? {
        let count = UInt64(validators.count)
        guard count > 1, let own = validators.firstIndex(of: validator).map(UInt64.init) else { return nil }
        let index = turn / count
        guard index < UInt64(SharedPart.itemLimit) else { return nil }
        let other = (turn % count + epoch % count + count - own % count) % count
        return other == own ? nil : (validators[Int(other)], index)
    }
}
