import Foundation
public import Logging
import Neuron
public import ServiceLifecycle
import UnixSignals

/// How the processes of this program live and end.
public enum Processes {
    /// A logger that writes to standard error, so that standard output stays for answers.
    public static func logger(_ label: String, verbose: Bool = false) -> Logger {
        var logger = Logger(label: label) { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = verbose ? .debug : .warning
        return logger
    }

    /// Runs services until one of them ends, the process is told to end (SIGINT, SIGTERM), or, where
    /// `untilInputEnds`, standard input ends because the parent is gone.
    public static func run(_ services: [any Service], untilInputEnds: Bool, logger: Logger) async throws {
        var all = services
        if untilInputEnds { all.append(ParentWatch()) }
        ProcessMemory.giveBack()
        let group = ServiceGroup(
            configuration: .init(
                services: all.map {
                    .init(
                        service: $0,
                        successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .gracefullyShutdownGroup
                    )
                },
                gracefulShutdownSignals: [.sigint, .sigterm],
                logger: logger
            )
        )
        try await group.run()
    }
}

/// Ends with standard input: a child notices that its parent is gone, however it went.
struct ParentWatch: Service {
    func run() async throws {
        await cancelWhenGracefulShutdown {
            let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
            // A thread of its own: a blocking read is the one way that works for pipes, files and terminals alike.
            Thread.detachNewThread {
                var byte: UInt8 = 0
                while read(STDIN_FILENO, &byte, 1) > 0 {}
                continuation.finish()
            }
            for await _ in stream {}
        }
    }
}

/// Something that runs until it is cancelled, as a service.
public struct TaskService: Service {
    private let body: @Sendable () async throws -> Void

    /// A service of a body.
    public init(_ body: @escaping @Sendable () async throws -> Void) {
        self.body = body
    }

    public func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { try await body() }
        } catch is CancellationError {
            // Cancelled is how it ends.
        }
    }
}
