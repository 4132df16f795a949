import AsyncHTTPClient
import ChainCrypto
import Client
import Evaluation
import Foundation
import NIOCore
import Primitives

/// The parts of a local network besides its chain: miners, validators, gateway and page.
struct UpCast: Sendable {
    let network: LocalNetwork
    let node: String
    let netuid: NetUID
    let configuration: UpConfiguration
    /// The chat subnet; nil where there is none.
    let chat: ChatPart?
    /// Where real models can be reached, by kind.
    let models: [Models.Kind: String]

    /// The buyer's key of a local network, derived from the seed.
    var buyerKey: String {
        "sk-plexus-"
            + Hex.encode(
                Array(Hashing.blake2b256(Array("buyer/\(configuration.seed)".utf8)).prefix(12)),
                prefixed: false
            )
    }

    /// Starts everything; validators first, because the gateway reads them, then the gateway, because a cheat buys there.
    func start(_ progress: @Sendable (String) -> Void) async throws {
        progress("starting \(network.participants.count { $0.isMiner && !isOutsider($0) }) miners")
        try await all(network.participants.filter { $0.isMiner && !isOutsider($0) && $0.role != .relay }, startMiner)
        progress("starting \(Up.validators) validators")
        try await all(network.participants.filter { $0.role == .validator }, startValidator)
        if let chat {
            progress("starting \(chat.participants.count) parts of the chat subnet")
            try await all(chat.participants) { try await chat.start($0, self) }
        }
        progress("starting gateway and page")
        try await startGateway()
        try await startPage()
        for one in network.participants where one.role == .relay { try await startMiner(one) }
        for outsider in configuration.outsiders { try await start(outsider) }
    }

