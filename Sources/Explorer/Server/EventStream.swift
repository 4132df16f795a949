/// Server-sent events in their form on the wire (WHATWG HTML, section 9.2).
enum EventStream {
    /// A message of a kind; each line of the data becomes a field of its own.
    static func message(event: String, id: Int, data: String) -> String {
        let lines = data.split(omittingEmptySubsequences: false) { $0.isNewline }
        return "event: \(event)\nid: \(id)\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
    }

    /// How long a browser waits before it connects again, in milliseconds.
    static let retry = "retry: 2000\n\n"
}
