import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why there is no response to a request.
enum DendriteFailure: Error, Equatable {
    /// No connection came about.
    case unavailable
    /// The connection was closed before the response began.
    case disconnected
    /// Time ran out.
    case timeout
    /// The connection was closed within the response.
    case brokenOff(String)
    /// The response is larger than the limit in bytes.
    case tooLarge(limit: Int)
    /// The response is not HTTP, or the request could not be sent.
    case client(String)

    /// Classifies an error of the HTTP client before the head of a response was there.
    init(_ error: any Error) {
        switch error {
        case let error as HTTPClientError:
            self = DendriteFailure(client: error)
        case is CancellationError:
            self = .timeout
        case let error as IOError where error.errnoCode == ECONNRESET || error.errnoCode == EPIPE:
            self = .disconnected
        case is IOError, is ChannelError, is NIOConnectionError:
            self = .unavailable
        default:
            self = .client("\(error)")
        }
    }

    private init(client error: HTTPClientError) {
        let timeouts: [HTTPClientError] = [
            .deadlineExceeded, .readTimeout, .writeTimeout, .connectTimeout, .getConnectionFromPoolTimeout,
        ]
        if timeouts.contains(error) {
            self = .timeout
        } else if error == .remoteConnectionClosed {
            self = .disconnected
        } else {
            self = .client("\(error)")
        }
    }
}

/// What came back from a miner, not yet understood.
enum DendriteReply {
    case failed(DendriteFailure)
    case received(status: Int, headers: [(name: String, value: String)], body: [UInt8])

    /// Status, message and, for status 200, the fields.
    struct Outcome: Equatable {
        var status: Int
        var message: String
        var fields: WireObject?
    }

    /// Bytes of the body.
    var bodyBytes: Int {
        if case .received(_, _, let body) = self { body.count } else { 0 }
    }

    /// Longer messages of miners are cut.
    private static let maximumMessage = 512

    /// The outcome in the numbers and words of Python's dendrite.
    ///
    /// Source: bittensor 10.5.0, `core/dendrite.py`, `DENDRITE_ERROR_MAPPING`, `process_error_message` and
    /// `process_server_response`.
    func outcome(_ definition: SynapseDefinition, _ endpoint: AxonEndpoint, timeout: Double) -> Outcome {
        switch self {
        case .failed(let failure):
            DendriteReply.outcome(of: failure, definition, endpoint, timeout: timeout)
        case .received(let status, let headers, let body):
            DendriteReply.outcome(definition, status: status, headers, body)
        }
    }

    private static func outcome(
        of failure: DendriteFailure,
        _ definition: SynapseDefinition,
        _ endpoint: AxonEndpoint,
        timeout: Double
    ) -> Outcome {
        switch failure {
        case .unavailable:
            let place = "\(endpoint.ip):\(endpoint.port)/\(definition.name)"
            return Outcome(status: 503, message: "Service unavailable at \(place)")
        case .disconnected:
            return Outcome(status: 503, message: "Service disconnected: Server disconnected")
        case .timeout:
            let seconds = PythonText.representation(of: timeout)
            return Outcome(status: 408, message: "Request timeout after \(seconds) seconds")
        case .brokenOff(let cause):
            return Outcome(status: 400, message: "Payload error: \(cause)")
        case .tooLarge(let limit):
            return Outcome(status: 400, message: "Payload error: response larger than \(limit) bytes")
        case .client(let cause):
            return Outcome(status: 400, message: "Client response error: \(cause)")
        }
    }

    private static func outcome(
        _ definition: SynapseDefinition,
        status: Int,
        _ headers: [(name: String, value: String)],
        _ body: [UInt8]
    ) -> Outcome {
        let lowered = headers.map { (name: $0.name.lowercased(), value: $0.value) }
        let type = lowered.last { $0.name == "content-type" }?.value.lowercased() ?? ""
        guard type.hasPrefix("application/json") || type.contains("+json") else {
            return unreadable("unexpected content type \(type)")
        }
        let object: WireObject
        do throws(WireSyntaxError) {
            guard let parsed = try WireValue(json: body).object else { return unreadable("not a JSON object") }
            object = parsed
        } catch {
            return unreadable("\(error.reason.rawValue) at byte \(error.offset)")
        }
        guard let told = try? SynapseHeaders(lowered) else { return unreadable("malformed headers") }
        guard status == 200 else {
            let claimed = told.axon.statusCode.flatMap { (300..<600).contains($0) ? $0 : nil }
            let message = told.axon.statusMessage ?? object["message"]?.text ?? ""
            return Outcome(status: claimed ?? status, message: String(message.prefix(maximumMessage)))
        }
        // Python takes the status from the headers, so that a miner can fail a request with HTTP status 200.
        let own = told.axon.statusCode ?? object["axon"]?.object?["status_code"]?.integer ?? 200
        let message = told.axon.statusMessage ?? object["axon"]?.object?["status_message"]?.text ?? "Success"
        guard own == 200 else { return Outcome(status: own, message: String(message.prefix(maximumMessage))) }
        do throws(SynapseFieldError) {
            let fields = try definition.values(from: object)
            return Outcome(status: 200, message: String(message.prefix(maximumMessage)), fields: fields)
        } catch {
            switch error {
            case .missing(let name): return unreadable("field \(name) is missing")
            case .type(let name): return unreadable("field \(name) has another type")
            }
        }
    }

    private static func unreadable(_ cause: String) -> Outcome {
        Outcome(status: 422, message: String("Failed to parse response: \(cause)".prefix(maximumMessage)))
    }
}
