import ArgumentParser
import Engine
import Frame
import NodeKit

/// `plexus dev`: a chain for developers.
struct DevCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dev",
        abstract: "Run a chain for developers: in memory, instant, with funded accounts.",
        discussion: """
            Listens for JSON-RPC over WebSocket and HTTP on 127.0.0.1 and ::1. Alice is the administrator; Alice, Bob \
            and Charlie have a million TAO each. Everything is gone when it ends, unless --data names a folder.
            """
    )

    @Option(help: "The port to listen on; 0 takes any free one.")
    var port: Int = 9_944

    @Option(
        help: ArgumentHelp(
            """
            When blocks are made: a time such as 250ms or 12s, 'auto' for one at each transaction, 'manual' for blocks \
            by dev_mine only.
            """,
            valueName: "time|auto|manual"
        )
    )
    var blocks: BlockRule = .every(.milliseconds(250))

    @Option(help: "The runtime's build: fast (short periods, 250 ms slots) or standard (12 s slots).")
    var profile: ProfileName = .fast

    @Option(help: "How many of the newest blocks are kept; without it all, as far as 2 GiB of memory go.")
    var keep: Int?

    @Option(help: "A folder in which the chain goes on after a restart; without it everything is in memory.")
    var data: String?

    @Flag(help: "Print the addresses as one JSON object.")
    var json = false

    @Flag(help: ArgumentHelp("End when standard input ends.", visibility: .hidden))
    var untilInputEnds = false

    @Flag(name: .shortAndLong, help: "Log what happens to standard error.")
    var verbose = false

    func validate() throws {
        guard keep.map({ $0 >= 1 }) ?? true else { throw ValidationError("--keep takes 1 block or more") }
    }

    func run() async throws {
        let logger = Processes.logger("plexus.dev", verbose: verbose)
        var configuration = DevChain.Configuration(profile: profile.profile, blockMode: blocks.mode, ports: [port])
        if let keep { configuration.retention = .newest(keep) }
        configuration.dataFolder = data
        let chain = try await DevChain.open(configuration, logger: logger)
        defer { chain.close() }
        Output.addresses(of: chain, json: json)
        try await Processes.run(chain.services, untilInputEnds: untilInputEnds, logger: logger)
    }
}

/// `plexus localnet`: the same with the behaviour that the Python suites expect.
struct LocalnetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "localnet",
        abstract: "Run the chain that Bittensor's own test suites start.",
        discussion: """
            Listens on 9944 and 9945 and prints "Imported #1" once the first block is there, then stays silent. The \
            argument is the suites' own: True for blocks of 250 ms, False for blocks of 12 s.
            """
    )

    @Argument(help: "True for fast blocks (the default), False for blocks of 12 s.")
    var fastBlocks: String = "True"

    func validate() throws {
        guard ["true", "false"].contains(fastBlocks.lowercased()) else {
            throw ValidationError("the argument is True or False, not '\(fastBlocks)'")
        }
    }

    func run() async throws {
        let isFast = fastBlocks.lowercased() == "true"
        let logger = Processes.logger("plexus.localnet")
        let chain = try await DevChain.open(
            .init(
                profile: isFast ? .fast : .standard,
                blockMode: .interval(isFast ? .milliseconds(250) : .seconds(12)),
                ports: [9_944, 9_945],
                isLocalnet: true
            ),
            logger: logger
        )
        let announcement = Task {
            await chain.waitForBlock(1)
            Output.line("Imported #1 (\(chain.engine.head.hash))")
        }
        defer { announcement.cancel() }
        try await Processes.run(chain.services, untilInputEnds: false, logger: logger)
    }
}
