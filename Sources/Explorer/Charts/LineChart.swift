/// Figures over epochs: a line each, named at its end.
struct LineChart: Sendable {
    /// A line.
    struct Series: Sendable {
        let label: String
        /// The class that colours it.
        let style: String
        /// A value for each epoch; nil where there is none.
        let values: [Double?]
    }

    let id: String
    let title: String
    /// The epochs, one for each value.
    let epochs: [UInt64]
    let series: [Series]
    var width = 400.0
    var height = 250.0

    private let left = 40.0
    private let top = 12.0
    private let bottom = 28.0
    private var right: Double {
        min(120, (series.map { LabelPlacement.width(of: $0.label) }.max() ?? 0) + 14)
    }

    /// The drawing.
    func svg() -> HTML {
        let largest = series.flatMap { $0.values.compactMap { $0 } }.max() ?? 0
        let axis = Axis(0, largest, count: 4)
        let plot = width - left - right
        let x = { (position: Int) in
            left + (epochs.count > 1 ? Double(position) / Double(epochs.count - 1) * plot : plot)
        }
        let y = { (value: Double) in height - bottom - axis.part(value) * (height - top - bottom) }
        var svg: HTML = """
            <svg class="chart" viewBox="0 0 \(Int(width)) \(Int(height))" role="img" aria-labelledby="\(id)-t">\
            <title id="\(id)-t">\(title)</title>
            """
        for tick in axis.ticks {
            svg += SVG.line(left, y(tick), width - right, y(tick), tick == 0 ? "axis" : "grid")
            svg += SVG.text(left - 6, y(tick) + 4, Figures.decimal(tick, axis.digits), "tick end")
        }
        svg += Self.epochLabels(epochs, x: x, y: height - 8)
        for one in series {
            let points = one.values.enumerated().map { (x: x($0), y: $1.map(y)) }
            svg += "<g class=\"\(one.style)\"><title>\(one.label)</title>\(SVG.path(SVG.trace(points), "line"))"
            if let last = points.last, let end = last.y { svg += SVG.circle(last.x, end, 2.5, "dot") }
            svg += "</g>"
        }
        let ends = series.map { one in one.values.last.flatMap { $0 }.map(y) ?? y(0) }
        let places = Self.spread(ends, gap: 14, within: (top + 4)...(height - bottom + 2))
        for (one, place) in zip(series, places) {
            let end = one.values.last.flatMap { $0 }.map(y) ?? y(0)
            svg += SVG.line(width - right + 3, end, width - right + 9, place, "leader")
            svg += SVG.text(width - right + 11, place + 4, HeatMap.cut(one.label, 16), "label \(one.style)")
        }
        svg += "</svg>"
        return svg
    }

    /// The first and the last epoch below the axis.
    static func epochLabels(_ epochs: [UInt64], x: (Int) -> Double, y: Double) -> HTML {
        guard let first = epochs.first, let last = epochs.last else { return .empty }
        var labels = HTML.empty
        if epochs.count > 1 { labels += SVG.text(x(0), y, "epoch \(Figures.grouped(first))", "tick") }
        return labels + SVG.text(x(epochs.count - 1), y, Figures.grouped(last), "tick end")
    }

    /// The places nearest to `wanted` that lie at least `gap` apart, in the same order.
    static func spread(_ wanted: [Double], gap: Double, within range: ClosedRange<Double>) -> [Double] {
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        let room = range.upperBound - range.lowerBound
        let step = wanted.count > 1 ? min(gap, room / Double(wanted.count - 1)) : gap
        var places = wanted
        var next = range.lowerBound
        for index in order {
            places[index] = max(wanted[index], next)
            next = places[index] + step
        }
        var limit = range.upperBound
        for index in order.reversed() {
            places[index] = min(places[index], limit)
            limit = places[index] - step
        }
        return places
    }
}
