import ChainCrypto
import Client
import Evaluation
import Foundation
import Logging
import Neuron
import Primitives
import Runtime
import Tasks

/// `plexus up`: starts a local network, shows it, and ends it.
public struct Up: Sendable {
    /// What the caller does with what happens.
    public struct Reports: Sendable {
        /// A step of the start, for a person.
        public var progress: @Sendable (String) -> Void
        /// Once all is reachable: the addresses and a buyer's key, as JSON.
        public var ready: @Sendable (String) -> Void
        /// The scoreboard: lines for a person, and the same as JSON.
        public var board: @Sendable ([String], String) -> Void
        /// The check's result: lines for a person, and the same as JSON.
        public var checked: @Sendable ([String], String) -> Void

        /// Reports of their parts.
        public init(
            progress: @escaping @Sendable (String) -> Void,
            ready: @escaping @Sendable (String) -> Void,
            board: @escaping @Sendable ([String], String) -> Void,
            checked: @escaping @Sendable ([String], String) -> Void
        ) {
            self.progress = progress
            self.ready = ready
            self.board = board
            self.checked = checked
        }
    }

    let configuration: UpConfiguration
    let reports: Reports

    /// A network that does not run yet.
    public init(_ configuration: UpConfiguration, reports: Reports) {
        self.configuration = configuration
        self.reports = reports
    }

    /// How many validators a local network has.
    static let validators = 3

    /// Runs until it is told to end, or until the asked epochs are over.
    ///
    /// - Throws: ``UpError`` where a part does not start or the check fails.
    public func run() async throws {
        let corpus = try loadCorpus()
        let folder = try makeFolder()
        let participants = Cast.participants(
            honest: RetrievalSolver.honest.map(\.rawValue),
            cheats: ["random", "constant", "slow"],
            validators: Self.validators,
            outsiders: configuration.outsiders.map(\.name),
            hasEmbedder: hasEmbedder(corpus),
            relayFirst: configuration.relayFirst
        )
        let network = LocalNetwork(configuration: configuration, participants: participants, folder: folder)
        do {
            try await operate(network, corpus: corpus)
        } catch {
            await network.end()
            clean(folder)
            throw error
        }
        await network.end()
        clean(folder)
    }