    /// Does something for each participant at the same time.
    private func all(
        _ participants: [Participant],
        _ body: @escaping @Sendable (Participant) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for one in participants { group.addTask { try await body(one) } }
            try await group.waitForAll()
        }
    }

    private func isOutsider(_ one: Participant) -> Bool { one.role == .outsider }

    func common(_ name: String, netuid: NetUID? = nil) -> [String] {
        [
            "--node", node, "--netuid", "\(netuid ?? self.netuid)", "--hotkey-file", network.keys.hotkeyPath(name),
            "--json",
            "--until-input-ends",
        ]
    }

    private var corpusArguments: [String] {
        configuration.corpus.map { ["--corpus", $0] } ?? []
    }

    /// What validators and the gateway share.
    private var steeringArguments: [String] { ["--steering-file", network.keys.steeringPath] }

    private func startMiner(_ one: Participant) async throws {
        var arguments = ["miner"] + common(one.name) + ["--host", one.host, "--port", "0"]
        switch one.role {
        case .honest(let solver), .cheat(let solver):
            arguments += ["--solver", solver] + corpusArguments
        case .relay:
            let gateway = network.address(of: "gateway") ?? ""
            arguments += ["--relay", gateway + "/v1/search", "--relay-key", buyerKey]
        case .model:
            guard let url = models[.embeddings] else { return }
            arguments += ["--backend", "embeddings:" + url] + corpusArguments
        case .outsider, .validator:
            return
        }
        try await network.start(one.name, arguments, field: "axon")
    }

    /// Exchanges the work behind two miners' keys, after they were paid for the old: what the check must notice.
    func swapWork() async throws {
        guard let (first, second) = configuration.swapForTest else { return }
        for (name, other) in [(first, second), (second, first)] {
            network.change(name) { arguments in
                guard let place = arguments.firstIndex(of: "--solver"), place + 1 < arguments.count else {
                    return arguments
                }
                var changed = arguments
                changed[place + 1] = other
                return changed
            }
        }
        // Time to end, to come back and to learn from the chain who may ask.
        try await Task.sleep(for: .seconds(8))
    }

    private func startValidator(_ one: Participant) async throws {
        let folder = "\(network.folder)/validators/\(one.name)"
        var arguments = ["validator"] + common(one.name) + ["--status-port", "0", "--data", folder]
        arguments += steeringArguments + corpusArguments
        try await network.start(one.name, arguments, field: "status")
    }

    private var statusAddresses: [String] {
        network.participants.filter { $0.role == .validator }.compactMap { network.address(of: $0.name) }
    }

    private func startGateway() async throws {
        var arguments = ["gateway"] + common("validator-1")
        arguments += ["--port", "\(configuration.gatewayPort)", "--api-key", buyerKey]
        arguments += steeringArguments + corpusArguments
        for status in statusAddresses { arguments += ["--validator", status] }
        if let chat {
            arguments += ["--chat-netuid", "\(chat.netuid)"]
            // Miners answer who holds a permit or stake on their own subnet.
            if let asking = chat.participants.first(where: { $0.role == .validator }) {
                arguments += ["--chat-hotkey-file", network.keys.hotkeyPath(asking.name)]
            }
            for status in chat.statusAddresses(network) { arguments += ["--chat-validator", status] }
        }
        try await network.start("gateway", arguments, field: "gateway")
    }

    private func startPage() async throws {
        var arguments = [
            "explorer", "--node", node, "--netuid", "\(netuid)", "--port", "\(configuration.pagePort)", "--json",
            "--until-input-ends",
        ]
        for status in statusAddresses { arguments += ["--validator", status] }
        for one in network.participants {
            arguments += ["--name", "\(try network.keys.hotkey(one.name).ss58Address)=\(one.name)"]
        }
        try await network.start("page", arguments, field: "page")
    }

    private func start(_ outsider: UpConfiguration.Outsider) async throws {
        guard let one = network.participants.first(where: { $0.name == outsider.name }) else { return }
        switch outsider.place {
        case .command(let command):
            try await start(one, command: command)
        case .server(let url):
            let arguments = ["miner"] + common(one.name) + ["--host", one.host, "--port", "0", "--forward", url]
            try await network.start(one.name, arguments, field: "axon")
        }
    }

    private func start(_ outsider: Participant, command: String) async throws {
        try await network.start(
            outsider.name,
            ["-c", "exec " + command],
            program: "/bin/sh",
            environment: [
                "PLEXUS_NODE": node,
                "PLEXUS_NETUID": "\(netuid)",
                "PLEXUS_HOTKEY_FILE": network.keys.hotkeyPath(outsider.name),
                "PLEXUS_WALLET_PATH": "\(network.folder)/wallets",
                "PLEXUS_WALLET_NAME": outsider.name,
                "PLEXUS_HOST": outsider.host,
            ]
        )
    }

    /// The addresses and the buyer's key as JSON.
    func addresses() -> String {
        let gateway = network.address(of: "gateway") ?? ""
        let page = network.address(of: "page") ?? ""
        return
            "{\"apiKey\":\"\(buyerKey)\",\"chain\":\"\(node)\",\"data\":\"\(network.folder)\",\"gateway\":\"\(gateway)\","
            + "\"chatNetuid\":\(chat.map { "\($0.netuid)" } ?? "null"),\"models\":[\(modelNames)],"
            + "\"netuid\":\(netuid),\"page\":\"\(page)\"}"
    }

    private var modelNames: String {
        models.keys.sorted { $0.rawValue < $1.rawValue }.map { "\"\($0.title)\"" }.joined(separator: ",")
    }

    /// What the validators say; those that do not answer are left out.
    func statuses() async -> [ValidatorStatus] { await Self.statuses(at: statusAddresses) }

    static func statuses(at addresses: [String]) async -> [ValidatorStatus] {
        await withTaskGroup(of: ValidatorStatus?.self) { group in
            for address in addresses {
                group.addTask { try? await Self.status(at: address) }
            }
            var all: [ValidatorStatus] = []
            for await status in group {
                if let status { all.append(status) }
            }
            return all.sorted { $0.hotkey < $1.hotkey }
        }
    }

    private static func status(at address: String) async throws -> ValidatorStatus {
        let response = try await HTTPClient.shared.execute(HTTPClientRequest(url: address), timeout: .seconds(2))
        let buffer = try await response.body.collect(upTo: 4 << 20)
        return try JSONDecoder().decode(ValidatorStatus.self, from: Data(buffer.readableBytesView))
    }
}
