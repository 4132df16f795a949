import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension Axon {
    /// The response of a handler: the whole synapse, its ends as the caller described them, and status 200.
    ///
    /// - `hash`: that of the values' required fields.
    func reply(
        _ definition: SynapseDefinition,
        _ values: WireObject,
        _ headers: SynapseHeaders,
        hash: String,
        since start: ContinuousClock.Instant
    ) -> Response {
        var axon = headers.axon
        axon.statusCode = 200
        axon.statusMessage = "Success"
        axon.processTime = start.duration(to: .now).seconds
        axon.version = AxonProtocol.version
        axon.nonce = clock.nanoseconds
        axon.uuid = uuid
        let message = SynapseMessage(
            definition: definition,
            timeout: headers.timeout,
            dendrite: headers.dendrite,
            axon: axon,
            values: values,
            bodyHash: hash
        )
        let body = message.body(.compact)
        return respond(200, body, message.headers(bodySize: body.count))
    }

    /// The response of a request that failed.
    func reply(_ fault: AxonFault, since start: ContinuousClock.Instant) -> Response {
        let key = fault.form == .message ? "message" : "detail"
        let body = WireValue.object([key: .string(fault.message)]).json(.compact)
        var headers: [(name: String, value: String)] = []
        if fault.form == .message {
            var axon = fault.headers?.axon ?? TerminalInfo()
            axon.statusCode = fault.status
            axon.statusMessage = Axon.headerText(fault.message)
            axon.processTime = start.duration(to: .now).seconds
            if fault.headers != nil {
                axon.version = AxonProtocol.version
                axon.nonce = clock.nanoseconds
                axon.uuid = uuid
            }
            let definition = fault.definition ?? .ping
            let message = SynapseMessage(
                definition: definition,
                timeout: fault.headers.map(\.timeout) ?? AxonProtocol.defaultTimeout,
                dendrite: fault.headers?.dendrite ?? TerminalInfo(),
                axon: axon,
                values: WireObject(),
                bodyHash: fault.headers?.bodyHash ?? SynapseDefinition.ping.bodyHash(of: WireObject())
            )
            headers = message.headers(bodySize: body.count)
        }
        if fault.closesConnection { headers.append(("connection", "close")) }
        return respond(fault.status, body, headers)
    }

    /// The pages beside the routes.
    func service(_ path: String) -> Response? {
        switch path {
        case "/health":
            let metrics = metrics
            let status: WireObject = [
                "status": "ok",
                "hotkey": .string(hotkey),
                "open": .integer(metrics.open),
                "running": .integer(metrics.running),
                "waiting": .integer(metrics.waiting),
            ]
            return respond(200, WireValue.object(status).json(.compact), [])
        case "/metrics" where configuration.servesMetrics:
            return respond(200, Array(metrics.text.utf8), [], type: "text/plain; version=0.0.4")
        default:
            return nil
        }
    }

    private func respond(
        _ status: Int,
        _ body: [UInt8],
        _ headers: [(name: String, value: String)],
        type: String = "application/json"
    ) -> Response {
        var fields = HTTPFields()
        fields.reserveCapacity(headers.count + 3)
        fields[.contentType] = type
        for (name, value) in headers {
            guard let name = Axon.fieldNames[name] ?? HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        return Response(
            status: HTTPResponse.Status(code: status),
            headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        )
    }

    /// The names that every response bears, checked once.
    private static let fieldNames: [String: HTTPField.Name] = {
        var ends = TerminalInfo()
        (ends.statusCode, ends.statusMessage, ends.processTime) = (0, "", 0)
        (ends.ip, ends.port, ends.version, ends.nonce) = ("", 0, 0, 0)
        (ends.uuid, ends.hotkey, ends.signature) = ("", "", "")
        let message = SynapseMessage(
            definition: .ping,
            timeout: nil,
            dendrite: ends,
            axon: ends,
            values: WireObject(),
            bodyHash: ""
        )
        let names = message.headers(bodySize: 0).compactMap { header in
            HTTPField.Name(header.name).map { (header.name, $0) }
        }
        return Dictionary(names) { first, _ in first }
    }()

    /// A message as a header may carry it: one line of bounded length.
    private static func headerText(_ message: String) -> String {
        let line = message.unicodeScalars.prefix(1024).map { $0.value < 0x20 || $0.value == 0x7f ? " " : $0 }
        return String(String.UnicodeScalarView(line))
    }
}

extension WireValue: ExpressibleByStringLiteral {
    /// A string value.
    public init(stringLiteral value: String) {
        self = .string(value)
    }
}
