/// The few shapes that drawings are made of.
enum SVG {
    /// A coordinate, ready to be interpolated.
    static func n(_ value: Double) -> String { Figures.coordinate(value) }

    static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) -> HTML {
        "<path class=\"\(style)\" d=\"M\(n(x1)) \(n(y1))L\(n(x2)) \(n(y2))\"/>"
    }

    static func circle(_ x: Double, _ y: Double, _ radius: Double, _ style: String) -> HTML {
        "<circle class=\"\(style)\" cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\"/>"
    }

    static func path(_ shape: String, _ style: String) -> HTML {
        "<path class=\"\(style)\" d=\"\(shape)\"/>"
    }

    static func text(_ x: Double, _ y: Double, _ text: String, _ style: String) -> HTML {
        "<text class=\"\(style)\" x=\"\(n(x))\" y=\"\(n(y))\">\(text)</text>"
    }

    /// A line through points, as the `d` of a path; breaks where there is no value.
    static func trace(_ points: [(x: Double, y: Double?)]) -> String {
        var shape = ""
        var isDrawing = false
        for point in points {
            guard let y = point.y else {
                isDrawing = false
                continue
            }
            shape += "\(isDrawing ? "L" : "M")\(n(point.x)) \(n(y))"
            isDrawing = true
        }
        return shape
    }

    /// At most `limit` of the elements, evenly spread, the last among them.
    static func thinned<Element>(_ elements: [Element], to limit: Int) -> [Element] {
        guard elements.count > limit, limit > 1 else { return elements }
        return (0..<limit).map { elements[$0 * (elements.count - 1) / (limit - 1)] }
    }
}
