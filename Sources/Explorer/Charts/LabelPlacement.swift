/// Finds places for the labels of points so that they cover neither each other nor the points.
struct LabelPlacement: Sendable {
    /// A rectangle on the drawing.
    struct Box: Sendable, Equatable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double

        /// The area that two rectangles share.
        func overlap(_ other: Box) -> Double {
            let across = min(x + width, other.x + other.width) - max(x, other.x)
            let down = min(y + height, other.y + other.height) - max(y, other.y)
            return across > 0 && down > 0 ? across * down : 0
        }
    }

    /// Where a label stands.
    struct Place: Sendable, Equatable {
        /// The start of the text's base line.
        var x: Double
        var y: Double
        /// Whether a line must lead from the point to the label.
        var needsLeader: Bool
        var box: Box
    }

    /// The drawing's inner area; labels stay within.
    let area: Box
    /// What labels must not cover, and what they had better not.
    private(set) var taken: [Box] = []
    private var soft: [Box] = []

    /// Whether labels may stand away from their points; in a crowd they may not.
    let mayBeFar: Bool

    static let height = 13.0

    init(area: Box, markers: [Box], whiskers: [Box], mayBeFar: Bool = true) {
        self.area = area
        self.mayBeFar = mayBeFar
        taken = markers
        soft = whiskers
    }

    /// The width of a text at 12 px, estimated from its length.
    static func width(of text: String) -> Double {
        Double(text.count) * 6.5 + 2
    }

    /// The best place for the label of the point at (x, y); nil where every one covers something.
    mutating func place(_ text: String, x: Double, y: Double) -> Place? {
        var best: (place: Place, cost: Double)?
        let width = Self.width(of: text)
        for (order, offset) in Self.offsets.enumerated() where mayBeFar || !offset.isFar {
            let left = x + offset.x - width * offset.anchor
            let top = y + offset.y - Self.height / 2
            let box = Box(x: left, y: top, width: width, height: Self.height)
            let isInside =
                left >= area.x && top >= area.y && left + width <= area.x + area.width
                && top + Self.height <= area.y + area.height
            guard isInside, !taken.contains(where: { $0.overlap(box) > 0 }) else { continue }
            let cost = Double(order) * 6 + soft.reduce(0) { $0 + $1.overlap(box) }
            if best.map({ cost < $0.cost }) ?? true {
                let place = Place(x: left, y: top + Self.height - 3, needsLeader: offset.isFar, box: box)
                best = (place, cost)
            }
        }
        if let best { taken.append(best.place.box) }
        return best?.place
    }

    private struct Offset {
        let x: Double
        let y: Double
        /// The part of the label's width that stands left of its anchor.
        let anchor: Double
        let isFar: Bool
    }

    private static let offsets: [Offset] = {
        var offsets = [
            Offset(x: 0, y: -15, anchor: 0.5, isFar: false), Offset(x: 0, y: 15, anchor: 0.5, isFar: false),
            Offset(x: 11, y: -9, anchor: 0, isFar: false), Offset(x: -11, y: -9, anchor: 1, isFar: false),
            Offset(x: 11, y: 9, anchor: 0, isFar: false), Offset(x: -11, y: 9, anchor: 1, isFar: false),
            Offset(x: 11, y: 0, anchor: 0, isFar: false), Offset(x: -11, y: 0, anchor: 1, isFar: false),
        ]
        for ring in 2...7 {
            let far = Double(ring) * 15
            for anchor in [0.5, 0, 1] {
                offsets.append(Offset(x: (0.5 - anchor) * 24, y: -far, anchor: anchor, isFar: true))
            }
            for anchor in [0.5, 0, 1] {
                offsets.append(Offset(x: (0.5 - anchor) * 24, y: far, anchor: anchor, isFar: true))
            }
        }
        return offsets
    }()
}
