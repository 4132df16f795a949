/// The weights of validators (rows) for miners (columns): the darker, the more.
struct HeatMap: Sendable {
    /// A miner.
    struct Column: Sendable {
        let uid: UInt16
        let label: String
        let isFound: Bool
    }

    /// A validator.
    struct Row: Sendable {
        let label: String
        let shares: [UInt16: Double]
    }

    let columns: [Column]
    let rows: [Row]

    /// How many steps of darkness there are.
    static let levels = 9
    /// Above this many cells, cells are drawn together and have no texts of their own.
    private static let detailLimit = 600

    private var isDetailed: Bool { columns.count * rows.count <= Self.detailLimit && columns.count <= 40 }
    private var cellWidth: Double {
        guard isDetailed else { return 8 }
        return min(66, max(24, (600 / Double(max(1, columns.count))).rounded(.down)))
    }
    private var cellHeight: Double { isDetailed ? 32 : rows.count <= 24 ? 18 : 10 }
    private let left = 112.0
    private var top: Double { isDetailed ? 78 : 22 }
    private let gap = 2.0

    /// The drawing.
    func svg() -> HTML {
        let width = left + Double(columns.count) * cellWidth + (isDetailed ? 44 : 12)
        let height = top + Double(rows.count) * cellHeight + 6
        let largest = max(rows.flatMap { $0.shares.values }.max() ?? 0, 1e-9)
        let summary =
            "Weights of \(Figures.count(rows.count, "validator")) for \(Figures.count(columns.count, "miner"))"
        var svg: HTML = """
            <svg class="heat" width="\(Int(width))" height="\(Int(height))" \
            viewBox="0 0 \(Int(width)) \(Int(height))" role="img" aria-labelledby="heat-t">\
            <title id="heat-t">\(summary)</title>
            """
        svg += columnLabels()
        for (position, row) in rows.enumerated() {
            let y = top + Double(position) * cellHeight
            if cellHeight >= 12 || position % 2 == 0 {
                svg += SVG.text(left - 8, y + cellHeight / 2 + 4, Self.cut(row.label, 15), "rowname end")
            }
            if isDetailed { svg += cells(of: row, y: y, largest: largest) }
        }
        if !isDetailed { svg += merged(largest: largest) }
        svg += "</svg>"
        return svg
    }

    /// The step of darkness of a share; 0 for nothing.
    static func level(_ share: Double, largest: Double) -> Int {
        guard share > 0 else { return 0 }
        return min(levels, max(1, Int((share / largest * Double(levels)).rounded(.up))))
    }

    private func columnLabels() -> HTML {
        let every = isDetailed ? 1 : 8
        return columns.enumerated().html { position, column in
            guard position % every == 0 else { return HTML.empty }
            let x = left + (Double(position) + 0.5) * cellWidth
            let style = column.isFound ? "colname found" : "colname"
            guard isDetailed else { return SVG.text(x - 4, top - 6, "\(column.uid)", style) }
            let (px, py) = (SVG.n(x - 2), SVG.n(top - 8))
            return """
                <text class="\(style)" transform="translate(\(px) \(py)) rotate(-40)">\(Self.cut(column.label, 16))</text>
                """
        }
    }

    private func cells(of row: Row, y: Double, largest: Double) -> HTML {
        columns.enumerated().html { position, column in
            let share = row.shares[column.uid] ?? 0
            let level = Self.level(share, largest: largest)
            let x = left + Double(position) * cellWidth
            let text: HTML =
                cellWidth >= 30
                ? SVG.text(
                    x + cellWidth / 2 - 1,
                    y + cellHeight / 2 + 3,
                    share > 0 ? Figures.decimal(share * 100, 1) : "·",
                    level > 5 ? "cell high" : "cell"
                ) : HTML.empty
            return """
                <g><title>\(row.label) gives \(column.label) \(Figures.percent(share)) of its weight</title>\
                <rect class="h\(level)" x="\(SVG.n(x))" y="\(SVG.n(y))" width="\(SVG.n(cellWidth - gap))" \
                height="\(SVG.n(cellHeight - gap))" rx="3"/>\(text)</g>
                """
        }
    }

    /// The cells of each step as one shape: a large matrix stays a small page.
    private func merged(largest: Double) -> HTML {
        var shapes = [String](repeating: "", count: Self.levels + 1)
        for (line, row) in rows.enumerated() {
            let y = SVG.n(top + Double(line) * cellHeight)
            for (position, column) in columns.enumerated() {
                let level = Self.level(row.shares[column.uid] ?? 0, largest: largest)
                guard level > 0 else { continue }
                let x = SVG.n(left + Double(position) * cellWidth)
                shapes[level] += "M\(x) \(y)h\(SVG.n(cellWidth - 1))v\(SVG.n(cellHeight - 1))h-\(SVG.n(cellWidth - 1))z"
            }
        }
        return shapes.enumerated().html { level, shape in
            shape.isEmpty ? HTML.empty : SVG.path(shape, "h\(level)")
        }
    }

    static func cut(_ text: String, _ limit: Int) -> String {
        text.count > limit ? text.prefix(limit - 1) + "…" : text
    }
}
