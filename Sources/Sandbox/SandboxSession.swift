public import Foundation
import Synchronization

/// A program kept warm in a sandbox: one line in, one line out, any number of times.
///
/// It starts with the first question. Where it ends, is late or writes too much, it is ended with all its processes, the
/// question fails, and the next one starts it anew. Lines are asked one at a time.
public final class SandboxSession: Sendable {
    private let program: SandboxProgram
    private let limits: SandboxLimits
    private let milliseconds: Int
    private let queue = DispatchQueue(label: "plexus.sandbox.session")
    private let state = Mutex<Warm?>(nil)

    /// A started program with its pipes.
    private final class Warm: Sendable {
        private let parts: Mutex<Parts>

        private struct Parts {
            var run: SandboxRun?
            var streams: Streams
        }

        init(_ program: SandboxProgram, limits: SandboxLimits) throws(SandboxError) {
            let run = try SandboxRun(program, limits: limits)
            var streams = run.streams()
            streams.closesInput = false
            parts = Mutex(Parts(run: run, streams: streams))
        }

        func ask(_ line: Data, milliseconds: Int) -> Data? {
            parts.withLock { parts in
                guard let run = parts.run.take() else { return nil }
                let answer = run.ask(line, &parts.streams, milliseconds: milliseconds)
                parts.run = run
                return answer
            }
        }

        /// Ends it; what became of it, or nil where that is known already.
        func stop() -> Result<SandboxOutcome, SandboxError>? {
            parts.withLock { parts -> Result<SandboxOutcome, SandboxError>? in
                guard let run = parts.run.take() else { return nil }
                do throws(SandboxError) {
                    return .success(try run.stop(&parts.streams))
                } catch {
                    return .failure(error)
                }
            }
        }

        deinit { _ = stop() }
    }

    /// A program that is not started yet.
    ///
    /// - Parameters:
    ///   - program: What to run.
    ///   - milliseconds: How long it may take for one line; the first line has five times as long, for starting.
    ///   - limits: What it may use in its whole life; its life is an hour at most.
    public init(_ program: SandboxProgram, milliseconds: Int, limits: SandboxLimits = SandboxLimits()) {
        self.program = program
        self.milliseconds = max(1, milliseconds)
        self.limits = limits.lasting(milliseconds: 3_600_000)
    }

    /// Sends a line and gives the line that comes back.
    ///
    /// - Throws: ``SandboxError/noAnswer(_:)`` with what became of the program; other errors where it cannot be started.
    public func ask(_ line: Data) async throws(SandboxError) -> Data {
        let result = await withCheckedContinuation { (done: CheckedContinuation<Result<Data, SandboxError>, Never>) in
            queue.async { done.resume(returning: Result { () throws(SandboxError) in try self.answer(to: line) }) }
        }
        return try result.get()
    }

    /// Ends the program; the next question starts it anew.
    public func stop() async {
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            queue.async {
                self.state.withLock { $0 = nil }
                done.resume()
            }
        }
    }

    private func answer(to line: Data) throws(SandboxError) -> Data {
        let existing = state.withLock { $0 }
        let warm: Warm
        if let existing {
            warm = existing
        } else {
            warm = try Warm(program, limits: limits)
            state.withLock { $0 = warm }
        }
        let patience = existing == nil ? milliseconds * 5 : milliseconds
        if let answer = warm.ask(line + Data([0x0a]), milliseconds: patience) { return answer }
        state.withLock { $0 = nil }
        guard let ended = warm.stop() else { throw .noAnswer("the program ended") }
        let outcome = try ended.get()
        throw .noAnswer(Self.describe(outcome, patience: patience))
    }

    private static func describe(_ outcome: SandboxOutcome, patience: Int) -> String {
        let what =
            outcome.report.ending == .stopped(.caller)
            ? "gave no line within \(patience) ms" : outcome.report.summary
        let complaint = outcome.complaint
        return "the program \(what)" + (complaint.isEmpty ? "" : ": \(complaint)")
    }
}
