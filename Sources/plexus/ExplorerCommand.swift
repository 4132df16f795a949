import ArgumentParser
import Explorer
import NodeKit

/// `plexus explorer`: the page that shows a subnet.
struct ExplorerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explorer",
        abstract: "Run the page that shows what a subnet measures and pays."
    )

    @Option(help: "The node's address.")
    var node = "ws://127.0.0.1:9944"

    @Option(help: "The subnet's number.")
    var netuid: UInt16

    @Option(name: .customLong("validator"), help: "A validator's status page; may be given more than once.")
    var validators: [String] = []

    @Option(name: .customLong("name"), help: "A name for a hotkey, HOTKEY=NAME; may be given more than once.")
    var names: [String] = []

    @Option(help: "The port on 127.0.0.1; 0 takes any free one.")
    var port = 8_088

    @Flag(help: "Print one JSON object once it is ready.")
    var json = false

    @Flag(help: ArgumentHelp("End when standard input ends.", visibility: .hidden))
    var untilInputEnds = false

    @Flag(name: .shortAndLong, help: "Log what happens to standard error.")
    var verbose = false

    func run() async throws {
        let logger = Processes.logger("plexus.explorer", verbose: verbose)
        var named: [String: String] = [:]
        for name in names {
            let parts = name.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("--name takes HOTKEY=NAME, not '\(name)'") }
            named[parts[0]] = parts[1]
        }
        let explorer = try await Explorer.open(
            ExplorerConfiguration(node: node, netuid: netuid, validators: validators, names: named, port: port),
            logger: logger
        )
        Output.line(json ? "{\"page\":\"\(explorer.url)\"}" : "showing subnet \(netuid) at \(explorer.url)")
        try await Processes.run(
            [TaskService { try await explorer.run() }],
            untilInputEnds: untilInputEnds,
            logger: logger
        )
    }
}
