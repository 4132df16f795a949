extension JSONParser {
    /// Reads a number at the cursor, keeping it exact: as an integer where 64 bits hold it, else as its text.
    mutating func parseNumber() throws(JSONError) -> JSONValue {
        let start = position
        let isNegative = bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let digits = position
        skipDigits()
        guard position > digits else { throw position < bytes.count ? .invalidNumber(at: start) : .unexpectedEnd }
        guard bytes[digits] != UInt8(ascii: "0") || position == digits + 1 else { throw .invalidNumber(at: start) }
        let wholeEnd = position

        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            try requireDigits(numberAt: start)
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            try requireDigits(numberAt: start)
        }

        if position == wholeEnd, let whole = wholeNumber(digits..<wholeEnd, isNegative: isNegative) { return whole }
        return .decimal(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self))
    }

    private mutating func skipDigits() {
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
            position += 1
        }
    }

    private mutating func requireDigits(numberAt start: Int) throws(JSONError) {
        let first = position
        skipDigits()
        guard position > first else { throw position < bytes.count ? .invalidNumber(at: start) : .unexpectedEnd }
    }

    /// The digits as an integer, or nil when 64 bits do not hold it. `-0` is nil too: no integer echoes as `-0`.
    private func wholeNumber(_ range: Range<Int>, isNegative: Bool) -> JSONValue? {
        guard range.count <= 20 else { return nil }
        var magnitude: UInt64 = 0
        for place in range {
            let (scaled, overflowed) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, carried) = scaled.addingReportingOverflow(UInt64(bytes[place] - UInt8(ascii: "0")))
            if overflowed || carried { return nil }
            magnitude = sum
        }
        guard isNegative else { return JSONValue(magnitude) }
        guard magnitude > 0, magnitude <= Int64.min.magnitude else { return nil }
        return .integer(Int64(truncatingIfNeeded: 0 &- magnitude))
    }
}
