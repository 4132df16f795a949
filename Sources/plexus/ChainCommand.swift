import ArgumentParser
import NodeKit

/// `plexus chain`: what concerns a chain's data.
struct ChainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chain",
        abstract: "Inspect, export and import a chain's data.",
        subcommands: [
            GenesisHashCommand.self, MetadataCommand.self, ChainInspectCommand.self, ChainExportCommand.self,
            ChainImportCommand.self,
        ]
    )
}

/// `plexus chain genesis-hash`: the hash that a raw specification gives.
struct GenesisHashCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "genesis-hash",
        abstract: "Compute the genesis hash of a raw chain specification.",
        discussion: "Reads a Substrate raw specification (genesis.raw.top) and prints the hash of block 0."
    )

    @Option(help: "The specification's file.")
    var spec: String

    @Flag(help: "Print hash, state root and number of keys as JSON.")
    var json = false

    func run() async throws {
        let genesis = try RawSpecification(reading: spec).genesis()
        if json {
            try Output.json(genesis)
        } else {
            Output.line(genesis.hash)
        }
    }
}
