public import ChainCrypto
public import Client
import Foundation
public import Logging
public import Primitives
import Runtime
import Tasks

/// A miner: an axon that answers, and a loop that keeps its address on the chain.
public final class Miner: Sendable {
    /// What a miner is made of.
    public struct Configuration: Sendable {
        /// The node.
        public var node: NodeAddress
        /// The subnet.
        public var netuid: NetUID
        /// The hotkey, registered on the subnet.
        public var hotkey: Keypair
        /// The address to bind and to announce; 127.0.0.N with N of at least 2 on one machine, since the chain refuses
        /// 127.0.0.1.
        public var host: String
        /// The port; 0 takes any.
        public var port: Int
        /// What it answers, and how.
        public var work: MinerWork

        /// A configuration of its parts.
        public init(
            node: NodeAddress,
            netuid: NetUID,
            hotkey: Keypair,
            host: String,
            port: Int,
            work: MinerWork
        ) {
            self.node = node
            self.netuid = netuid
            self.hotkey = hotkey
            self.host = host
            self.port = port
            self.work = work
        }
    }

    private let configuration: Configuration
    private let callers = CallerDirectory()
    private let logger: Logger

    /// A miner that does not run yet.
    public init(_ configuration: Configuration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
    }

    /// Serves until it is cancelled.
    ///
    /// - Parameter onReady: called once the axon takes requests.
    /// - Throws: where the address cannot be bound.
    public func run(onReady: @escaping @Sendable (AxonAddress) async -> Void) async throws {
        let (routes, end) = try await prepare()
        let axon = Axon(
            hotkey: configuration.hotkey.ss58Address,
            routes: routes,
            configuration: axonConfiguration,
            logger: logger
        )
        do {
            try await serve(axon, onReady: onReady)
        } catch {
            await end()
            throw error
        }
        await end()
    }

    /// The routes of the work, and what closes it.
    private func prepare() async throws -> ([AxonRoute], @Sendable () async -> Void) {
        switch configuration.work {
        case .retrieval(let backend):
            let answering = try await backend.answerer(hotkey: configuration.hotkey)
            return (routes(answering), { await answering.end() })
        case .task(let family, let backend):
            let answering = backend.answerer(family: family, hotkey: configuration.hotkey)
            return ([route(answering, family: family)], { await answering.end() })
        }
    }

    /// The one route of all families but retrieval.
    private func route(_ answering: any TaskAnswering, family: String) -> AxonRoute {
        let callers = self.callers
        return AxonRoute(
            TaskSynapse.definition,
            blacklist: { callers.verdict(on: $0) },
            priority: { callers.priority(of: $0) },
            handler: { request in
                guard let (asked, question) = TaskSynapse.question(in: request.fields) else {
                    throw AxonRefusal(status: 422, message: "family and question are needed")
                }
                guard asked == family else {
                    throw AxonRefusal(status: 404, message: "this miner serves the family \(family)")
                }
                guard question.utf8.count <= TaskSynapse.maximumQuestionBytes else {
                    throw AxonRefusal(status: 413, message: "the question is too long")
                }
                let answer = try await answering.answer(Data(question.utf8), seconds: request.timeout)
                return TaskSynapse.answer(String(decoding: answer, as: UTF8.self))
            }
        )
    }

    private func serve(_ axon: Axon, onReady: @escaping @Sendable (AxonAddress) async -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (addresses, told) = AsyncStream.makeStream(of: AxonAddress.self)
            group.addTask {
                try await axon.run { address in
                    told.yield(address)
                    await onReady(address)
                }
            }
            group.addTask {
                for await address in addresses { try await self.announce(address) }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private var axonConfiguration: AxonConfiguration {
        var axon = AxonConfiguration()
        axon.host = configuration.host
        axon.port = configuration.port
        axon.servesMetrics = true
        return axon
    }

    private func routes(_ answering: any RetrievalAnswering) -> [AxonRoute] {
        let callers = self.callers
        return [
            AxonRoute(
                RetrievalSynapse.definition,
                blacklist: { callers.verdict(on: $0) },
                priority: { callers.priority(of: $0) },
                handler: { request in
                    guard let (query, topK) = RetrievalSynapse.question(in: request.fields) else {
                        throw AxonRefusal(status: 422, message: "query and top_k are needed")
                    }
                    guard query.utf8.count <= 4_096, (1...SolverIndex.maximumTopK).contains(topK) else {
                        throw AxonRefusal(status: 422, message: "the query is too long, or top_k is not in 1...100")
                    }
                    let answer = try await answering.answer(RetrievalQuestion(query: query, topK: topK))
                    return RetrievalSynapse.answer(answer.documents)
                }
            ),
            AxonRoute(
                RerankSynapse.definition,
                blacklist: { callers.verdict(on: $0) },
                priority: { callers.priority(of: $0) },
                handler: { request in
                    guard let (query, documents) = RerankSynapse.question(in: request.fields),
                        documents.count <= RerankSynapse.maximumDocuments, query.utf8.count <= 4_096
                    else { throw AxonRefusal(status: 422, message: "a query and at most 1,000 documents are needed") }
                    guard let scores = try await answering.judge(documents, for: query) else {
                        throw AxonRefusal(status: 404, message: "this miner does not rerank")
                    }
                    return RerankSynapse.answer(scores)
                }
            ),
        ]
    }

    /// Keeps the chain's word on where this miner is true, and learns who may ask.
    private func announce(_ address: AxonAddress) async throws {
        let configuration = self.configuration
        try await KeepTrying.withConnection(to: configuration.node, logger: logger) { client in
            for await _ in try await client.newBlocks() {
                let view = try await SubnetView.read(client, configuration.netuid)
                self.callers.update(from: view)
                guard let me = view.neurons.first(where: { $0.hotkey.bytes == configuration.hotkey.publicKey }) else {
                    self.logger.warning("the hotkey is not registered on subnet \(configuration.netuid)")
                    try await Task.sleep(for: .seconds(1))
                    continue
                }
                if me.axon?.ip != address.announcedHost || me.axon?.port != address.announcedPort {
                    try await self.serve(address, through: client)
                }
                // Permits and stakes change with epochs; a look every two seconds is enough.
                try await Task.sleep(for: .seconds(2))
            }
        }
    }

    private func serve(_ address: AxonAddress, through client: ChainClient) async throws {
        guard let (ip, kind) = AnnouncedAddress.number(of: address.announcedHost) else {
            throw ClientError.badAddress(address.announcedHost)
        }
        try await client.submit(
            .subtensor(
                .serveAxon(
                    netuid: configuration.netuid,
                    version: UInt32(AxonProtocol.version),
                    ip: ip,
                    port: UInt16(clamping: address.announcedPort),
                    ipType: kind,
                    protocol: 4,
                    placeholder1: 0,
                    placeholder2: 0
                )
            ),
            by: configuration.hotkey
        )
    }
}

/// What a miner answers, and how.
public enum MinerWork: Sendable {
    /// Searches, which have requests of their own.
    case retrieval(RetrievalBackend)
    /// The questions of any other family, by its name.
    case task(family: String, TaskBackend)
}

/// An address as `serve_axon` takes it.
enum AnnouncedAddress {
    /// The number and the kind (4) of an IPv4 address in text; nil where it is none.
    static func number(of text: String) -> (ip: UInt128, kind: UInt8)? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard parts.count == 4 else { return nil }
        var number: UInt128 = 0
        for part in parts {
            guard let part else { return nil }
            number = number << 8 | UInt128(part)
        }
        return (number, 4)
    }
}
