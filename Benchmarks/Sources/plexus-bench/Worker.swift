import Foundation

/// The process in which one group is measured, as its parent sees it: a line of JSON for each figure, one more for what
/// went wrong. A group that hangs or crashes costs its own rows only.
enum Worker {
    /// A line of the worker's output.
    enum Message: Codable {
        case figure(Figure)
        case failure(String)
    }

    /// Prints a message for the parent.
    static func send(_ message: Message) {
        guard let data = try? JSONEncoder().encode(message) else { return }
        FileHandle.standardOutput.write(data + Data("\n".utf8))
    }

    /// Measures a group in a process of its own and hands over each figure at once.
    ///
    /// - Returns: why the group is incomplete, or nil.
    static func run(
        _ group: Group,
        _ arguments: [String],
        limit: Double,
        report: (Figure) -> Void
    ) throws -> String? {
        let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
        let child = try ChildProcess(
            URL(fileURLWithPath: program),
            [group.rawValue, "--worker"] + arguments,
            errors: FileHandle.standardError
        )
        defer { child.stop() }
        let deadline = ContinuousClock.now + .seconds(limit)
        let decoder = JSONDecoder()
        var failure: String?
        while let line = child.line(before: deadline) {
            switch try decoder.decode(Message.self, from: Data(line.utf8)) {
            case .figure(let figure): report(figure)
            case .failure(let reason): failure = reason
            }
        }
        if let failure { return failure }
        let left = max(1, ContinuousClock.now.duration(to: deadline).seconds)
        switch child.status(within: min(left, 5)) {
        case 0: return nil
        case nil: return "took longer than its \(Report.number(limit)) seconds and was ended"
        case let status? where status < 0: return "crashed with signal \(-status)"
        case let status?: return "ended with exit status \(status)"
        }
    }
}
