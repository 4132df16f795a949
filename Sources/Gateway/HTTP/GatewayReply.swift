import HTTPTypes
import Hummingbird
import NIOCore
import Neuron

/// A response before it becomes HTTP.
struct GatewayReply {
    var status = 200
    var headers: [(name: String, value: String)] = []
    var type = "application/json"
    var body: [UInt8]

    init(_ object: WireObject) {
        body = WireValue.object(object).json(.compact)
    }

    init(text: String, type: String) {
        body = Array(text.utf8)
        self.type = type
    }

    init(_ fault: APIFault) {
        self.init(fault.body)
        status = fault.status
        headers = (fault.headers + fault.retryHeaders).map { ($0.name, $0.value) }
        if fault.closesConnection { headers.append(("connection", "close")) }
    }

    /// The response that Hummingbird sends.
    func response(id: String) -> Response {
        var fields = HTTPFields()
        fields.reserveCapacity(headers.count + 4)
        fields[.contentType] = type
        fields[.cacheControl] = "no-store"
        for (name, value) in headers + [("x-request-id", id)] {
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        return Response(
            status: HTTPResponse.Status(code: status),
            headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        )
    }
}
