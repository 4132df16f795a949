import Foundation
import Sandbox
import Tasks

/// Checks whether a machine has what Plexus needs, and says what to mend.
public enum Doctor {
    /// One thing that was looked at.
    public struct Finding: Sendable, Codable {
        /// How it stands.
        public enum State: String, Sendable, Codable {
            case ok
            /// Something is left out without it.
            case missing
            /// Nothing works without it.
            case broken
        }

        /// What was looked at.
        public let name: String
        public let state: State
        /// What was found.
        public let detail: String
        /// The command or step that mends it; nil where nothing is to be mended.
        public let remedy: String?
    }

    /// Looks at everything.
    public static func examine(ports: [Int] = [9_944, 8_080, 8_088]) async -> [Finding] {
        var findings = [library("libsodium"), await sandbox(), await python(), wordNet(), files()]
        findings += Models.Kind.allCases.map(model)
        findings += ports.map(port)
        return findings
    }

    /// Real models are an extra: without them nothing is amiss.
    private static func model(_ kind: Models.Kind) -> Finding {
        let isThere = Models.isInstalled(kind)
        return Finding(
            name: kind.title,
            state: .ok,
            detail: isThere ? "installed; `plexus up` takes it in" : "not installed, and not needed; see the next line",
            remedy: isThere ? nil : "to mine with a real model: plexus models install \(kind.rawValue)"
        )
    }

    /// This program would not have started without the library: what is looked for is what building needs.
    private static func library(_ name: String) -> Finding {
        let folders = ["/usr/include", "/usr/local/include", "/opt/homebrew/include"]
        let isThere = folders.contains { FileManager.default.fileExists(atPath: "\($0)/sodium.h") }
        return Finding(
            name: name,
            state: isThere ? .ok : .missing,
            detail: isThere ? "can be run and built with" : "runs; its headers, needed for building, are missing",
            remedy: isThere ? nil : "apt-get install libsodium-dev (macOS: brew install libsodium)"
        )
    }

    private static func sandbox() async -> Finding {
        do {
            let report = try await Sandbox.probe()
            let limiter = report.limiter == .cgroup ? "a control group and the supervisor" : "the supervisor"
            return Finding(
                name: "sandbox",
                state: .ok,
                detail: "namespaces, filter and limits work; groups of processes are held by \(limiter)",
                remedy: nil
            )
        } catch .unavailable(let what, let why, let remedy) {
            return Finding(
                name: "sandbox",
                state: .missing,
                detail: "\(what) failed (\(why)); tasks that run programs (code, external) are refused here",
                remedy: remedy
            )
        } catch {
            return Finding(name: "sandbox", state: .missing, detail: error.description, remedy: nil)
        }
    }

    private static func python() async -> Finding {
        let program = SandboxProgram(["python3", "-c", "import sys; print(sys.version.split()[0])"])
        let outcome = try? await Sandbox.run(program)
        if let outcome, outcome.report.isSuccess {
            let version = String(decoding: outcome.output, as: UTF8.self).trimmingCharacters(
                in: .whitespacesAndNewlines
            )
            return Finding(name: "python3", state: .ok, detail: "\(version), in the sandbox", remedy: nil)
        }
        return Finding(
            name: "python3",
            state: .missing,
            detail: "not found in /usr/local/bin, /usr/bin or /bin inside the sandbox; the code family needs it",
            remedy: "apt-get install python3"
        )
    }

    private static func wordNet() -> Finding {
        do {
            let corpus = try RetrievalCorpus.wordNet()
            return Finding(name: "WordNet", state: .ok, detail: "\(corpus.documents.count) documents", remedy: nil)
        } catch {
            return Finding(
                name: "WordNet",
                state: .missing,
                detail: "\(error)",
                remedy: "apt-get install wordnet-base, or name your own texts with --corpus"
            )
        }
    }

    private static func files() -> Finding {
        var limit = rlimit()
        #if os(Linux)
            let which = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let which = RLIMIT_NOFILE
        #endif
        guard getrlimit(which, &limit) == 0 else {
            return Finding(name: "open files", state: .missing, detail: "the limit cannot be read", remedy: nil)
        }
        let isEnough = limit.rlim_cur >= 1_024
        return Finding(
            name: "open files",
            state: isEnough ? .ok : .missing,
            detail: "\(limit.rlim_cur) allowed",
            remedy: isEnough ? nil : "ulimit -n 4096"
        )
    }

    private static func port(_ number: Int) -> Finding {
        #if os(Linux)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, stream, 0)
        defer { if descriptor >= 0 { close(descriptor) } }
        var one: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(clamping: number)).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        let isFree = descriptor >= 0 && bound == 0
        return Finding(
            name: "port \(number)",
            state: isFree ? .ok : .missing,
            detail: isFree ? "free" : "taken, perhaps by a network that runs already",
            remedy: isFree ? nil : "end that program, or choose other ports: plexus up --help"
        )
    }
}
