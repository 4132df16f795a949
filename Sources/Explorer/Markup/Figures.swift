/// How figures are written.
enum Figures {
    /// A number with so many digits after the point; a dash for what is no number.
    static func decimal(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "–" }
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 9e18 else { return grouped(Int64(value)) }
        let whole = Int64(scaled) / Int64(scale)
        let sign = value < 0 && scaled > 0 ? "−" : ""
        guard digits > 0 else { return sign + grouped(whole) }
        let rest = String(Int64(scaled) % Int64(scale))
        return sign + grouped(whole) + "." + String(repeating: "0", count: digits - rest.count) + rest
    }

    /// A coordinate of a drawing: one digit after the point, none where it is zero.
    static func coordinate(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0" }
        let tenths = Int((value * 10).rounded())
        guard tenths % 10 != 0 else { return String(tenths / 10) }
        let sign = tenths < 0 ? "-" : ""
        return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// A whole number with its thousands apart.
    static func grouped(_ value: some BinaryInteger) -> String {
        let digits = Array(String(value))
        var text = ""
        for (position, digit) in digits.enumerated() {
            let left = digits.count - position
            if position > 0, left % 3 == 0, digits[position - 1] != "-" { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// A share of one in percent.
    static func percent(_ share: Double, _ digits: Int = 1) -> String {
        decimal(share * 100, digits) + " %"
    }

    /// An amount of alpha or TAO, with as many digits as help.
    static func amount(_ value: Double) -> String {
        switch abs(value) {
        case 1_000...: decimal(value, 0)
        case 10...: decimal(value, 1)
        case 0: "0"
        default: decimal(value, 3)
        }
    }

    /// An amount without zeros at its end.
    static func trimmed(_ value: Double) -> String {
        var text = amount(value)
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// The ends of an address.
    static func short(_ address: String) -> String {
        address.count > 14 ? "\(address.prefix(6))…\(address.suffix(4))" : address
    }

    /// A count with its noun.
    static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
    }
}
