/// Miners by measured quality against pay: a point each, with the interval of its score.
struct ScatterChart: Sendable {
    /// How a point is drawn. Shape and colour both tell.
    enum Kind: String, Sendable {
        /// Paid by its score.
        case paid
        /// Measured, but not paid.
        case unpaid
        /// Found cheating.
        case found
    }

    /// A miner.
    struct Point: Sendable {
        let uid: UInt16
        let label: String
        let score: Double
        let low: Double
        let high: Double
        let incentive: Double
        let kind: Kind
        let title: String
    }

    let points: [Point]
    let width: Double
    let height: Double
    /// Tells variants of one chart apart where ids are needed.
    let id: String

    private let left = 46.0
    private let right = 18.0
    private let top = 28.0
    private let bottom = 44.0
    /// The room beside the lowest and the highest quality, so that their points stand clear of the axis' texts.
    private let inset = 12.0
    /// The room below zero, where labels of unpaid miners can stand.
    private let basement = 26.0

    private var xAxis: Axis {
        let low = points.map(\.low).min() ?? 0
        let high = points.map(\.high).max() ?? 1
        let pad = max(0.02, (high - low) * 0.06)
        return Axis(max(0, low - pad), min(1, high + pad), count: width < 500 ? 4 : 8, isTight: true)
    }

    private var yAxis: Axis {
        Axis(0, max(0.01, (points.map(\.incentive).max() ?? 0) * 1.08) * 100, count: 5)
    }

    /// The drawing.
    func svg() -> HTML {
        let (xAxis, yAxis) = (xAxis, yAxis)
        let x = { (score: Double) in left + inset + xAxis.part(score) * (width - left - right - 2 * inset) }
        let y = { (share: Double) in
            height - bottom - basement - yAxis.part(share * 100) * (height - top - bottom - basement)
        }
        let summary = "Pay against measured quality of \(Figures.count(points.count, "miner"))"
        var svg: HTML = """
            <svg class="chart" viewBox="0 0 \(Int(width)) \(Int(height))" role="img" aria-labelledby="\(id)-t">\
            <title id="\(id)-t">\(summary)</title>
            """
        svg += grid(xAxis, yAxis, x: x, y: y)
        var placement = LabelPlacement(
            area: .init(x: left + 2, y: top - 8, width: width - left - 4, height: height - bottom - top + 4),
            markers: points.map { .init(x: x($0.score) - 7, y: y($0.incentive) - 7, width: 14, height: 14) },
            whiskers: points.map {
                .init(x: x($0.low), y: y($0.incentive) - 4, width: x($0.high) - x($0.low), height: 8)
            },
            mayBeFar: points.count <= 40
        )
        var labels = HTML.empty
        // The best paid first: where not all labels fit, theirs stand.
        for point in points.sorted(by: { ($0.incentive, $0.score) > ($1.incentive, $1.score) }) {
            let (px, py) = (x(point.score), y(point.incentive))
            svg += marker(point, x: px, y: py, low: x(point.low), high: x(point.high))
            guard let place = placement.place(point.label, x: px, y: py) else { continue }
            labels += label(point, place, x: px, y: py)
        }
        svg += labels
        svg += "</svg>"
        return svg
    }

    private func grid(_ xAxis: Axis, _ yAxis: Axis, x: (Double) -> Double, y: (Double) -> Double) -> HTML {
        var grid = HTML.empty
        for tick in yAxis.ticks {
            let place = y(tick / 100)
            grid += SVG.line(left, place, width - right, place, tick == 0 ? "axis" : "grid")
            grid += SVG.text(left - 8, place + 4, Figures.decimal(tick, yAxis.digits), "tick end")
        }
        for tick in xAxis.ticks {
            grid += SVG.line(x(tick), top, x(tick), height - bottom, "grid")
            grid += SVG.text(x(tick), height - bottom + 17, Figures.decimal(tick, xAxis.digits), "tick middle")
        }
        grid += SVG.text(width - right, height - 8, "measured quality →", "name end")
        grid += SVG.text(left - 24, 13, "↑ pay, % of all miners’ incentive", "name")
        return grid
    }

    private func marker(_ point: Point, x: Double, y: Double, low: Double, high: Double) -> HTML {
        let shape: HTML =
            switch point.kind {
            case .found: SVG.path("M\(SVG.n(x - 6)) \(SVG.n(y))l6-6 6 6-6 6z", "mark")
            case .paid, .unpaid: SVG.circle(x, y, 5, "mark")
            }
        return """
            <a href="/miner/\(point.uid)" class="pt \(point.kind.rawValue)"><title>\(point.title)</title>\
            <path class="whisker" d="M\(SVG.n(low)) \(SVG.n(y - 4))v8m0-4H\(SVG.n(high))m0-4v8"/>\(shape)</a>
            """
    }

    private func label(_ point: Point, _ place: LabelPlacement.Place, x: Double, y: Double) -> HTML {
        var label = HTML.empty
        if place.needsLeader {
            let isAbove = place.box.y < y
            let end = isAbove ? place.box.y + place.box.height : place.box.y + 1
            let across = min(max(x, place.box.x + 3), place.box.x + place.box.width - 3)
            label += SVG.line(x, y + (isAbove ? -7 : 7), across, end, "leader")
        }
        return label + SVG.text(place.x, place.y, point.label, "label \(point.kind.rawValue)")
    }
}

extension HTML {
    static func + (left: HTML, right: HTML) -> HTML {
        HTML(joining: [left, right])
    }
}
