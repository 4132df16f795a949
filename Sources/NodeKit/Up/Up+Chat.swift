import Client
import Foundation
import Primitives
import Tasks

extension Up {
    /// Makes both subnets; the second one while the first is filled, so that nobody waits for it.
    func setUp(
        _ network: LocalNetwork,
        _ chatCast: [Participant],
        at address: NodeAddress
    ) async throws -> (NetUID, NetUID?) {
        let setup = SubnetSetup(
            keys: network.keys,
            participants: network.participants,
            configuration: configuration,
            report: reports.progress
        )
        let chat: SubnetSetup? =
            chatCast.isEmpty
            ? nil
            : SubnetSetup(
                keys: network.keys,
                participants: chatCast,
                configuration: configuration,
                owner: ChatPart.owner,
                isHurried: true,
                report: { _ in }
            )
        return try await ChainClient.withConnection(to: address) { client in
            try await setup.fund(on: client)
            try await chat?.fund(on: client)
            let netuid = try await setup.found(on: client)
            async let second = Self.make(chat, on: client)
            try await setup.fill(on: client, netuid)
            return (netuid, try await second)
        }
    }

    private static func make(_ setup: SubnetSetup?, on client: ChainClient) async throws -> NetUID? {
        guard let setup else { return nil }
        let netuid = try await setup.found(on: client)
        try await setup.fill(on: client, netuid)
        return netuid
    }

    /// Whether the chat model takes part.
    var hasChatModel: Bool {
        configuration.usesModels && configuration.hasChat && Models.isInstalled(.chat)
    }

    /// Whether the embedder takes part: not in a check, whose 500 questions at once it would answer too slowly.
    func hasEmbedder(_ corpus: RetrievalCorpus) -> Bool {
        configuration.usesModels && !configuration.check && Models.isInstalled(.embeddings)
            && Models.isEmbedded(corpus)
    }

    /// Says which real models take part, and how to have those that do not.
    func tellModels(_ corpus: RetrievalCorpus) {
        guard configuration.usesModels else {
            reports.progress("no real models, as asked: built-in miners alone")
            return
        }
        var taking: [String] = []
        if hasChatModel { taking.append("\(Models.Kind.chat.title) in the chat subnet") }
        if hasEmbedder(corpus) { taking.append("\(Models.Kind.embeddings.title) in the retrieval subnet") }
        if !taking.isEmpty { reports.progress("real models: \(taking.joined(separator: "; "))") }
        let missing = Models.Kind.allCases.filter { !Models.isInstalled($0) }.map(\.title)
        if !missing.isEmpty {
            reports.progress(
                "not installed: \(missing.joined(separator: ", ")); built-in miners work without. "
                    + "To have real models too: plexus models install"
            )
        }
    }

    /// Starts the servers of the models that take part; gives their addresses.
    func startModels(_ network: LocalNetwork) async throws -> [Models.Kind: String] {
        var kinds: [Models.Kind] = hasChatModel ? [.chat] : []
        if network.participants.contains(where: { $0.role == .model(.embeddings) }) { kinds.append(.embeddings) }
        var urls: [Models.Kind: String] = [:]
        for kind in kinds {
            urls[kind] = try await network.start(
                "model-\(kind.rawValue)",
                ModelServer.arguments(kind, port: 0),
                program: Models.python,
                field: "url",
                seconds: 120
            )
        }
        return urls
    }

    /// The chat subnet's scoreboard; nil where there is no such subnet.
    func chatRows(_ cast: UpCast, _ client: ChainClient) async throws -> (lines: [String], rows: [ScoreboardRow])? {
        guard let chat = cast.chat else { return nil }
        let view = try await MarketView.read(client, chat.netuid)
        let rows = Scoreboard.rows(
            of: view,
            participants: chat.participants,
            keys: cast.network.keys,
            statuses: await UpCast.statuses(at: chat.statusAddresses(cast.network))
        )
        let models = cast.models[.chat] == nil ? "built-in miners alone" : "with \(Models.Kind.chat.title)"
        return (["", "chat, subnet \(chat.netuid), \(models):"] + Scoreboard.table(rows, view: view), rows)
    }
}
