import Foundation

/// Draws whose algorithms are fixed here.
///
/// Regenerating an item years later must give the same item, and the standard library promises no such thing for its
/// own draws.
extension RandomNumberGenerator {
    /// A uniform integer in `0..<bound`; 0 when the bound is not positive.
    ///
    /// Source: Lemire, "Fast random integer generation in an interval", 2019.
    public mutating func draw(below bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        let range = UInt64(bound)
        var product = next().multipliedFullWidth(by: range)
        if product.low < range {
            let threshold = (0 &- range) % range
            while product.low < threshold {
                product = next().multipliedFullWidth(by: range)
            }
        }
        return Int(product.high)
    }

    /// A uniform number in [0, 1) with 53 random bits.
    public mutating func drawUnit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// True with the given probability.
    public mutating func draw(chance probability: Double) -> Bool {
        drawUnit() < probability
    }

    /// One element, or nil of an empty collection.
    public mutating func draw<Element>(from elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[draw(below: elements.count)]
    }

    /// Puts `elements` in a uniformly random order (Fisher and Yates).
    public mutating func permute<Element>(_ elements: inout [Element]) {
        guard elements.count > 1 else { return }
        for last in stride(from: elements.count - 1, to: 0, by: -1) {
            elements.swapAt(last, draw(below: last + 1))
        }
    }

    /// A standard normal number (Box and Muller, 1958; one of the pair).
    public mutating func drawNormal() -> Double {
        let radius = sqrt(-2 * log(1 - drawUnit()))
        return radius * cos(2 * Double.pi * drawUnit())
    }
}
