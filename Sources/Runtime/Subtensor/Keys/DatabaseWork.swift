import Frame

/// Accesses to the database that a call counts while it runs, because it declares more than it may need.
struct DatabaseWork: Equatable, Sendable {
    /// Entries read.
    var reads: UInt64 = 0
    /// Entries written.
    var writes: UInt64 = 0

    /// Counts more accesses.
    mutating func count(reads: Int = 0, writes: Int = 0) {
        self.reads &+= UInt64(reads)
        self.writes &+= UInt64(writes)
    }

    /// Counts what a part of the call counted.
    mutating func count(_ other: DatabaseWork) {
        reads &+= other.reads
        writes &+= other.writes
    }

    /// What it takes, by the reference's figures.
    var weight: Weight { .database(reads: reads, writes: writes) }
}
