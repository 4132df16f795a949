import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Repeats work and keeps the best: on a machine that does other things too, the shortest run is the least disturbed.
enum Timing {
    /// The seconds that the work takes at best, repeated for `seconds` and at least three times; `body` does it `batch`
    /// times in one call.
    static func best(seconds: Double = 1, batch: Int = 1, _ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var best = Double.infinity
        var runs = 0
        while runs < 3 || clock.now < end {
            let start = clock.now
            try body()
            best = min(best, start.duration(to: clock.now).seconds / Double(batch))
            runs += 1
        }
        return best
    }

    /// Seconds of processor time that this process has used: what a busy machine does not lengthen.
    static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The seconds that `body` takes once.
    static func once<Result>(_ body: () async throws -> Result) async rethrows -> (seconds: Double, result: Result) {
        let start = ContinuousClock.now
        let result = try await body()
        return (start.duration(to: .now).seconds, result)
    }
}

extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}

/// Keeps the optimiser from leaving work out whose result nobody reads.
@inline(never)
func consume<Value>(_ value: borrowing Value) {}
