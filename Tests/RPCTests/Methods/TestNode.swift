import ChainCrypto
import Engine
import Frame
import Primitives
import RPC
import Runtime
import Scale
import State
import Testing

/// A development chain behind a real socket.
struct TestNode: Sendable {
    let engine: Engine
    let port: Int

    /// A node whose engine makes blocks as `mode` says, or only when told to.
    static func with(
        mode: BlockMode = .manual,
        isDevelopment: Bool = true,
        retention: Retention = .newest(1_000),
        pool: PoolLimits = PoolLimits(),
        genesis: StateView = Genesis.dev(profile: .fast),
        storage: EngineStorage? = nil,
        _ body: (TestNode, SocketClient) async throws -> Void
    ) async throws {
        var configuration = EngineConfiguration(
            profile: .fast,
            blockMode: mode,
            genesis: genesis,
            isDevelopment: isDevelopment,
            retention: retention,
            pool: pool
        )
        configuration.storage = storage
        let engine = try Engine(configuration: configuration)
        let server = try await RPCServer.listen(
            RPCServerConfiguration(ports: [0]),
            registry: NodeMethods.registry(engine: engine),
            logger: TestServer.quiet
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await server.run() }
            group.addTask { try await engine.run() }
            defer {
                server.stop()
                group.cancelAll()
            }
            let port = server.endpoints[0].port
            try await body(TestNode(engine: engine, port: port), try await SocketClient.connect(port: port))
        }
    }

    /// A transfer as a wallet would send it: signed by a development account.
    func transfer(
        from uri: String = "//Alice",
        to destination: AccountID = DevAccount.bob.id,
        _ amount: UInt64 = 1_000,
        nonce: Nonce,
        tip: Tao = .zero,
        era: Era = .immortal,
        birth: Hash256? = nil
    ) throws -> [UInt8] {
        let call = RuntimeCall.balances(
            .transferKeepAlive(dest: .id(destination), value: Compact(Tao(amount)))
        )
        return try sign(call, as: uri, nonce: nonce, tip: tip, era: era, birth: birth)
    }

    func sign(
        _ call: RuntimeCall,
        as uri: String,
        nonce: Nonce,
        tip: Tao = .zero,
        era: Era = .immortal,
        birth: Hash256? = nil
    ) throws -> [UInt8] {
        let extra = SignedExtra(era: era, nonce: nonce, tip: tip)
        let context = SignedContext(
            specVersion: RuntimeVersion.current.specVersion,
            transactionVersion: RuntimeVersion.current.transactionVersion,
            genesisHash: engine.genesisHash,
            birthHash: birth ?? engine.genesisHash
        )
        let keypair = try Keypair(uri: uri)
        let payload = context.payload(call: call.scaleEncoded, extra: extra)
        let signature = keypair.sign(payload, randomness: [UInt8](repeating: 7, count: 32))
        return Extrinsic(
            signature: ExtrinsicSignature(
                address: .id(try #require(AccountID(keypair.publicKey))),
                signature: .sr25519(try #require(Bytes64(signature))),
                extra: extra
            ),
            call: call.scaleEncoded
        ).wireBytes
    }
}

extension SocketClient {
    /// The result of a call that must succeed.
    func result(_ method: String, _ parameters: JSONValue = []) async throws -> JSONValue {
        let reply = try await call(method, parameters)
        return try #require(reply["result"], "\(method): \(reply)")
    }

    /// The error of a call that must fail.
    func error(_ method: String, _ parameters: JSONValue = []) async throws -> JSONValue {
        let reply = try await call(method, parameters)
        return try #require(reply["error"], "\(method): \(reply)")
    }

    /// The result of the next notification.
    func notification() async throws -> JSONValue {
        while true {
            let message = try await receive()
            if let result = message["params"]?["result"] { return result }
        }
    }
}
