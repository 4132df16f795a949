import State

/// An estimate of the memory that keeping a block takes.
enum BlockCost {
    /// What the record itself and its place in the history take, in bytes.
    private static let base = 1_024
    /// What one changed entry takes besides its value: the nodes on its way that are not shared with the parent's
    /// state. Chosen a little above what was measured: an empty block of the local network took 5.3 kB of the process's
    /// memory, one with ten transfers to new accounts 14.4 kB.
    private static let perChange = 512

    /// The estimate for a block of extrinsics of `length` bytes that changed a state.
    static func bytes(length: Int, changes: [StateChange]) -> Int {
        changes.reduce(base + length) { $0 + perChange + ($1.value?.count ?? 0) }
    }
}
