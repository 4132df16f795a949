import CSandbox
public import Foundation
import Synchronization

/// Runs untrusted programs: in namespaces of their own, on a read-only root, without network, under limits, with a filter
/// on system calls. It runs them so or not at all.
///
/// One limit above all others is the program's whole family of processes: a supervisor outside its reach sees every
/// process that it starts and ends them together.
public enum Sandbox {
    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - program: What to run.
    ///   - input: What it reads from standard input.
    ///   - limits: What it may use.
    /// - Returns: What it wrote and how it ended; a program that fails or is stopped is no error.
    /// - Throws: ``SandboxError`` where it cannot be run in safety.
    public static func run(
        _ program: SandboxProgram,
        input: Data = Data(),
        limits: SandboxLimits = SandboxLimits()
    ) async throws(SandboxError) -> SandboxOutcome {
        await SandboxGate.shared.enter()
        let result = await withCheckedContinuation { (done: CheckedContinuation<Outcome, Never>) in
            queue.async {
                done.resume(
                    returning: Result { () throws(SandboxError) in
                        try SandboxRun(program, limits: limits).finish(input: input)
                    }
                )
            }
        }
        await SandboxGate.shared.leave()
        return try result.get()
    }

    private typealias Outcome = Result<SandboxOutcome, SandboxError>

    /// Where threads wait for programs.
    static let queue = DispatchQueue(label: "plexus.sandbox", attributes: .concurrent)

    /// Tries whether programs can be run here: runs `/bin/true`.
    ///
    /// - Throws: ``SandboxError`` that says what is missing and how to mend it.
    public static func probe() async throws(SandboxError) -> SandboxReport {
        let outcome = try await run(SandboxProgram(["/bin/true"]))
        guard outcome.report.ending == .exited(0) else { throw .unexpected(outcome.report.summary) }
        return outcome.report
    }
}

/// Lets only as many programs run at a time as there are cores, so that none is slow because of the others.
actor SandboxGate {
    static let shared = SandboxGate(places: max(2, ProcessInfo.processInfo.activeProcessorCount))

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) {
        free = places
    }

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
