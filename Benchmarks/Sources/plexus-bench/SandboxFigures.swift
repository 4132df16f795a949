import Foundation
import Sandbox

/// What it costs to run a program under guard: from the call to its report, with a program that does nothing, so that
/// the launch is all there is. The peer is bubblewrap, which makes namespaces and a root too, but watches nothing.
enum SandboxFigures {
    /// Memory of the caller, as a validator has it: a launch copies the caller's page tables.
    private static let ballast = 100 << 20
    private static let bubblewrap = [
        "/usr/bin/bwrap", "--unshare-all", "--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink",
        "usr/lib64", "/lib64", "--symlink", "usr/bin", "/bin", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp",
        "--die-with-parent", "/bin/true",
    ]

    static func measure(_ bench: Workbench) async throws {
        let memory = [UInt8](repeating: 1, count: ballast)
        let program = SandboxProgram(["/bin/true"])
        let ours = try await median(bench) {
            let outcome = try await Sandbox.run(program)
            guard outcome.report.ending == .exited(0) else { throw BenchError(outcome.report.summary) }
        }
        var figure = Figure(
            name: "sandbox: launch to report, median",
            unit: "ms",
            direction: .lower,
            ours: ours * 1_000,
            target: .quantity(10),
            note: "Beside 100 MB of the caller's own; the supervisor's set-up and end included."
        )
        if FileManager.default.isExecutableFile(atPath: bubblewrap[0]) {
            figure.peer = try await median(bench, runBubblewrap) * 1_000
            figure.peerName = "bubblewrap, which watches nothing"
        } else {
            figure.peerName = "missing: bubblewrap is not installed"
        }
        bench.report(figure)
        consume(memory)
    }

    private static func median(_ bench: Workbench, _ body: () async throws -> Void) async throws -> Double {
        var times: [Double] = []
        let end = ContinuousClock.now + .seconds(bench.seconds)
        while times.count < 20 || ContinuousClock.now < end { times.append(try await Timing.once(body).seconds) }
        return times.sorted()[times.count / 2]
    }

    private static func runBubblewrap() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: bubblewrap[0])
        process.arguments = Array(bubblewrap.dropFirst())
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw BenchError("bubblewrap failed") }
    }
}
