public import Foundation
import Synchronization

/// A miner of the user's: a program that reads a question as one line of JSON and writes an answer as one.
///
/// It is the user's own and runs as such, outside the sandbox.
public final class LineProgram: Sendable {
    private let command: String
    private let queue = DispatchQueue(label: "plexus.trial.miner")
    private let running = Mutex<Running?>(nil)

    private struct Running: Sendable {
        let process: Int32
        let input: Int32
        let output: Int32
        var buffer: [UInt8] = []
    }

    /// A program that is not started yet; `command` is what a shell takes.
    public init(_ command: String) {
        self.command = command
    }

    /// Its answer; nil where it gives none in time. A program that is late or ends is started anew for the next question.
    public func answer(to question: Data, milliseconds: Int) async -> Data? {
        await withCheckedContinuation { done in
            queue.async { done.resume(returning: self.ask(question, milliseconds: milliseconds)) }
        }
    }

    /// Ends it.
    public func stop() {
        queue.sync { end() }
    }

    private func ask(_ question: Data, milliseconds: Int) -> Data? {
        running.withLock { running in
            // Starting an interpreter is not what is measured.
            let patience = running == nil ? milliseconds + 10_000 : milliseconds
            if running == nil { running = Self.start(command) }
            guard var program = running else { return nil }
            if let line = Self.ask(&program, question, milliseconds: patience) {
                running = program
                return line
            }
            Self.end(program)
            running = nil
            return nil
        }
    }

    private func end() {
        running.withLock { running in
            if let program = running { Self.end(program) }
            running = nil
        }
    }

    private static func ask(_ program: inout Running, _ question: Data, milliseconds: Int) -> Data? {
        let line = Array(question) + [0x0a]
        let latest = DispatchTime.now().uptimeNanoseconds + UInt64(milliseconds) * 1_000_000
        var sent = 0
        while true {
            if let end = program.buffer.firstIndex(of: 0x0a) {
                let answer = Data(program.buffer[..<end])
                program.buffer.removeFirst(end + 1)
                return answer
            }
            let now = DispatchTime.now().uptimeNanoseconds
            guard now < latest, program.buffer.count < 1 << 22 else { return nil }
            var polled = [
                pollfd(fd: program.output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: sent < line.count ? program.input : -1, events: Int16(POLLOUT), revents: 0),
            ]
            guard poll(&polled, 2, Int32(clamping: (latest - now) / 1_000_000 + 1)) > 0 else { continue }
            if polled[1].revents != 0 {
                let count = line[sent...].withUnsafeBytes { send(program.input, $0.baseAddress, $0.count, noSignal) }
                if count > 0 { sent += count } else if errno != EAGAIN { return nil }
            }
            if polled[0].revents != 0 {
                var space = [UInt8](repeating: 0, count: 65_536)
                let count = recv(program.output, &space, space.count, 0)
                guard count > 0 else { return nil }
                program.buffer.append(contentsOf: space[..<count])
            }
        }
    }

    /// Starts the program with a socket as its standard input and output, so that a dead one raises no signal here.
    private static func start(_ command: String) -> Running? {
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, streamSocket, 0, &ends) == 0 else { return nil }
        _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec \(command)"]
        let end = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        process.standardInput = end
        process.standardOutput = end
        do {
            try process.run()
        } catch {
            _ = close(ends[0])
            return nil
        }
        try? end.close()
        return Running(process: process.processIdentifier, input: ends[0], output: ends[0])
    }

    private static func end(_ program: Running) {
        _ = close(program.input)
        _ = kill(program.process, SIGKILL)
    }
}

#if os(Linux)
    private let streamSocket = Int32(SOCK_STREAM.rawValue)
    private let noSignal = Int32(MSG_NOSIGNAL)
#else
    private let streamSocket = SOCK_STREAM
    private let noSignal: Int32 = 0
#endif
