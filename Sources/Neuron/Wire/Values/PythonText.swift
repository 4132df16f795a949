/// Python's `str(value)`, which the body hash of a request is computed from.
///
/// Facts from the language reference of Python 3: `str` of a list or dict shows its elements by `repr`, floats in their
/// shortest form that reads back the same, exponents from 1e16 up and below 1e-4.
public enum PythonText {
    /// `str(value)`.
    public static func string(of value: WireValue) -> String {
        if case .string(let text) = value { return text }
        return representation(of: value)
    }

    /// `repr(value)`.
    public static func representation(of value: WireValue) -> String {
        switch value {
        case .null: "None"
        case .boolean(let flag): flag ? "True" : "False"
        case .integer(let number): String(number)
        case .bigInteger(let digits): digits
        case .number(let number): representation(of: number)
        case .string(let text): representation(of: text)
        case .array(let elements):
            "[" + elements.map(representation(of:)).joined(separator: ", ") + "]"
        case .object(let object):
            "{"
                + object.members.map { "\(representation(of: $0.name)): \(representation(of: $0.value))" }
                .joined(separator: ", ") + "}"
        }
    }

    /// `repr(number)` of a float.
    public static func representation(of number: Double) -> String {
        guard number.isFinite else { return number.isNaN ? "nan" : (number < 0 ? "-inf" : "inf") }
        // Swift writes these as Python does: the shortest digits, with a point and without an exponent.
        if number.magnitude >= 1e-4, number.magnitude < 1e15 { return number.description }
        let sign = number.sign == .minus ? "-" : ""
        guard number != 0 else { return sign + "0.0" }
        let (digits, point) = shortestDigits(of: number.magnitude)
        // `point` digits stand before the decimal point; scientific exponent is one less.
        if point > 16 || point < -3 {
            let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
            let exponent = point - 1
            let magnitude = String(exponent.magnitude)
            let padded = magnitude.count < 2 ? "0" + magnitude : magnitude
            return "\(sign)\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(padded)"
        }
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count {
            return sign + digits + String(repeating: "0", count: point - digits.count) + ".0"
        }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }

    /// `repr(text)` of a string: single quotes unless only they occur in it, escapes for what cannot be printed.
    public static func representation(of text: String) -> String {
        let scalars = text.unicodeScalars
        let quote: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
        var output = String.UnicodeScalarView()
        output.append(quote)
        for scalar in scalars {
            switch scalar {
            case quote, "\\": output.append(contentsOf: ["\\", scalar])
            case "\n": output.append(contentsOf: "\\n".unicodeScalars)
            case "\r": output.append(contentsOf: "\\r".unicodeScalars)
            case "\t": output.append(contentsOf: "\\t".unicodeScalars)
            default:
                if isPrintable(scalar) {
                    output.append(scalar)
                } else {
                    output.append(contentsOf: escape(scalar).unicodeScalars)
                }
            }
        }
        output.append(quote)
        return String(output)
    }

    /// Lower-case hexadecimal digits, padded with zeros to `width`.
    static func hexadecimal(_ value: UInt32, width: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case ...0xff: "\\x" + hexadecimal(scalar.value, width: 2)
        case ...0xffff: "\\u" + hexadecimal(scalar.value, width: 4)
        default: "\\U" + hexadecimal(scalar.value, width: 8)
        }
    }

    /// Python's `str.isprintable` for one character; the Unicode version is that of the Swift library.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (0x20..<0x7f).contains(scalar.value) }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            false
        default: true
        }
    }

    /// The shortest digits that read back as `number`, without leading or trailing zeros, and how many of them stand
    /// before the decimal point (zero or less: that many zeros follow the point).
    private static func shortestDigits(of number: Double) -> (digits: String, point: Int) {
        let parts = number.description.split(separator: "e", maxSplits: 1)
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let halves = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = halves.count > 1 ? halves[1] : ""
        let digits = String(halves[0]) + fraction
        let leading = digits.prefix { $0 == "0" }.count
        var significant = String(digits.dropFirst(leading))
        while significant.hasSuffix("0") { significant.removeLast() }
        return (significant, halves[0].count - leading + exponent)
    }
}
