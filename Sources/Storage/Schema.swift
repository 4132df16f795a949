public import State

/// How the data of one schema become those of the next.
public struct Migration: Sendable {
    /// The schema that it begins with; it leads to the next.
    public let from: UInt32
    /// The changes, which are made together with the new schema number.
    public let changes: @Sendable (any StateStore) throws(StorageError) -> [StateChange]

    /// A step from `from` to the next schema.
    public init(
        from: UInt32,
        changes: @escaping @Sendable (any StateStore) throws(StorageError) -> [StateChange]
    ) {
        self.from = from
        self.changes = changes
    }
}

/// The schema of the data: what ``StoreKey`` says, and how blocks and undo entries are encoded.
public struct Schema: Sendable {
    /// The present schema's number.
    public let number: UInt32
    /// The steps from earlier ones.
    public let migrations: [Migration]

    /// The schema of this program.
    public static let current = Schema(number: 1, migrations: [])

    /// A schema with the steps that lead to it.
    public init(number: UInt32, migrations: [Migration]) {
        self.number = number
        self.migrations = migrations
    }

    /// Brings a store to this schema, each step in one batch, so that a process that ends between two goes on there.
    func prepare(_ store: any StateStore) throws(StorageError) {
        guard let bytes = try store.value(at: StoreKey.schema), var found = StoreKey.number(from: bytes) else {
            throw .corrupt("the schema's number is missing")
        }
        guard found <= number else { throw .newerSchema(found: found, known: number) }
        while found < number {
            guard let step = migrations.first(where: { $0.from == found }) else {
                throw .corrupt("there is no way from schema \(found) to \(number)")
            }
            found += 1
            let mark = StateChange(key: StoreKey.schema, value: StoreKey.bytes(of: found))
            try store.write(try step.changes(store) + [mark], durable: true)
        }
    }
}
