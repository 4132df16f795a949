import ArgumentParser
import Client
import Evaluation
import Foundation
import Neuron
import Primitives
import Tasks

/// `plexus audit`: checks what validators did, and sets the terms under which it can be checked.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Do validators' work again and compare with their weights; set the terms of that.",
        subcommands: [AuditRunCommand.self, AuditTermsCommand.self],
        defaultSubcommand: AuditRunCommand.self
    )
}

/// `plexus audit run`, also without the word `run`.
struct AuditRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract:
            "Make validators' hidden tests again from revealed seeds, grade again, and compare with their weights.",
        discussion: """
            Where a subnet's owner has turned commitments on (`plexus audit terms`), each validator commits to the seed of \
            an epoch's tests, to the Merkle root of what it asked and graded, and reveals the seed later. This command \
            fetches the transcripts from the validators' status addresses, checks them against the roots, makes every \
            item again, grades every answer again, keeps the scores, looks for copies, and compares the weights that \
            follow with those that the chain had. Items that two validators share are made again too, and what the one \
            wrote down is held against what the other got: who makes answers up is named with a p-value (at most 1 % of \
            such findings are false), from six epochs of three validators on. The exit status is 1 where anything differs.
            """
    )

    @Argument(help: "The subnet.")
    var netuid: UInt16

    @Option(help: "The manifest of the subnet's task, or the folder that holds it.")
    var manifest: String

    @Option(help: "The node's address.")
    var node = "ws://127.0.0.1:9944"

    @Option(
        name: .customLong("transcripts"),
        help: "A validator's status address, such as http://127.0.0.1:8090; may be given more than once."
    )
    var addresses: [String] = []

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let task = try SubnetTask(try SubnetManifest(reading: manifest))
        let address: NodeAddress
        do {
            address = try NodeAddress(node)
        } catch {
            throw ValidationError("--node: \(error)")
        }
        let (subnet, addresses) = (NetUID(netuid), addresses)
        let report = try await ChainClient.withConnection(to: address) { client in
            let books = try await SubnetAudit.books(client, subnet)
            return try await TranscriptSource.withAddresses(addresses) { source in
                for silent in source.silent {
                    FileHandle.standardError.write(Data("no validator answers at \(silent)\n".utf8))
                }
                return try await SubnetAudit.run(
                    books,
                    task: task,
                    sources: SubnetAudit.Sources(
                        transcript: { await source.fetch($0, $1) },
                        weights: { await SubnetAudit.weights(client, subnet, uid: $0, block: $1) }
                    )
                )
            }
        }
        if json {
            try Output.json(report)
        } else {
            Output.line(report.lines.joined(separator: "\n"))
        }
        if !report.isClean { throw ExitCode(1) }
    }
}
