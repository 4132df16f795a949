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
            \(Group.allCases.map(\.rawValue).joined(separator: ", ")). Python peers are installed into Benchmarks/.venv \
            on first use; a peer that cannot be had is named as missing.
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

    @Option(help: "The product's binary.")
    var plexus = ".build/release/plexus"

    @Option(help: "The root of the repository.")
    var repository = "."

    func validate() throws {
        guard seconds > 0, seconds <= 600 else { throw ValidationError("--seconds takes a number up to 600") }
        guard (1...10_000_000).contains(blocks) else { throw ValidationError("--blocks takes 1 to 10,000,000") }
    }

    func run() async throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("plexus-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let bench = Workbench(
            repository: URL(fileURLWithPath: repository),
            plexus: URL(fileURLWithPath: plexus),
            scratch: scratch,
            seconds: seconds
        )
        let peers = Peers(bench: bench)
        var figures: [Figure] = []
        var failures: [String: String] = [:]
        for group in groups.isEmpty ? Group.allCases : groups {
            bench.say("— \(group.rawValue)")
            do {
                figures += try await measure(group, bench, peers)
            } catch {
                failures[group.rawValue] = "\(error)"
                bench.say("\(group.rawValue) could not be measured: \(error)")
            }
        }
        print(json ? try Report.json(figures, failures: failures) : Report.table(figures))
        if !failures.isEmpty { throw ExitCode(1) }
    }

    private func measure(_ group: Group, _ bench: Workbench, _ peers: Peers) async throws -> [Figure] {
        switch group {
        case .sr25519: try await SignatureFigures.measure(bench, peers)
        case .scale: try await ScaleFigures.measure(bench, peers)
        case .epoch: try await EpochFigures.measure(bench, peers)
        case .state: try StateFigures.measure(bench)
        case .node: try await NodeFigures.measure(bench)
        case .transfers: try await TransferFigures.measure(bench)
        case .axon: try await AxonFigures.measure(bench, peers)
        case .blockStep: try await BlockStepFigures.measure(bench, blocks: blocks)
        }
    }
}

/// What belongs together.
enum Group: String, CaseIterable, ExpressibleByArgument {
    case sr25519, scale, epoch, state, node, transfers, axon
    case blockStep = "block-step"
}
