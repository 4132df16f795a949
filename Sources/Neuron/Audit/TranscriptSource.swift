import AsyncHTTPClient
import ChainCrypto
public import Evaluation
import Foundation
import NIOCore
import NIOHTTP1

/// Fetches transcripts from the status addresses of validators.
///
/// Each address is asked once whose it is, so that one that is out of reach is waited for once and transcripts are
/// fetched from where they should be.
public struct TranscriptSource: Sendable {
    /// The addresses that did not say whose they are.
    public let silent: [String]

    private let client: HTTPClient
    private let addresses: [MinerKey: [String]]

    /// The most bytes that a transcript may have, and a status.
    private static let limit = 64 << 20
    private static let statusLimit = 8 << 20

    /// Runs `body` with a source.
    ///
    /// - Parameters:
    ///   - addresses: Status addresses, such as `http://127.0.0.1:8090`.
    ///   - body: What is done with it.
    /// - Returns: What `body` gives.
    /// - Throws: What `body` throws.
    public static func withAddresses<Output: Sendable>(
        _ addresses: [String],
        _ body: (TranscriptSource) async throws -> Output
    ) async throws -> Output {
        var settings = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
        settings.connectionPool.retryConnectionEstablishment = false
        settings.timeout.connect = .seconds(5)
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
        let source = await TranscriptSource(client, addresses)
        do {
            let output = try await body(source)
            try await client.shutdown()
            return output
        } catch {
            try? await client.shutdown()
            throw error
        }
    }

    private init(_ client: HTTPClient, _ given: [String]) async {
        self.client = client
        var (addresses, silent): ([MinerKey: [String]], [String]) = ([:], [])
        for address in given {
            let base = address.hasSuffix("/") ? String(address.dropLast()) : address
            guard let body = await Self.get("\(base)/status", by: client, limit: Self.statusLimit),
                let status = try? JSONDecoder().decode(ValidatorStatus.self, from: body),
                let hotkey = try? SS58.decode(status.hotkey)
            else {
                silent.append(address)
                continue
            }
            addresses[MinerKey(name: Hex.encode(hotkey.publicKey, prefixed: false)), default: []].append(base)
        }
        (self.addresses, self.silent) = (addresses, silent)
    }

    /// A validator's transcript of an epoch; nil where none of its addresses serves it. Whether it is what was committed
    /// to is for the audit to say.
    ///
    /// It is asked for a second time after two seconds: a validator that has just revealed a seed, or just started, may
    /// not have seen yet that it did.
    public func fetch(_ validator: MinerKey, _ epoch: UInt64) async -> EpochTranscript? {
        guard let bases = addresses[validator] else { return nil }
        if let transcript = await fetch(validator, epoch, from: bases) { return transcript }
        try? await Task.sleep(for: .seconds(2))
        return await fetch(validator, epoch, from: bases)
    }

    private func fetch(_ validator: MinerKey, _ epoch: UInt64, from bases: [String]) async -> EpochTranscript? {
        for base in bases {
            guard let body = await Self.get("\(base)/transcripts/\(epoch)", by: client, limit: Self.limit),
                let transcript = try? JSONDecoder().decode(EpochTranscript.self, from: body),
                transcript.validator == validator, transcript.epoch == epoch
            else { continue }
            return transcript
        }
        return nil
    }

    private static func get(_ url: String, by client: HTTPClient, limit: Int) async -> Data? {
        var request = HTTPClientRequest(url: url)
        request.method = .GET
        guard let response = try? await client.execute(request, timeout: .seconds(30)), response.status == .ok,
            let body = try? await response.body.collect(upTo: limit)
        else { return nil }
        return Data(body.readableBytesView)
    }
}
