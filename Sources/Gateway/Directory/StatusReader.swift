import AsyncHTTPClient
import Evaluation
import Foundation
import NIOCore
import NIOHTTP1

/// Asks validators what they measured.
struct StatusReader: Sendable {
    /// A status of several thousand miners fits in this many bytes.
    static let maximumBytes = 2_097_152
    /// Seconds that a validator may take.
    static let seconds: Int64 = 2

    let urls: [String]

    /// - Throws: `GatewayError.badValidator` for what is no `http://` address.
    init(_ addresses: [String]) throws(GatewayError) {
        var urls: [String] = []
        for address in addresses {
            guard let url = URL(string: address), url.scheme == "http", let host = url.host(), !host.isEmpty,
                url.query() == nil
            else { throw .badValidator(address) }
            let base = address.hasSuffix("/") ? String(address.dropLast()) : address
            let resource = url.path().isEmpty || url.path() == "/" ? base + "/status" : base
            if !urls.contains(resource) { urls.append(resource) }
        }
        self.urls = urls
    }

    /// The status of each validator that answers within its time, by URL; all are asked at the same time.
    func read() async -> [String: ValidatorStatus] {
        await withTaskGroup(of: (String, ValidatorStatus?).self) { group in
            for url in urls {
                group.addTask { (url, await status(url)) }
            }
            var statuses: [String: ValidatorStatus] = [:]
            for await case (let url, let status?) in group { statuses[url] = status }
            return statuses
        }
    }

    private func status(_ url: String) async -> ValidatorStatus? {
        // Whatever goes wrong with a validator, it is not heard this time.
        try? await withThrowingTaskGroup(of: ValidatorStatus?.self) { group in
            group.addTask {
                let response = try await HTTPClient.shared.execute(
                    HTTPClientRequest(url: url),
                    timeout: .seconds(StatusReader.seconds)
                )
                guard response.status.code == 200 else { return nil }
                let body = try await response.body.collect(upTo: StatusReader.maximumBytes)
                return try JSONDecoder().decode(ValidatorStatus.self, from: Data(body.readableBytesView))
            }
            // The client's own limit does not cover a body that trickles.
            group.addTask {
                try await Task.sleep(for: .seconds(StatusReader.seconds))
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }
}
