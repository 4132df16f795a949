import Foundation

/// A control group (version 2) for one run, where the system has given this process a part of the tree.
struct SandboxGroup: Sendable {
    /// Its folder.
    let folder: String

    /// Makes one; nil where none may be made, and then the supervisor is alone.
    static func make(_ limits: SandboxLimits) -> SandboxGroup? {
        guard let parent = parent else { return nil }
        let folder = "\(parent)/plexus-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString.prefix(8))"
        guard mkdir(folder, 0o755) == 0 else { return nil }
        let group = SandboxGroup(folder: folder)
        let isSet =
            write("\(limits.memoryBytes + limits.diskBytes)", to: folder + "/memory.max")
            && write("\(limits.processes + 2)", to: folder + "/pids.max")
        guard isSet else {
            group.remove()
            return nil
        }
        _ = write("0", to: folder + "/memory.swap.max")
        return group
    }

    /// The group beside our own: a group that holds processes can have no groups with limits below it.
    private static let parent: String? = {
        guard let groups = try? String(contentsOfFile: "/proc/self/cgroup", encoding: .utf8) else { return nil }
        guard let own = groups.split(separator: "\n").first(where: { $0.hasPrefix("0::/") })?.dropFirst(3) else {
            return nil
        }
        let parent = "/sys/fs/cgroup" + (own as Substring).split(separator: "/").dropLast().map { "/\($0)" }.joined()
        let controllers = (try? String(contentsOfFile: parent + "/cgroup.subtree_control", encoding: .utf8)) ?? ""
        let names = controllers.split { $0 == " " || $0 == "\n" }
        guard own != "/", names.contains("memory"), names.contains("pids") else { return nil }
        return access(parent + "/cgroup.procs", W_OK) == 0 ? parent : nil
    }()

    /// Adds to a report what only the group knows, and removes the group.
    func complete(_ report: inout SandboxReport) {
        if count("oom_kill", in: "memory.events") > 0 {
            report.reached.insert(.memory)
            report.ending = .stopped(.memory)
        }
        if count("max", in: "pids.events") > 0 { report.reached.insert(.processes) }
        if let text = try? String(contentsOfFile: folder + "/memory.peak", encoding: .utf8),
            let peak = Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
        {
            report.peakMemoryBytes = max(report.peakMemoryBytes, peak)
        }
        remove()
    }

    func remove() {
        // The last process may still be on its way out.
        for _ in 0..<50 where rmdir(folder) != 0 && errno == EBUSY { usleep(2_000) }
    }

    private func count(_ name: String, in file: String) -> Int {
        let text = (try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count == 2, words[0] == name { return Int(words[1]) ?? 0 }
        }
        return 0
    }

    private static func write(_ text: String, to path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        let bytes = Array(text.utf8)
        return Foundation.write(file, bytes, bytes.count) == bytes.count
    }
}
