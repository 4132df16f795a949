import Synchronization

/// What an axon has done since it was made.
public struct AxonMetrics: Sendable, Equatable {
    /// Answered requests by HTTP status.
    public fileprivate(set) var answered: [Int: Int] = [:]
    /// Requests in work now.
    public fileprivate(set) var open = 0
    /// Handlers running now.
    public internal(set) var running = 0
    /// Requests waiting for a handler now.
    public internal(set) var waiting = 0
    /// Nanoseconds spent in handlers that have ended.
    public fileprivate(set) var handlerNanoseconds: UInt64 = 0
    /// Handlers that have ended, with or without success.
    public fileprivate(set) var handled = 0
    /// Bytes of the bodies read.
    public fileprivate(set) var bodyBytes = 0

    /// All answered requests.
    public var total: Int {
        answered.values.reduce(0, +)
    }

    /// The counters in the text format of Prometheus.
    public var text: String {
        var lines = ["# TYPE plexus_axon_requests_total counter"]
        for (status, count) in answered.sorted(by: { $0.key < $1.key }) {
            lines.append("plexus_axon_requests_total{status=\"\(status)\"} \(count)")
        }
        lines += [
            "# TYPE plexus_axon_open_requests gauge", "plexus_axon_open_requests \(open)",
            "# TYPE plexus_axon_running_handlers gauge", "plexus_axon_running_handlers \(running)",
            "# TYPE plexus_axon_waiting_requests gauge", "plexus_axon_waiting_requests \(waiting)",
            "# TYPE plexus_axon_handled_total counter", "plexus_axon_handled_total \(handled)",
            "# TYPE plexus_axon_handler_seconds_total counter",
            "plexus_axon_handler_seconds_total \(Double(handlerNanoseconds) / 1e9)",
            "# TYPE plexus_axon_body_bytes_total counter", "plexus_axon_body_bytes_total \(bodyBytes)",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}

/// The counters of a running axon.
final class AxonCounters: Sendable {
    private let metrics = Mutex(AxonMetrics())

    var snapshot: AxonMetrics {
        metrics.withLock { $0 }
    }

    /// Counts a new request unless `limit` requests are open.
    func opened(limit: Int) -> Bool {
        metrics.withLock { metrics in
            guard metrics.open < limit else { return false }
            metrics.open += 1
            return true
        }
    }

    func closed() {
        metrics.withLock { $0.open -= 1 }
    }

    func answered(_ status: Int) {
        metrics.withLock { $0.answered[status, default: 0] += 1 }
    }

    func read(bytes: Int) {
        metrics.withLock { $0.bodyBytes += bytes }
    }

    func handled(nanoseconds: UInt64) {
        metrics.withLock { metrics in
            metrics.handled += 1
            metrics.handlerNanoseconds += nanoseconds
        }
    }
}
