import AsyncHTTPClient
public import Evaluation
import Foundation
import NIOCore
import NIOHTTP1

/// Fetches transcripts from the status addresses of validators.
public enum TranscriptSource {
    /// The most bytes that a transcript may have.
    private static let limit = 64 << 20

    /// A validator's transcript of an epoch from the first of the addresses that serves it; nil where none does.
    ///
    /// - Parameters:
    ///   - validator: The validator whose transcript it must be.
    ///   - epoch: The epoch.
    ///   - addresses: Status addresses, such as `http://127.0.0.1:8090`.
    /// - Returns: The transcript. Whether it is what was committed to is for the audit to say.
    public static func fetch(
        _ validator: MinerKey,
        _ epoch: UInt64,
        from addresses: [String]
    ) async -> EpochTranscript? {
        for address in addresses {
            let base = address.hasSuffix("/") ? String(address.dropLast()) : address
            var request = HTTPClientRequest(url: "\(base)/transcripts/\(epoch)")
            request.method = .GET
            guard
                let response = try? await HTTPClient.shared.execute(request, timeout: .seconds(30)),
                response.status == .ok,
                let body = try? await response.body.collect(upTo: limit),
                let transcript = try? JSONDecoder().decode(EpochTranscript.self, from: Data(body.readableBytesView)),
                transcript.validator == validator, transcript.epoch == epoch
            else { continue }
            return transcript
        }
        return nil
    }
}
