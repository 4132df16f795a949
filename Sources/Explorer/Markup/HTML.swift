/// A piece of HTML. Whatever is interpolated into it is escaped, unless it is HTML itself.
///
/// Names and texts come from strangers, so that escaping is what happens without asking.
struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    private(set) var text: String

    /// HTML as it was written in the source.
    init(stringLiteral value: String) {
        text = value
    }

    init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
    }

    /// Nothing.
    static let empty: HTML = ""

    /// The pieces one after another.
    init(joining pieces: some Sequence<HTML>) {
        var text = ""
        for piece in pieces { text += piece.text }
        self.text = text
    }

    static func += (left: inout HTML, right: HTML) {
        left.text += right.text
    }

    /// Escapes interpolated values, in text and in quoted attributes.
    struct Interpolation: StringInterpolationProtocol {
        var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 12)
        }

        mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        mutating func appendInterpolation(_ html: HTML) {
            text += html.text
        }

        mutating func appendInterpolation(_ number: some BinaryInteger) {
            text += String(number)
        }

        mutating func appendInterpolation(_ value: String) {
            HTML.escape(value, into: &text)
        }
    }

    static func escape(_ value: String, into text: inout String) {
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Sequence {
    /// What `piece` makes of each element, one after another.
    func html(_ piece: (Element) -> HTML) -> HTML {
        HTML(joining: map(piece))
    }
}
