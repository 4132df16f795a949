import ArgumentParser
import ChainCrypto
import Engine
import Frame
import NodeKit
import Primitives
import RPC

/// `plexus node`: a node of a lasting chain.
struct NodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "node",
        abstract: "Run a chain that lasts: on disk, and it goes on where it stopped.",
        discussion: """
            The first start makes the chain: --admin ADDRESS gives an account of yours the administration, the blocks \
            and all TAO; --genesis FILE takes a raw specification; --dev takes the well-known keys of chains for \
            developers, which are refused otherwise. Later starts need none of them but --dev.

            Every block is on the disk before anybody hears of it. Without room on the disk no blocks are made until \
            there is some again. The states of the newest 256 blocks can be read, with --archive those of all.
            """
    )

    @Option(help: "The folder of the chain's data.")
    var data: String

    @Flag(help: "Keep the states of all blocks, not of the newest 256 only.")
    var archive = false

    @Option(help: "The runtime's build: standard (12 s slots) or fast (short periods, 250 ms slots).")
    var profile: ProfileName = .standard

    @Option(
        help: ArgumentHelp(
            "When blocks are made: a time such as 250ms or 12s (the profile's slot if omitted), or 'auto'.",
            valueName: "time|auto"
        )
    )
    var blockTime: BlockRule?

    @Option(help: "The port to listen on; 0 takes any free one.")
    var port: Int = 9_944

    @Option(help: "First start: the account that administers the chain, makes its blocks and owns all TAO.")
    var admin: AccountAddress?

    @Option(help: "First start: how many TAO the administrator owns.")
    var supply: UInt32 = 1_000_000

    @Option(help: "First start: a raw chain specification.")
    var genesis: String?

    @Flag(help: "A chain for developers: well-known keys and dev_ calls are allowed.")
    var dev = false

    @Flag(help: "Print the addresses as one JSON object.")
    var json = false

    @Flag(help: ArgumentHelp("End when standard input ends.", visibility: .hidden))
    var untilInputEnds = false

    @Flag(name: .shortAndLong, help: "Log what happens to standard error.")
    var verbose = false

    func validate() throws {
        guard admin == nil || genesis == nil else {
            throw ValidationError("--admin and --genesis both say how the chain begins; give one of them")
        }
        guard supply <= 21_000_000 else { throw ValidationError("--supply takes at most 21,000,000 TAO") }
        if case .manual = blockTime, !dev { throw ValidationError("--block-time manual needs --dev") }
    }

    func run() async throws {
        let logger = Processes.logger("plexus.node", verbose: verbose)
        var configuration = LastingChain.Configuration(
            dataFolder: data,
            profile: profile.profile,
            blockMode: (blockTime ?? .every(.milliseconds(Int(profile.profile.slotMilliseconds)))).mode,
            port: port,
            genesis: beginning
        )
        configuration.isArchive = archive
        configuration.isDevelopment = dev
        let chain = try await LastingChain.open(configuration, logger: logger)
        defer { chain.close() }
        try announce(chain)
        try await Processes.run(chain.services, untilInputEnds: untilInputEnds, logger: logger)
    }

    private var beginning: NodeGenesis? {
        if let admin { return .ownedBy(admin.account, balance: Tao(rawValue: UInt64(supply) * 1_000_000_000)) }
        if let genesis { return .specification(path: genesis) }
        return dev ? .development : nil
    }

    private struct Addresses: Encodable {
        let endpoint: String
        let endpoints: [String]
        let genesisHash: String
        let head: UInt32
        let headHash: String
        let data: String
    }

    private func announce(_ chain: LastingChain) throws {
        let endpoints = chain.endpoints.map { "\($0.webSocketURL)" }
        let head = chain.engine.head
        if json {
            try Output.json(
                Addresses(
                    endpoint: endpoints.first ?? "",
                    endpoints: endpoints,
                    genesisHash: "\(chain.engine.genesisHash)",
                    head: head.number,
                    headHash: "\(head.hash)",
                    data: data
                )
            )
        } else {
            Output.line("Plexus \(ProductVersion.version), a lasting chain in \(data)")
            for endpoint in endpoints { Output.line("  \(endpoint)") }
            Output.line("  genesis \(chain.engine.genesisHash)")
            Output.line("  block   \(head.number) \(head.hash)")
            Output.line("Ctrl-C ends it; the same command goes on.")
        }
    }
}

/// An account as a user writes it: its address.
struct AccountAddress: ExpressibleByArgument {
    let account: AccountID

    init?(argument: String) {
        guard let decoded = try? SS58.decode(argument), let account = AccountID(decoded.publicKey) else { return nil }
        self.account = account
    }
}
