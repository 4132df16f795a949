/// Makes blocks by itself, each final at once: the sequencer of a chain of one machine.
public struct SoloSequencer: Sequencer {
    /// How long after a block that could not be stored the next attempt comes.
    private static let pause = Duration.seconds(1)

    /// When blocks are made.
    public let mode: BlockMode

    /// A sequencer that makes blocks as `mode` says.
    public init(mode: BlockMode) {
        self.mode = mode
    }

    public func run(producing producer: BlockProducer) async throws {
        switch mode {
        case .interval(let interval): try await produce(every: interval, producer)
        case .onTransaction: try await produceOnArrival(producer)
        case .manual: await untilCancelled()
        }
    }

    /// Keeps to the grid of intervals; a block that takes longer than one makes the grid begin anew, so that blocks
    /// never come in a burst.
    private func produce(every interval: Duration, _ producer: BlockProducer) async throws {
        let clock = ContinuousClock()
        var next = clock.now + interval
        while true {
            do {
                try await clock.sleep(until: next)
            } catch {
                return
            }
            do {
                try await producer.produce()
            } catch .notStored {
                // The engine has reported it and holds the block: production goes on as soon as there is room.
                next = max(next, clock.now + Self.pause)
                continue
            }
            next = max(next + interval, clock.now)
        }
    }

    private func produceOnArrival(_ producer: BlockProducer) async throws {
        try await produceAll(producer)
        for await _ in producer.arrivals { try await produceAll(producer) }
    }

    /// Makes blocks while they find transactions; what a block cannot take waits for the next arrival.
    private func produceAll(_ producer: BlockProducer) async throws {
        while !Task.isCancelled, producer.hasReadyTransactions {
            do {
                guard try await producer.produce().transactions > 0 else { return }
            } catch EngineError.notStored {
                do {
                    try await Task.sleep(for: Self.pause)
                } catch {
                    return
                }
            }
        }
    }

    private func untilCancelled() async {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        for await _ in stream {}
        continuation.finish()
    }
}
