import ArgumentParser
import ChainCrypto
import Client
import Foundation
import Primitives
import Tasks

/// What miners, validators and gateways have in common.
struct NeuronOptions: ParsableArguments {
    @Option(help: "The node's address.")
    var node = "ws://127.0.0.1:9944"

    @Option(help: "The subnet's number.")
    var netuid: UInt16

    @Option(help: "The hotkey's file, in the plain form of Bittensor's wallets.")
    var hotkeyFile: String

    @Flag(help: "Print one JSON object once it is ready.")
    var json = false

    @Flag(help: ArgumentHelp("End when standard input ends.", visibility: .hidden))
    var untilInputEnds = false

    @Flag(name: .shortAndLong, help: "Log what happens to standard error.")
    var verbose = false

    func hotkey() throws -> Keypair { try KeyFile(reading: hotkeyFile).keypair }

    func address() throws -> NodeAddress { try NodeAddress(node) }

    var subnet: NetUID { NetUID(netuid) }
}

/// Where the text of the retrieval task comes from.
struct CorpusOptions: ParsableArguments {
    @Option(help: "A folder of text files or JSON lines to search in; English WordNet where none is given.")
    var corpus: String?

    func load() throws -> RetrievalCorpus {
        if let corpus { return try RetrievalCorpus.files(at: corpus) }
        return try RetrievalCorpus.wordNet()
    }
}
