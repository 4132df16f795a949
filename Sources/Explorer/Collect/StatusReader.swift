import AsyncHTTPClient
import Evaluation
import Foundation
import NIOCore
import NIOHTTP1

/// Asks validators what they measured.
struct StatusReader: Sendable {
    /// A status of several thousand miners fits in this many bytes.
    static let maximumBytes = 2_097_152
    /// How long a validator may take.
    static let seconds: Int64 = 2
    /// How many validators are asked.
    static let maximumCount = 64

    /// What came of asking one.
    enum Answer: Sendable {
        case status(ValidatorStatus)
        case problem(String)
    }

    let urls: [String]
    private let netuid: UInt16

    init(_ addresses: [String], netuid: UInt16) throws(ExplorerError) {
        var urls: [String] = []
        for address in addresses {
            guard let url = URL(string: address), url.scheme == "http", let host = url.host(), !host.isEmpty,
                url.user() == nil, url.query() == nil, url.fragment() == nil
            else { throw .badValidator(address) }
            let base = address.hasSuffix("/") ? String(address.dropLast()) : address
            let resource = url.path().isEmpty || url.path() == "/" ? base + "/status" : base
            if !urls.contains(resource) { urls.append(resource) }
        }
        guard urls.count <= Self.maximumCount else { throw .tooManyValidators(urls.count) }
        self.urls = urls
        self.netuid = netuid
    }

    /// Runs `body` with a client to ask with, which follows no redirects.
    static func withClient<Result: Sendable>(_ body: (HTTPClient) async -> Result) async -> Result {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
        // A validator that refuses is asked again a second later anyway.
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let result = await body(client)
        // A client that is closed already is what is wanted.
        try? await client.shutdown()
        return result
    }

    /// What each validator answers within its time, by URL; all are asked at the same time.
    func read(with client: HTTPClient) async -> [String: Answer] {
        await withTaskGroup(of: (String, Answer).self) { group in
            for url in urls {
                group.addTask { (url, await answer(of: url, client)) }
            }
            var answers: [String: Answer] = [:]
            for await (url, answer) in group { answers[url] = answer }
            return answers
        }
    }

    private func answer(of url: String, _ client: HTTPClient) async -> Answer {
        do {
            return try await withThrowingTaskGroup(of: Answer.self) { group in
                group.addTask { try await ask(url, client) }
                // The client's own limit does not cover a body that trickles.
                group.addTask {
                    try await Task.sleep(for: .seconds(StatusReader.seconds))
                    return .problem("no answer within \(StatusReader.seconds) s")
                }
                defer { group.cancelAll() }
                return try await group.next() ?? .problem("no answer")
            }
        } catch is DecodingError {
            return .problem("its answer is no status")
        } catch let error as HTTPClientError where error == .deadlineExceeded || error == .connectTimeout {
            return .problem("no answer within \(StatusReader.seconds) s")
        } catch is NIOTooManyBytesError {
            return .problem("its answer is too long")
        } catch {
            return .problem("no connection")
        }
    }

    private func ask(_ url: String, _ client: HTTPClient) async throws -> Answer {
        let response = try await client.execute(HTTPClientRequest(url: url), timeout: .seconds(Self.seconds))
        guard response.status == .ok else { return .problem("it answers with status \(response.status.code)") }
        let body = try await response.body.collect(upTo: Self.maximumBytes)
        let status = try JSONDecoder().decode(ValidatorStatus.self, from: Data(body.readableBytesView))
        guard status.netuid == netuid else { return .problem("it measures subnet \(status.netuid)") }
        return .status(status)
    }
}
