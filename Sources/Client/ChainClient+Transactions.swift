public import ChainCrypto
public import Frame
public import Primitives
public import Runtime
import Scale

/// What came of a transaction.
public struct Receipt: Sendable {
    /// The block that includes it.
    public let block: Hash256
    /// The transaction's hash.
    public let hash: Hash256
    /// What it caused, in order.
    public let events: [RuntimeEvent]

    /// Why the call had no effect; nil where it had.
    public var failure: DispatchError? {
        for event in events {
            switch event {
            case .system(.extrinsicFailed(let error, _)): return error
            case .sudo(.sudid(.failure(let error))): return error
            default: continue
            }
        }
        return nil
    }

    /// The fee that was paid, in rao.
    public var fee: Tao {
        for case .transactionPayment(.transactionFeePaid(_, let fee, _)) in events { return fee }
        return .zero
    }
}

/// A call that was included but had no effect.
public struct CallFailed: Error, CustomStringConvertible {
    /// Why.
    public let error: DispatchError

    public var description: String { "the call failed: \(error.name)" }
}

extension ChainClient {
    /// Signs a call for the next nonce and the next `period` blocks.
    public func sign(
        _ call: RuntimeCall,
        by signer: Keypair,
        nonce: Nonce? = nil,
        period: UInt64 = 128,
        randomness: [UInt8]? = nil
    ) async throws -> [UInt8] {
        guard let account = AccountID(signer.publicKey) else { throw ClientError.unexpectedReply("no account") }
        var next = nonce
        if next == nil {
            let reply = try await request("account_nextIndex", [.string(signer.ss58Address)])
            guard let number = reply.integer.flatMap({ Nonce(exactly: $0) }) else {
                throw ClientError.unexpectedReply("no nonce")
            }
            next = number
        }
        let birth = try Self.hash(await request("chain_getFinalizedHead"))
        let number = try Self.number(in: await request("chain_getHeader", [Self.json(birth)]))
        guard let genesis = try await blockHash(at: 0) else { throw ClientError.unexpectedReply("no genesis") }
        let era = Era.mortal(period: period, at: UInt64(number))
        let born = try await blockHash(at: BlockNumber(era.birth(at: UInt64(number))))
        let extra = SignedExtra(era: era, nonce: next ?? 0)
        let context = SignedContext(
            specVersion: RuntimeVersion.current.specVersion,
            transactionVersion: RuntimeVersion.current.transactionVersion,
            genesisHash: genesis,
            birthHash: born ?? genesis
        )
        let bytes = call.scaleEncoded
        let random = randomness ?? (0..<32).map { _ in UInt8.random(in: .min ... .max) }
        let signed = signer.sign(context.payload(call: bytes, extra: extra), randomness: random)
        guard let signature = Bytes64(signed) else { throw ClientError.unexpectedReply("no signature") }
        let kind: MultiSignature = signer.scheme == .sr25519 ? .sr25519(signature) : .ed25519(signature)
        let part = ExtrinsicSignature(address: .id(account), signature: kind, extra: extra)
        return Extrinsic(signature: part, call: bytes).wireBytes
    }

    /// Signs and submits a call, and waits until it is in a block.
    ///
    /// - Throws: ``ClientError`` where it is not included, ``CallFailed`` where it had no effect.
    @discardableResult
    public func submit(_ call: RuntimeCall, by signer: Keypair, nonce: Nonce? = nil) async throws -> Receipt {
        let receipt = try await include(try await sign(call, by: signer, nonce: nonce))
        if let failure = receipt.failure { throw CallFailed(error: failure) }
        return receipt
    }

    /// Submits a signed transaction and waits until it is in a block.
    public func include(_ bytes: [UInt8]) async throws -> Receipt {
        let updates = try await subscribe(
            "author_submitAndWatchExtrinsic",
            [.string(Hex.encode(bytes))],
            unsubscribe: "author_unwatchExtrinsic"
        )
        for await update in updates {
            if let block = update["inBlock"] { return try await receipt(of: bytes, in: Self.hash(block)) }
            if let block = update["finalized"] { return try await receipt(of: bytes, in: Self.hash(block)) }
            if let text = update.text, text == "dropped" || text == "invalid" {
                throw ClientError.transactionDropped(text)
            }
            if update["usurped"] != nil { throw ClientError.transactionDropped("another took its nonce") }
        }
        throw ClientError.connectionClosed
    }

    private func receipt(of bytes: [UInt8], in block: Hash256) async throws -> Receipt {
        let hash = Hash256.blake2b(bytes)
        let reply = try await request("chain_getBlock", [Self.json(block)])
        let extrinsics = reply["block"]?["extrinsics"]?.elements ?? []
        let wanted = Hex.encode(bytes)
        guard let index = extrinsics.firstIndex(where: { $0.text == wanted }) else { throw ClientError.notIncluded }
        let records = try await read(System.events, at: block)
        let phase = Phase.applyExtrinsic(UInt32(index))
        return Receipt(block: block, hash: hash, events: records.filter { $0.phase == phase }.map(\.event))
    }
}
