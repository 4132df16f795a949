public import Scale
public import State

/// The chain's state as a pallet sees it while a block is executed: typed reads and writes, events, and rollback.
///
/// A call that fails is undone by rolling back to a mark; see ``Chain/transactional(_:)``.
public struct Chain: Sendable {
    /// The profile of the runtime, on which durations and defaults depend.
    public let profile: Profile
    /// The uncommitted changes over the parent's state.
    public private(set) var overlay: Overlay
    /// What happened in the block so far, in order.
    public private(set) var events: [StoredEvent] = []
    /// What is executing: a hook or an extrinsic.
    public var phase: Phase = .initialization
    /// What a call learned about its cost while it ran; the executive clears it before each extrinsic.
    public var correction = DispatchCorrection()
    /// How many calls are nested in each other at the moment.
    public var callDepth = 0

    /// A chain on top of `view`.
    public init(_ view: StateView, profile: Profile) {
        overlay = Overlay(view)
        self.profile = profile
    }

    // MARK: Raw access

    /// The bytes at a raw storage key.
    public func rawValue(at key: [UInt8]) -> [UInt8]? {
        overlay.value(at: key)
    }

    /// Writes or, with nil, removes bytes at a raw storage key.
    public mutating func write(_ value: [UInt8]?, at key: [UInt8]) {
        overlay.set(key, to: value)
    }

    /// Whether something is stored at a raw key.
    public func containsKey(_ key: [UInt8]) -> Bool {
        overlay.contains(key)
    }

    /// The value at a raw key; nil where nothing, or nothing readable, is stored.
    @inlinable
    public func decoded<V: ScaleCodable>(_ type: V.Type, at key: [UInt8]) -> V? {
        rawValue(at: key).flatMap { Chain.decode(type, from: $0) }
    }

    @inlinable
    static func decode<V: ScaleCodable>(_ type: V.Type, from bytes: [UInt8]) -> V? {
        var reader = ScaleReader(bytes)
        do {
            return try V(from: &reader)
        } catch {
            return nil
        }
    }

    /// The raw keys that begin with `prefix`, in byte order.
    public func keys(withPrefix prefix: [UInt8]) -> [[UInt8]] {
        overlay.keys(withPrefix: prefix)
    }

    /// The entries whose raw keys begin with `prefix`, in byte order.
    public func rawEntries(withPrefix prefix: [UInt8]) -> [(key: [UInt8], value: [UInt8])] {
        overlay.entries(withPrefix: prefix)
    }

    /// The readable entries whose raw keys begin with `prefix`, in the order of their keys.
    @inlinable
    public func entries<K, V: ScaleCodable>(
        withPrefix prefix: [UInt8],
        key: ([UInt8]) -> K?
    ) -> [(key: K, value: V)] {
        rawEntries(withPrefix: prefix).compactMap { entry in
            guard let key = key(entry.key), let value = Chain.decode(V.self, from: entry.value) else { return nil }
            return (key, value)
        }
    }

    /// Removes everything whose raw key begins with `prefix`; gives the number of entries removed.
    @discardableResult
    public mutating func removeAll(withPrefix prefix: [UInt8]) -> Int {
        overlay.removeAll(withPrefix: prefix)
    }

    /// Removes all entries of an item; gives their number.
    @discardableResult
    public mutating func removeAll(of item: some StorageItem) -> Int {
        overlay.removeAll(withPrefix: item.prefix)
    }

    // MARK: Events and rollback

    /// Records that something happened.
    public mutating func deposit(_ event: some PalletEvent, pallet index: UInt8) {
        events.append(StoredEvent(phase: phase, bytes: [index] + event.scaleEncoded))
    }

    /// Forgets the block's events, once the executive has stored them or begins a block.
    public mutating func clearEvents() {
        events = []
    }

    /// Runs `body`; where it throws, its writes and events are undone.
    public mutating func transactional<Result, Failure: Error>(
        _ body: (inout Chain) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let mark = overlay.mark()
        let eventCount = events.count
        do {
            return try body(&self)
        } catch {
            overlay.rollback(to: mark)
            events.removeLast(events.count - eventCount)
            throw error
        }
    }

    /// Runs `body` and undoes its writes and events whatever comes of it: a trial.
    public mutating func simulated<Result, Failure: Error>(
        _ body: (inout Chain) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let mark = overlay.mark()
        let eventCount = events.count
        defer {
            overlay.rollback(to: mark)
            events.removeLast(events.count - eventCount)
        }
        return try body(&self)
    }

    /// The state with all changes in it.
    public func committed() -> StateView {
        overlay.committed()
    }

    /// The state with all changes in it, and those of them that make a difference, sorted by key.
    public func concluded() -> (state: StateView, changes: [StateChange]) {
        overlay.concluded()
    }
}

/// An event as it is stored: where it arose, and its bytes from the pallet's index on.
public struct StoredEvent: Sendable, Equatable {
    /// The hook or extrinsic that caused it.
    public let phase: Phase
    /// The pallet's index, the event's index and its fields.
    public let bytes: [UInt8]

    /// Puts an event together.
    public init(phase: Phase, bytes: [UInt8]) {
        self.phase = phase
        self.bytes = bytes
    }
}
