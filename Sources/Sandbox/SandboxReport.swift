public import Foundation

/// A limit that a program can reach.
public enum SandboxLimit: String, Sendable, Hashable, Codable, CaseIterable {
    /// Time by the clock.
    case wall
    /// Processor time.
    case cpu
    /// Memory.
    case memory
    /// Processes and threads.
    case processes
    /// The work folder's bytes or files.
    case disk
    /// What was written to standard output and standard error.
    case output
    /// None: the caller ended it.
    case caller
}

/// How a program ended.
public enum SandboxEnding: Sendable, Hashable {
    /// By itself, with a status.
    case exited(Int)
    /// By a signal.
    case signalled(Int)
    /// It was stopped with all its processes because it reached a limit.
    case stopped(SandboxLimit)
    /// The supervisor was killed from outside; all processes ended with it.
    case lost
}

/// Who holds a program's family of processes to its limits.
public enum SandboxLimiter: String, Sendable, Hashable, Codable {
    /// A supervisor that looks every few milliseconds, with the kernel's limits for each process behind it.
    case supervisor
    /// A control group of the kernel, besides the supervisor.
    case cgroup
}

/// What happened to a program.
public struct SandboxReport: Sendable, Hashable {
    /// How it ended.
    public var ending: SandboxEnding
    /// The limits that it reached.
    public var reached: Set<SandboxLimit>
    /// Who held it to them.
    public var limiter: SandboxLimiter
    /// How long it ran, in milliseconds.
    public var wallMilliseconds: Double
    /// How much processor time it took, in milliseconds.
    public var cpuMilliseconds: Double
    /// The most memory that it was seen to hold, in bytes.
    public var peakMemoryBytes: Int
    /// What its work folder held at the end, in bytes.
    public var diskBytes: Int
    /// The most processes and threads that it was seen to have.
    public var peakProcesses: Int
    /// The system calls that it tried and may not make, by name.
    public var deniedCalls: [String]
    /// How often it tried.
    public var deniedCount: Int

    /// Whether it ended by itself with status 0.
    public var isSuccess: Bool { ending == .exited(0) }

    /// What happened, in a few words.
    public var summary: String {
        var text =
            switch ending {
            case .exited(0): "ended"
            case .exited(let status): "ended with status \(status)"
            case .signalled(let signal): "was ended by signal \(signal)"
            case .stopped(.caller): "was ended by its caller"
            case .stopped(let limit): "was stopped at its limit of \(limit.phrase)"
            case .lost: "was lost: its supervisor was killed"
            }
        if !deniedCalls.isEmpty { text += "; tried what it may not: \(deniedCalls.joined(separator: ", "))" }
        return text
    }
}

extension SandboxLimit {
    /// The limit as a person would say it.
    var phrase: String {
        switch self {
        case .wall: "time by the clock"
        case .cpu: "processor time"
        case .memory: "memory"
        case .processes: "processes"
        case .disk: "files"
        case .output: "output"
        case .caller: "nothing"
        }
    }
}

/// What a program wrote, and how it ended.
public struct SandboxOutcome: Sendable, Hashable {
    /// Standard output, up to the limit.
    public let output: Data
    /// Standard error, up to the limit.
    public let errors: Data
    /// What happened.
    public let report: SandboxReport

    /// The last line of standard error, for a person; at most 200 characters.
    public var complaint: String {
        let text = String(decoding: errors.suffix(4_096), as: UTF8.self)
        return String(text.split(whereSeparator: \.isNewline).last?.suffix(200) ?? "")
    }
}
