import CSandbox
import Foundation

/// Why a program was not run.
public enum SandboxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// This machine cannot protect itself from programs: what failed, the system's word for it, and the remedy.
    case unavailable(what: String, why: String, remedy: String)
    /// The program cannot be started.
    case notStarted(String, why: String)
    /// The call makes no sense.
    case badProgram(String)
    /// Something that should not happen did.
    case unexpected(String)
    /// A warm program did not answer, with what became of it and its last complaint.
    case noAnswer(String)

    public var description: String {
        switch self {
        case .unavailable(let what, let why, let remedy):
            "programs cannot be run safely here, so they are not run: \(what) failed (\(why)). \(remedy)"
        case .notStarted(let program, let why): "\(program) cannot be started in the sandbox: \(why)"
        case .badProgram(let why): why
        case .unexpected(let what): "the sandbox misbehaves: \(what)"
        case .noAnswer(let why): why
        }
    }

    /// The error that belongs to a stage of preparing.
    static func at(_ stage: UInt32, error: Int32, program: String) -> SandboxError {
        let why = String(cString: strerror(error))
        switch csandbox_stage(stage) {
        case CSANDBOX_UNSUPPORTED:
            return .unavailable(
                what: "the sandbox",
                why: "it needs Linux",
                remedy: "Run validators of tasks that run programs on Linux; other tasks work here."
            )
        case CSANDBOX_NAMESPACES, CSANDBOX_IDENTITY:
            return .unavailable(
                what: "making namespaces",
                why: why,
                remedy: """
                    Allow user namespaces: sysctl -w user.max_user_namespaces=10000; on Debian also \
                    kernel.unprivileged_userns_clone=1, on Ubuntu kernel.apparmor_restrict_unprivileged_userns=0. In \
                    Docker run with --security-opt seccomp=unconfined --security-opt systempaths=unconfined.
                    """
            )
        case CSANDBOX_PROC:
            return .unavailable(
                what: "mounting /proc",
                why: why,
                remedy: "In Docker run with --security-opt systempaths=unconfined."
            )
        case CSANDBOX_FILTER:
            return .unavailable(
                what: "the filter on system calls",
                why: why,
                remedy: "Use a kernel with CONFIG_SECCOMP_FILTER."
            )
        case CSANDBOX_FILES:
            return .notStarted(program, why: "its files cannot be laid out: \(why)")
        case CSANDBOX_PROGRAM:
            return .notStarted(program, why: error == ENOENT ? "there is no such program in the sandbox" : why)
        case CSANDBOX_PIPES: return .unexpected("no pipes: \(why)")
        case CSANDBOX_LIMITS: return .unexpected("limits cannot be set: \(why)")
        case CSANDBOX_CGROUP: return .unexpected("the control group cannot be entered: \(why)")
        default:
            return .unavailable(
                what: "building the read-only root",
                why: why,
                remedy: "Folders named as readable must be there and open to everybody."
            )
        }
    }
}
