import ArgumentParser
import Foundation

/// `plexus bench`: measures what docs/performance.md states, each figure with its peer in the same run.
@main
struct PlexusBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plexus bench",
        abstract: "Measure speed and memory, each figure beside its peer in the same run.",
        discussion: """
            Without names all groups run, in some ten minutes: \
            \(Group.allCases.map(\.rawValue).joined(separator: ", ")). Each figure is told on standard error as soon as \
            it is measured; the table, or the JSON, follows at the end. A group that takes too long or fails is named \
            with its reason, the others are measured all the same, and the exit code is 1. Python peers are installed \
            into Benchmarks/.venv on first use; a peer that cannot be had is named as missing.
            """
    )

    @Argument(help: "Which groups to run; all without a name.")
    var groups: [Group] = []

    @Flag(help: "Print the figures as JSON.")
    var json = false

    @Option(help: "Seconds for each side of a comparison.")
    var seconds = 2.0

    @Option(help: "Blocks of the block step.")
    var blocks = 10_000

    @Option(help: "Seconds that each group may take, in place of its own limit.")
    var limit: Double?

    @Option(help: "The product's binary.")
    var plexus = ".build/release/plexus"

    @Option(help: "The root of the repository.")
    var repository = "."

    @Flag(help: .private)
    var worker = false

    func validate() throws {
        guard seconds > 0, seconds <= 600 else { throw ValidationError("--seconds takes a number up to 600") }
        guard (1...10_000_000).contains(blocks) else { throw ValidationError("--blocks takes 1 to 10,000,000") }
        guard limit.map({ $0 > 0 && $0 <= 1e6 }) ?? true else {
            throw ValidationError("--limit takes a number of seconds up to 1,000,000")
        }
    }

    func run() async throws {
        if worker { try await measure() } else { try await supervise() }
    }

    /// Runs each group in a process of its own.
    private func supervise() async throws {
        let chosen = groups.isEmpty ? Group.allCases : groups
        let bench = try workbench { _ in }
        defer { try? FileManager.default.removeItem(at: bench.scratch) }
        // Before the groups, so that their limits do not pay for it. What is missing is told with the figures.
        if !Set(chosen).isDisjoint(with: Peers.users) { _ = try? await Peers(bench: bench).python() }
        let arguments = [
            "--seconds", String(seconds), "--blocks", String(blocks), "--plexus", plexus, "--repository", repository,
        ]
        let limit = limit
        let (seconds, blocks) = (seconds, blocks)
        let (figures, failures) = try await onThread {
            var figures: [Figure] = []
            var failures: [(group: String, reason: String)] = []
            for group in chosen {
                bench.say("— \(group.rawValue)")
                let limit = limit ?? group.limit(seconds: seconds, blocks: blocks)
                let reason = try Worker.run(group, arguments, limit: limit) { figure in
                    figures.append(figure)
                    bench.say(figure.line)
                }
                guard let reason else { continue }
                failures.append((group.rawValue, reason))
                bench.say("\(group.rawValue) could not be measured: \(reason)")
            }
            return (figures, failures)
        }
        print(json ? try Report.json(figures, failures) : Report.table(figures, failures))
        if !failures.isEmpty { throw ExitCode(1) }
    }

    /// Measures one group and tells the parent.
    private func measure() async throws {
        endWithInput()
        let bench = try workbench { Worker.send(.figure($0)) }
        defer { try? FileManager.default.removeItem(at: bench.scratch) }
        do {
            for group in groups { try await group.measure(bench, Peers(bench: bench), blocks: blocks) }
        } catch {
            Worker.send(.failure("\(error)"))
            throw ExitCode(1)
        }
    }

    private func workbench(report: @escaping @Sendable (Figure) -> Void) throws -> Workbench {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("plexus-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        return Workbench(
            repository: URL(fileURLWithPath: repository),
            plexus: URL(fileURLWithPath: plexus),
            scratch: scratch,
            seconds: seconds,
            report: report
        )
    }
}
