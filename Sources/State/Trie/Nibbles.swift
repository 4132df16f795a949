// Keys as sequences of half bytes, the upper half of each byte first. Nothing is unpacked: a position is an index into
// the key's bytes.

/// The half byte at `index` of `bytes`.
@inline(__always)
func nibble(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index >> 1]
    return Int(index & 1 == 0 ? byte >> 4 : byte & 15)
}

/// The first position from `start` on at which the two keys differ, or `end`, up to which both must reach.
func commonNibbles(_ left: [UInt8], _ right: [UInt8], from start: Int, to end: Int) -> Int {
    var index = start
    if index < end, index & 1 == 1 {
        guard nibble(left, index) == nibble(right, index) else { return index }
        index += 1
    }
    guard index + 1 < end else {
        return index < end && nibble(left, index) == nibble(right, index) ? index + 1 : index
    }
    let whole = KeyOrder.commonBytes(left, right, from: index >> 1, to: end >> 1)
    index = whole * 2
    if whole < end >> 1 { return left[whole] ^ right[whole] < 16 ? index + 1 : index }
    if index < end, nibble(left, index) == nibble(right, index) { index += 1 }
    return index
}
