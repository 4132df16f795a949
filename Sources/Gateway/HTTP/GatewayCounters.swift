import Synchronization

/// How often a gateway did what, for `GET /metrics`.
final class GatewayCounters: Sendable {
    /// What came of asking one miner.
    enum Outcome: String, CaseIterable {
        case answered, failed, late, malformed, declined, abandoned
    }

    /// The upper ends of the latency histograms, in seconds.
    static let bounds: [Double] = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct Histogram {
        var buckets = [Int](repeating: 0, count: GatewayCounters.bounds.count)
        var count = 0
        var sum = 0.0

        mutating func add(_ seconds: Double) {
            if let place = GatewayCounters.bounds.firstIndex(where: { seconds <= $0 }) { buckets[place] += 1 }
            count += 1
            sum += seconds
        }

        func lines(_ name: String, _ labels: String = "") -> [String] {
            var total = 0
            let comma = labels.isEmpty ? "" : ","
            var lines = zip(GatewayCounters.bounds, buckets).map { bound, count in
                total += count
                return "\(name)_bucket{\(labels)\(comma)le=\"\(bound)\"} \(total)"
            }
            let braces = labels.isEmpty ? "" : "{\(labels)}"
            lines.append("\(name)_bucket{\(labels)\(comma)le=\"+Inf\"} \(count)")
            lines.append("\(name)_sum\(braces) \(sum)")
            lines.append("\(name)_count\(braces) \(count)")
            return lines
        }
    }

    private struct Label: Hashable, Comparable {
        let route: String
        let status: Int

        static func < (left: Label, right: Label) -> Bool {
            (left.route, left.status) < (right.route, right.status)
        }
    }

    private struct State {
        var open = 0
        var answered: [Label: Int] = [:]
        var asked: [Outcome: Int] = [:]
        var hedged = 0
        var fallbacks = 0
        var total: [GatewayService: Histogram] = [:]
        var overhead = Histogram()
    }

    private let state = Mutex(State())

    /// Counts a new request unless `limit` are open.
    func opened(limit: Int) -> Bool {
        state.withLock { state in
            guard state.open < limit else { return false }
            state.open += 1
            return true
        }
    }

    func closed() {
        state.withLock { $0.open -= 1 }
    }

    func answered(_ route: String, _ status: Int) {
        state.withLock { $0.answered[Label(route: route, status: status), default: 0] += 1 }
    }

    func asked(_ outcome: Outcome) {
        state.withLock { $0.asked[outcome, default: 0] += 1 }
    }

    func hedged() {
        state.withLock { $0.hedged += 1 }
    }

    /// Counts a delivered answer; the overhead is what the gateway added to the miner's time, where only one was asked.
    func delivered(_ service: GatewayService, attempts: Int, total: Double, miner: Double) {
        state.withLock { state in
            state.total[service, default: Histogram()].add(total)
            if attempts > 1 { state.fallbacks += 1 } else { state.overhead.add(max(0, total - miner)) }
        }
    }

    /// The figures that others hold.
    struct Gauges {
        var running = 0
        var waiting = 0
        var miners = 0
        var skipped = 0
        var validators = 0
        var receipts = 0
        var journalFailures = 0
    }

    /// Prometheus' text form, version 0.0.4.
    func text(_ gauges: Gauges) -> String {
        let state = state.withLock { $0 }
        var lines: [String] = []
        func add(_ name: String, _ type: String, _ help: String, _ values: [String]) {
            lines += ["# HELP plexus_gateway_\(name) \(help)", "# TYPE plexus_gateway_\(name) \(type)"]
            lines += values.map { "plexus_gateway_\(name)\($0)" }
        }
        add(
            "requests_total",
            "counter",
            "Answered requests by route and HTTP status.",
            state.answered.sorted { $0.key < $1.key }.map {
                "{route=\"\($0.key.route)\",status=\"\($0.key.status)\"} \($0.value)"
            }
        )
        add(
            "miner_calls_total",
            "counter",
            "Calls to miners by what came of them.",
            Outcome.allCases.map { "{outcome=\"\($0.rawValue)\"} \(state.asked[$0] ?? 0)" }
        )
        add("hedges_total", "counter", "Requests for which a second miner was asked early.", [" \(state.hedged)"])
        add("fallbacks_total", "counter", "Answers for which more than one miner was asked.", [" \(state.fallbacks)"])
        add("open_requests", "gauge", "Requests in work.", [" \(state.open)"])
        add("running_requests", "gauge", "Requests for which miners are asked.", [" \(gauges.running)"])
        add("waiting_requests", "gauge", "Requests that wait for their turn.", [" \(gauges.waiting)"])
        add("miners", "gauge", "Miners that may be used.", [" \(gauges.miners)"])
        add("miners_skipped", "gauge", "Miners left alone after failures, by service.", [" \(gauges.skipped)"])
        add("validators", "gauge", "Validators whose word counts.", [" \(gauges.validators)"])
        add("receipts", "gauge", "Receipts in memory.", [" \(gauges.receipts)"])
        add("journal_failures_total", "counter", "Entries missing in the journal.", [" \(gauges.journalFailures)"])
        lines += [
            "# HELP plexus_gateway_request_seconds Time of delivered answers.",
            "# TYPE plexus_gateway_request_seconds histogram",
        ]
        for service in GatewayService.allCases {
            let histogram = state.total[service] ?? Histogram()
            lines += histogram.lines("plexus_gateway_request_seconds", "service=\"\(service.rawValue)\"")
        }
        lines += [
            "# HELP plexus_gateway_overhead_seconds Time added to the miner's.",
            "# TYPE plexus_gateway_overhead_seconds histogram",
        ]
        lines += state.overhead.lines("plexus_gateway_overhead_seconds")
        return lines.joined(separator: "\n") + "\n"
    }
}
