/// A request that ends before its handler gives a result.
package struct AxonFault: Error {
    /// How the body of the response is written.
    enum Form {
        /// `{"message": …}` with the protocol's headers: faults of the axon.
        case message
        /// `{"detail": …}` without them: faults that Python's framework answers itself.
        case detail
    }

    let status: Int
    let message: String
    var form = Form.message
    /// The connection cannot be used further, because unread parts of the body may follow.
    var closesConnection = false
    /// The headers of the request where they could be read.
    var headers: SynapseHeaders?
    /// The kind of request where it is known.
    var definition: SynapseDefinition?

    init(_ status: Int, _ message: String, form: Form = .message, closesConnection: Bool = false) {
        self.status = status
        self.message = message
        self.form = form
        self.closesConnection = closesConnection
    }

    static func notVerified(_ reason: String) -> AxonFault {
        AxonFault(401, "Not Verified with error: \(reason)")
    }
}
