/// How a whole is made of its parts, over epochs: areas on top of each other.
struct StackedChart: Sendable {
    /// A part.
    struct Band: Sendable {
        let label: String
        let style: String
        let values: [Double]
    }

    let id: String
    let title: String
    let epochs: [UInt64]
    /// The parts from the bottom up.
    let bands: [Band]
    var width = 400.0
    var height = 250.0

    private let left = 46.0
    private let right = 12.0
    private let top = 12.0
    private let bottom = 28.0

    /// The drawing.
    func svg() -> HTML {
        let totals = epochs.indices.map { place in bands.reduce(0) { $0 + $1.values[place] } }
        let axis = Axis(0, totals.max() ?? 0, count: 4)
        let plot = width - left - right
        // A single epoch is drawn as a bar of full width.
        let places = epochs.count == 1 ? [0, 0] : Array(epochs.indices)
        let x = { (position: Int) in
            left + (places.count > 1 ? Double(position) / Double(places.count - 1) * plot : 0)
        }
        let y = { (value: Double) in height - bottom - axis.part(value) * (height - top - bottom) }
        var svg: HTML = """
            <svg class="chart" viewBox="0 0 \(Int(width)) \(Int(height))" role="img" aria-labelledby="\(id)-t">\
            <title id="\(id)-t">\(title)</title>
            """
        for tick in axis.ticks {
            svg += SVG.line(left, y(tick), width - right, y(tick), tick == 0 ? "axis" : "grid")
            svg += SVG.text(left - 6, y(tick) + 4, Self.short(tick, axis.digits), "tick end")
        }
        var floor = [Double](repeating: 0, count: epochs.count)
        for band in bands {
            let roof = zip(floor, band.values).map { $0 + $1 }
            let upper = places.enumerated().map { (x: x($0), y: Optional(y(roof[$1]))) }
            let lower = places.enumerated().map { (x: x($0), y: Optional(y(floor[$1]))) }.reversed()
            let shape = SVG.trace(upper) + SVG.trace(Array(lower)).replacingFirst("M", with: "L") + "z"
            svg += "<g class=\"band \(band.style)\"><title>\(band.label)</title>\(SVG.path(shape, "area"))</g>"
            floor = roof
        }
        svg += LineChart.epochLabels(epochs, x: { x($0 == 0 ? 0 : places.count - 1) }, y: height - 8)
        svg += "</svg>"
        return svg
    }

    /// A tick in few characters: thousands as k, millions as M.
    private static func short(_ value: Double, _ digits: Int) -> String {
        switch abs(value) {
        case 1_000_000...:
            Figures.decimal(value / 1_000_000, value.truncatingRemainder(dividingBy: 1_000_000) == 0 ? 0 : 1) + "M"
        case 10_000...: Figures.decimal(value / 1_000, value.truncatingRemainder(dividingBy: 1_000) == 0 ? 0 : 1) + "k"
        default: Figures.decimal(value, digits)
        }
    }
}

extension String {
    /// The text with its first character replaced where it is `character`.
    fileprivate func replacingFirst(_ character: Character, with other: Character) -> String {
        first == character ? String(other) + dropFirst() : self
    }
}