    private func operate(_ network: LocalNetwork, corpus: RetrievalCorpus) async throws {
        let chatCast = configuration.hasChat ? Cast.chat(hasModel: hasChatModel) : []
        let names = (network.participants + chatCast).map(\.name) + [SubnetSetup.owner, ChatPart.owner]
        try network.keys.write(names)
        let chatFolder = network.folder + "/chat"
        if configuration.hasChat { try ChatPart.write(to: chatFolder) }
        tellModels(corpus)
        reports.progress("starting the chain")
        let node = try await network.start(LocalNetwork.chain, chainArguments, field: "endpoint")
        let address = try NodeAddress(node)
        async let models = startModels(network)
        let (netuid, chatNetuid) = try await setUp(network, chatCast, at: address)
        let chat = chatNetuid.map { ChatPart(participants: chatCast, netuid: $0, folder: chatFolder) }
        let cast = UpCast(
            network: network,
            node: node,
            netuid: netuid,
            configuration: configuration,
            chat: chat,
            models: try await models
        )
        try await cast.start(reports.progress)
        reports.ready(cast.addresses())
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await network.supervise() }
            group.addTask { try await self.watch(cast, address: address, netuid: netuid, corpus: corpus) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private var chainArguments: [String] {
        [
            "dev", "--port", "\(configuration.chainPort)", "--blocks", "\(configuration.blockMilliseconds)ms", "--json",
            "--until-input-ends",
        ]
    }

    /// Shows the scoreboard once a second, and checks at the end.
    private func watch(_ cast: UpCast, address: NodeAddress, netuid: NetUID, corpus: RetrievalCorpus) async throws {
        try await KeepTrying.untilDone(to: address) { client in
            while true {
                let view = try await MarketView.read(client, netuid)
                let statuses = await cast.statuses()
                let rows = Scoreboard.rows(
                    of: view,
                    participants: cast.network.participants,
                    keys: cast.network.keys,
                    statuses: statuses
                )
                let chat = try await chatRows(cast, client)
                reports.board(
                    Scoreboard.table(rows, view: view) + (chat?.lines ?? []),
                    try Self.json(BoardJSON(view, rows, chat: chat?.rows))
                )
                if let epochs = configuration.epochs, view.epochs >= UInt64(epochs) { break }
                try await Task.sleep(for: .seconds(1))
            }
            guard configuration.check else { return }
            try await check(cast, client: client, netuid: netuid, corpus: corpus)
        }
    }

    private func check(_ cast: UpCast, client: ChainClient, netuid: NetUID, corpus: RetrievalCorpus) async throws {
        let check = UpCheck(corpus: corpus, seed: configuration.seed, questions: 500)
        let view = try await MarketView.read(client, netuid)
        try await cast.swapWork()
        let report = try await check.run(
            view: view,
            subnet: try await SubnetView.read(client, netuid),
            participants: cast.network.participants,
            keys: cast.network.keys,
            keypair: try cast.network.keys.hotkey("validator-1")
        )
        reports.checked(CheckText.lines(report), try Self.json(report))
        guard report.passes else { throw UpError.checkFailed }
    }

    private func loadCorpus() throws -> RetrievalCorpus {
        do {
            if let path = configuration.corpus { return try RetrievalCorpus.files(at: path) }
            return try RetrievalCorpus.wordNet()
        } catch {
            throw UpError.noCorpus("\(error)")
        }
    }

    private func makeFolder() throws -> String {
        let path = configuration.dataFolder ?? NSTemporaryDirectory() + "plexus-\(UUID().uuidString.prefix(8))"
        do {
            try FileManager.default.createDirectory(
                atPath: path + "/logs",
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw UpError.folder(path)
        }
        return path
    }

    private func clean(_ folder: String) {
        guard configuration.dataFolder == nil, !configuration.keep else { return }
        try? FileManager.default.removeItem(atPath: folder)
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

/// The scoreboard as JSON.
struct BoardJSON: Encodable, Sendable {
    let block: UInt64
    let epoch: UInt64
    let rows: [ScoreboardRow]
    /// The chat subnet's rows; nil where there is none.
    let chat: [ScoreboardRow]?

    init(_ view: MarketView, _ rows: [ScoreboardRow], chat: [ScoreboardRow]?) {
        self.chat = chat
        block = view.block
        epoch = view.epochs
        self.rows = rows
    }
}

/// The check's result in lines.
enum CheckText {
    static func lines(_ report: UpCheck.Report) -> [String] {
        var lines = ["quality on \(report.questions) fresh questions, and pay after \(report.epochs) epochs:"]
        for row in report.honest {
            lines.append(
                "  \(pad(row.name)) \(number(row.quality)) [\(number(row.low)), \(number(row.high))]"
                    + "   incentive \(number(row.incentive))"
            )
        }
        for row in report.cheats {
            lines.append("  \(pad(row.name)) cheat                    incentive \(number(row.incentive))")
        }
        lines.append("paired differences:")
        for pair in report.pairs {
            lines.append(
                "  \(pair.better) − \(pair.worse): \(number(pair.difference)) [\(number(pair.low)), "
                    + "\(number(pair.high))]  \(pair.isPaidInOrder ? "paid in order" : "PAID OUT OF ORDER")"
            )
        }
        lines.append(report.orderHolds ? "the honest order holds" : "the honest order does not hold")
        lines.append(
            report.cheatsEarnLess
                ? "every cheat earns less than the worst honest miner" : "a cheat earns as much as an honest miner"
        )
        return lines
    }

    private static func number(_ value: Double) -> String { String(format: "%.4f", value) }

    private static func pad(_ text: String) -> String {
        text.count < 20 ? text + String(repeating: " ", count: 20 - text.count) : text
    }
}
