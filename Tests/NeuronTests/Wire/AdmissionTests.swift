import Synchronization
import Testing

@testable import Neuron

@Suite struct AdmissionTests {
    @Test func `waiting requests are served by priority, and among equals by arrival`() async {
        let queue = AdmissionQueue(places: 1, maximumWaiting: 10)
        #expect(await queue.acquire(priority: 0, seconds: 1) == .admitted)
        let (order, continuation) = AsyncStream<Int>.makeStream()
        await withTaskGroup(of: Void.self) { group in
            for (index, priority) in [1.0, 5.0, .nan, 5.0].enumerated() {
                group.addTask {
                    guard await queue.acquire(priority: priority, seconds: 60) == .admitted else { return }
                    continuation.yield(index)
                    queue.release()
                }
                while queue.load.waiting <= index { await Task.yield() }
            }
            queue.release()
        }
        continuation.finish()
        var served: [Int] = []
        for await index in order { served.append(index) }
        #expect(served == [1, 3, 0, 2])
        #expect(queue.load == (0, 0))
    }

    @Test func `in a full queue the lowest priority gives way`() async {
        let queue = AdmissionQueue(places: 1, maximumWaiting: 1)
        #expect(await queue.acquire(priority: 0, seconds: 1) == .admitted)
        async let low = queue.acquire(priority: 1, seconds: 60)
        while queue.load.waiting < 1 { await Task.yield() }
        #expect(await queue.acquire(priority: 0.5, seconds: 60) == .full)
        async let high = queue.acquire(priority: 2, seconds: 60)
        #expect(await low == .full)
        queue.release()
        #expect(await high == .admitted)
    }

    @Test func `a request that waits too long is told so`() async {
        let queue = AdmissionQueue(places: 1, maximumWaiting: 1)
        #expect(await queue.acquire(priority: 0, seconds: 1) == .admitted)
        #expect(await queue.acquire(priority: 0, seconds: 0.01) == .timedOut)
        #expect(await queue.acquire(priority: 0, seconds: -1) == .timedOut)
        #expect(queue.load == (1, 0))
    }

    @Test func `a wait that ends early leaves no alarm behind`() async throws {
        let alarms = AlarmClock()
        let queue = AdmissionQueue(places: 1, maximumWaiting: 10, alarms: alarms)
        #expect(await queue.acquire(priority: 0, seconds: 60) == .admitted)
        async let limited = queue.acquire(priority: 1, seconds: 3_600)
        while queue.load.waiting < 1 { await Task.yield() }
        async let unlimited = queue.acquire(priority: 0, seconds: nil)
        while queue.load.waiting < 2 { await Task.yield() }
        while alarms.count < 1 { await Task.yield() }
        queue.release()
        #expect(await limited == .admitted)
        #expect(alarms.count == 0)
        queue.release()
        #expect(await unlimited == .admitted)
        #expect(try await Deadline.structured(seconds: 3_600, alarms: alarms) { 7 } == 7)
        #expect(alarms.count == 0)
    }

    @Test func `work that takes too long is cancelled, waited for, and named as such`() async {
        let hasEnded = Mutex(false)
        await #expect(throws: DeadlineExceeded.self) {
            try await Deadline.structured(seconds: 0.01) {
                defer { hasEnded.withLock { $0 = true } }
                try await Task.sleep(for: .seconds(3_600))
            }
        }
        #expect(hasEnded.withLock { $0 })
    }

    @Test func `a caller's rate is kept and its bucket fills again`() {
        let limiter = CallerLimiter(maximumOpen: 100, rate: 2, burst: 3)
        let second: UInt64 = 1_000_000_000
        for _ in 0..<3 {
            #expect(limiter.open("a", now: second))
            limiter.close("a")
        }
        #expect(!limiter.open("a", now: second))
        #expect(limiter.open("b", now: second))
        #expect(!limiter.open("a", now: second + second / 4))
        #expect(limiter.open("a", now: second + second / 2))
        #expect(!limiter.open("a", now: second + second / 2))
    }

    @Test func `a caller has so many open requests and no more`() {
        let limiter = CallerLimiter(maximumOpen: 2, rate: nil, burst: 1)
        #expect(limiter.open("a", now: 0))
        #expect(limiter.open("a", now: 0))
        #expect(!limiter.open("a", now: 0))
        limiter.close("a")
        #expect(limiter.open("a", now: 0))
    }
}

@Suite struct AlarmClockTests {
    @Test func `alarms ring once, and cleared ones never`() async {
        let clock = AlarmClock()
        let (rings, continuation) = AsyncStream<Int>.makeStream()
        let cleared = clock.set(seconds: 0.001) { continuation.yield(1) }
        clock.clear(cleared)
        _ = clock.set(seconds: 0.002) { continuation.yield(2) }
        _ = clock.set(seconds: -1) { continuation.yield(3) }
        let late = clock.set(seconds: .infinity) { continuation.yield(4) }
        var rung: Set<Int> = []
        for await ring in rings {
            rung.insert(ring)
            if rung.count == 2 { break }
        }
        #expect(rung == [2, 3])
        #expect(clock.count == 1)
        clock.clear(late)
        #expect(clock.count == 0)
    }

    @Test func `an alarm clock that was idle rings again`() async {
        let clock = AlarmClock()
        for _ in 0..<3 {
            await withCheckedContinuation { continuation in
                _ = clock.set(seconds: 0) { continuation.resume() }
            }
        }
        #expect(clock.count == 0)
    }
}
