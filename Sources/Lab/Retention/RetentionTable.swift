extension RetentionReport {
    /// The figures beside the reference's, as a table for people.
    public func table() -> String {
        var text = "Honest utility needed to keep 60 % of the stake, in percent\n\n"
        text += Self.row("", "setting", "text", "picture", "ours", "")
        var last = ""
        for picture in pictures {
            let name = picture.row == last ? "" : picture.row
            last = picture.row
            text += Self.row(
                name,
                "\((picture.value * 100).rounded() / 100)",
                "\(picture.documented)",
                RetentionChart.oneDigit(picture.drawn),
                picture.measured.map { RetentionChart.oneDigit($0) } ?? "none",
                picture.isClose ? "ok" : "off by more than a point"
            )
        }
        if let spread, pictures.contains(where: { $0.networks.count > 1 }) {
            text +=
                "\nOver \(spread.networks) random networks a figure varies by \(RetentionChart.oneDigit(spread.widest)) "
            text += "points at most.\n"
        }
        text += "\n\(epochs) epochs of 512 neurons, seed \(seed). "
        text += "text: the reference's words; picture: the line in its picture.\n"
        return text
    }

    /// The drawing of all pictures.
    public func svg() -> String {
        RetentionChart(report: self).svg()
    }

    private var spread: (networks: Int, widest: Double)? {
        let widest = pictures.map { ($0.networks.max() ?? 0) - ($0.networks.min() ?? 0) }.max()
        return widest.map { (pictures.map(\.networks.count).max() ?? 0, $0) }
    }

    private static func row(_ cells: String...) -> String {
        let widths = [18, 9, 6, 9, 7, 0]
        var line = ""
        for (place, (cell, width)) in zip(cells, widths).enumerated() {
            let padding = String(repeating: " ", count: max(0, width - cell.count))
            line += place == 0 ? cell + padding : place < 5 ? padding + cell : "  " + cell
        }
        while line.last == " " { line.removeLast() }
        return line + "\n"
    }
}
