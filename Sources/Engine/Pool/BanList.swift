import Primitives

/// Bytes that turned out invalid and are refused for a while without being looked at.
struct BanList {
    private var ends: [Hash256: UInt64] = [:]
    /// Bans in the order in which they were set, which is the order in which they end; `first` is where they begin.
    private var order: [Hash256] = []
    private var first = 0

    /// Whether `hash` is banned at `now`, in milliseconds.
    func contains(_ hash: Hash256, at now: UInt64) -> Bool {
        ends[hash].map { now < $0 } ?? false
    }

    /// Bans `hash` for `duration` milliseconds from `now` on.
    mutating func insert(_ hash: Hash256, at now: UInt64, for duration: UInt64, limit: Int) {
        guard limit > 0, duration > 0 else { return }
        while let oldest = order.count > first ? order[first] : nil {
            guard ends.count >= limit || !contains(oldest, at: now) else { break }
            ends[oldest] = nil
            first += 1
        }
        if first > limit {
            order.removeFirst(first)
            first = 0
        }
        let (end, overflow) = now.addingReportingOverflow(duration)
        if ends.updateValue(overflow ? .max : end, forKey: hash) == nil { order.append(hash) }
    }
}
