/// A small line of a figure's course, for a cell of a table.
struct Sparkline: Sendable {
    let values: [Double]
    let style: String
    let title: String

    private let width = 64.0
    private let height = 18.0

    /// The drawing; nothing where there is no course yet.
    func svg() -> HTML {
        guard values.count > 1 else { return .empty }
        let shown = SVG.thinned(values, to: 40)
        let (low, high) = (shown.min() ?? 0, shown.max() ?? 0)
        let range = high - low
        let points = shown.enumerated().map { position, value in
            let part = range > 0 ? (value - low) / range : 0.5
            let x = 2 + Double(position) / Double(shown.count - 1) * (width - 6)
            return (x: x, y: Optional(height - 3 - part * (height - 6)))
        }
        guard let last = points.last, let y = last.y else { return .empty }
        return """
            <svg class="spark \(style)" viewBox="0 0 \(Int(width)) \(Int(height))" width="\(Int(width))" \
            height="\(Int(height))" role="img" aria-label="\(title)"><path class="line" d="\(SVG.trace(points))"/>\
            \(SVG.circle(last.x, y, 2, "dot"))</svg>
            """
    }
}
