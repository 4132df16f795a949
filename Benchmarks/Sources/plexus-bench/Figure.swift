/// One measured quantity with its peer and its target.
struct Figure: Sendable, Codable {
    /// What is better.
    enum Direction: String, Sendable, Codable {
        case higher, lower
    }

    /// What the issue of the figure asks for.
    enum Target: Sendable, Codable {
        /// To be so many times as good as the peer.
        case ratio(Double)
        /// To be at least, or at most, this quantity, as the direction says.
        case quantity(Double)
        /// Nothing but to be known.
        case none
    }

    /// What is measured, for people.
    let name: String
    /// The unit of both quantities.
    let unit: String
    let direction: Direction
    let ours: Double
    /// The peer's quantity; nil where there is none or it could not run.
    var peer: Double?
    /// Who the peer is, or why there is none.
    var peerName = "–"
    var target = Target.none
    /// What a reader should know besides.
    var note = ""

    /// How many times as good as the peer we are.
    var ratio: Double? {
        guard let peer, peer > 0, ours > 0 else { return nil }
        return direction == .higher ? ours / peer : peer / ours
    }

    /// Whether the target is met; nil where there is none or its peer is missing.
    var isMet: Bool? {
        switch target {
        case .ratio(let wanted): ratio.map { $0 >= wanted }
        case .quantity(let wanted): direction == .higher ? ours >= wanted : ours <= wanted
        case .none: nil
        }
    }

    var targetText: String {
        switch target {
        case .ratio(let wanted): "≥ \(Report.number(wanted))×"
        case .quantity(let wanted): (direction == .higher ? "≥ " : "≤ ") + Report.number(wanted)
        case .none: "–"
        }
    }

    /// The figure in one line, for whoever watches the measurements.
    var line: String {
        var text = "  \(name): \(Report.number(ours)) \(unit)"
        if let peer {
            text += ", \(peerName) \(Report.number(peer)) \(unit)"
        } else if peerName != "–" {
            text += ", peer: \(peerName)"
        }
        if let ratio { text += ", \(Report.number(ratio))×" }
        if let isMet { text += ", target \(targetText): " + (isMet ? "met" : "NOT met") }
        return text
    }
}
