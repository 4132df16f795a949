import ArgumentParser
import ChainCrypto
import Client
import Foundation
import Frame
import Primitives
import Runtime

/// `plexus audit terms`: shows or sets the terms of a subnet's commitments.
struct AuditTermsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terms",
        abstract: "Show or set for how long seeds stay secret, or turn commitments off.",
        discussion: """
            Without further options it shows the terms. A subnet's owner turns commitments on with \
            `--delay BLOCKS --window BLOCKS --coldkey-file FILE` and off with `--off --coldkey-file FILE`. From the next \
            epoch on each validator then commits to the seed of its hidden tests and to the transcript, and reveals the \
            seed once the delay since its commitment is over, within the window. Reveals are fees of the validators' \
            hotkeys, which need some TAO.
            """
    )

    @Argument(help: "The subnet.")
    var netuid: UInt16

    @Option(help: "For how many blocks after its commitment a seed stays secret.")
    var delay: UInt32?

    @Option(help: "For how many blocks after that it may be revealed.")
    var window: UInt32?

    @Flag(help: "Turn commitments off, and forget what was committed to.")
    var off = false

    @Option(help: "The owner's coldkey file, in the plain form of Bittensor's wallets.")
    var coldkeyFile: String?

    @Option(help: "The node's address.")
    var node = "ws://127.0.0.1:9944"

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (delay == nil) == (window == nil) else { throw ValidationError("--delay and --window belong together") }
        guard !(off && delay != nil) else { throw ValidationError("--off takes neither --delay nor --window") }
        guard window != 0 else { throw ValidationError("--window takes 1 block or more") }
        guard isChange == (coldkeyFile != nil) else {
            let remedy =
                isChange
                ? "the owner signs: add --coldkey-file FILE" : "--coldkey-file is for --delay and --window, or --off"
            throw ValidationError(remedy)
        }
    }

    private var isChange: Bool { off || delay != nil }

    func run() async throws {
        let address: NodeAddress
        do {
            address = try NodeAddress(node)
        } catch {
            throw ValidationError("--node: \(error)")
        }
        let key = try coldkeyFile.map { try KeyFile(reading: $0).keypair }
        let subnet = NetUID(netuid)
        let report = try await ChainClient.withConnection(to: address) { client in
            if let key { try await set(client, subnet, by: key) }
            return try await Report(client, subnet)
        }
        if json {
            try Output.json(report)
        } else {
            Output.line(report.line)
        }
    }

    private func set(_ client: ChainClient, _ subnet: NetUID, by key: Keypair) async throws {
        let chain = try await client.snapshot(
            prefixes: [
                Subtensor.networksAdded.key(subnet), Subtensor.subnetOwner.key(subnet), Subtensor.tempo.key(subnet),
            ]
        )
        guard chain[Subtensor.networksAdded, subnet] else { throw CommandFailure("there is no subnet \(netuid)") }
        let owner = chain[Subtensor.subnetOwner, subnet]
        guard owner.bytes == key.publicKey else {
            throw CommandFailure(
                "subnet \(netuid) belongs to \(SS58.encode(owner.bytes)), and the key file holds \(key.ss58Address)"
            )
        }
        var settings: AuditSettings?
        if let delay, let window {
            let blocks = UInt64(delay) + UInt64(window)
            let most = UInt64(chain[Audit.maxRevealBlocks])
            guard blocks <= most else {
                throw CommandFailure("--delay and --window may have \(most) blocks together, not \(blocks)")
            }
            let kept = UInt64(chain[Audit.maxEntries]) * (UInt64(chain[Subtensor.tempo, subnet]) + 1)
            guard UInt64(delay) < kept else {
                throw CommandFailure(
                    "the chain keeps the last \(chain[Audit.maxEntries]) epochs of a validator, \(kept) blocks here: a seed "
                        + "would be forgotten before --delay \(delay) is over"
                )
            }
            settings = AuditSettings(revealDelay: delay, revealWindow: window)
        }
        try await client.submit(.audit(.setTerms(netuid: subnet, terms: settings)), by: key)
    }

    /// A subnet's terms.
    private struct Report: Encodable {
        let netuid: UInt16
        let isOn: Bool
        let revealDelay: UInt32?
        let revealWindow: UInt32?
        let validators: Int

        init(_ client: ChainClient, _ subnet: NetUID) async throws {
            let chain = try await client.snapshot(
                prefixes: [
                    Audit.terms.key(subnet), Audit.logs.prefix(under: subnet), Subtensor.networksAdded.key(subnet),
                    Subtensor.networkRegisteredAt.key(subnet),
                ]
            )
            guard chain[Subtensor.networksAdded, subnet] else { throw CommandFailure("there is no subnet \(subnet)") }
            let terms = Audit.terms(of: subnet, in: chain)
            netuid = subnet.rawValue
            isOn = terms != nil
            revealDelay = terms?.revealDelay
            revealWindow = terms?.revealWindow
            validators = isOn ? chain.entries(of: Audit.logs, under: subnet).count : 0
        }

        var line: String {
            guard let revealDelay, let revealWindow else {
                return "subnet \(netuid) uses no commitments; its owner turns them on: plexus audit terms \(netuid) "
                    + "--delay BLOCKS --window BLOCKS --coldkey-file FILE"
            }
            return "subnet \(netuid): seeds stay secret for \(revealDelay) blocks and may be revealed in the "
                + "\(revealWindow) blocks after; \(validators) validators have committed so far"
        }
    }
}
