import ArgumentParser
import ChainCrypto
import Client
import Evaluation
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

/// What validators and a public endpoint share so that relays betray themselves.
struct SteeringOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file with at least 16 secret bytes that validators and the public endpoint share: a few questions "
                + "are then steered, and miners that sell the endpoint's answers betray themselves.",
            valueName: "file"
        )
    )
    var steeringFile: String?

    func plan() throws -> SteeringPlan? {
        guard let steeringFile else { return nil }
        guard let secret = FileManager.default.contents(atPath: steeringFile), (16...4_096).contains(secret.count)
        else {
            throw CommandFailure("--steering-file \(steeringFile) cannot be read, or holds fewer than 16 bytes")
        }
        return SteeringPlan(secret: Array(secret))
    }
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
