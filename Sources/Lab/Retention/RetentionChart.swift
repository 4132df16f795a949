/// The reference's pictures of retention, drawn with our figures: three rows of three, one line for each honest stake.
struct RetentionChart {
    let report: RetentionReport

    private static let size = 250.0
    private static let gap = 46.0
    private static let left = 64.0
    private static let top = 92.0
    private static let rowGap = 62.0
    private static let legend = 74.0

    private var width: Double { Self.left + 3 * Self.size + 2 * Self.gap + 30 }
    private var height: Double { Self.top + 3 * Self.size + 2 * Self.rowGap + Self.legend + 22 }

    /// The drawing as a file.
    func svg() -> String {
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.n(width)) \(Self.n(height))" role="img">
            <title>The honest utility that keeps an honest share of the stake, by our own epoch</title>
            <style>
            text{font:12px system-ui,-apple-system,"Segoe UI",sans-serif;fill:#3d4650}
            .title{font-size:17px;font-weight:600;fill:#14181d}.head{font-weight:600;fill:#14181d}
            .tick{font-size:10.5px;fill:#6b7580}.figure{font-weight:600;fill:#b3261e;stroke:#fff;stroke-width:4px;paint-order:stroke}
            .grid{stroke:#e7eaee;stroke-width:1}.axis{stroke:#9aa4ae;stroke-width:1;fill:none}
            .line{fill:none;stroke-width:1.6;stroke-linejoin:round}.main{stroke-width:3.2}
            .need{stroke:#b3261e;stroke-width:1.2;stroke-dasharray:4 3}
            </style>
            <rect width="100%" height="100%" fill="#ffffff"/>
            <text x="\(Self.n(Self.left))" y="30" class="title">What honest participants must make to keep their \
            stake</text>
            <text x="\(Self.n(Self.left))" y="50">Lines: honest emission equals honest stake. Dashed: the most that \
            60 % honest stake needs, whatever the others say.</text>

            """
        for (index, picture) in report.pictures.enumerated() {
            let x = Self.left + Double(index % 3) * (Self.size + Self.gap)
            let y = Self.top + Double(index / 3) * (Self.size + Self.rowGap)
            text += panel(picture, x: x, y: y, isFirst: index % 3 == 0, isLast: index / 3 == 2)
        }
        text += legend()
        return text + "</svg>\n"
    }

    private func panel(
        _ picture: RetentionReport.Picture,
        x: Double,
        y: Double,
        isFirst: Bool,
        isLast: Bool
    ) -> String {
        let across = { (value: Double) in x + value * Self.size }
        let up = { (value: Double) in y + (1 - value) * Self.size }
        let name = "\(picture.row) \(Self.value(picture))"
        var text = "<text x=\"\(Self.n(x))\" y=\"\(Self.n(y - 9))\" class=\"head\">\(name)</text>\n"
        for step in 0...5 {
            let value = Double(step) / 5
            text += Self.line(across(value), y, across(value), y + Self.size, "grid")
            text += Self.line(x, up(value), x + Self.size, up(value), "grid")
            text += Self.text("\(step * 20)", across(value), y + Self.size + 15, "tick", "middle")
            if isFirst { text += Self.text("\(step * 20)", x - 7, up(value) + 4, "tick", "end") }
        }
        for line in picture.lines { text += path(line, across, up) }
        if let measured = picture.measured {
            let place = across(measured / 100)
            text += Self.line(place, y, place, y + Self.size, "need")
            text += Self.text(Self.oneDigit(measured) + " %", place - 5, y + Self.size - 8, "figure", "end")
        }
        text += "<path class=\"axis\" d=\"M\(Self.n(x)) \(Self.n(y))v\(Self.n(Self.size))h\(Self.n(Self.size))\"/>\n"
        if isLast {
            text += Self.text("honest utility, % →", x + Self.size, y + Self.size + 33, "", "end")
        }
        if isFirst {
            let middle = y + Self.size / 2
            text +=
                "<text transform=\"translate(\(Self.n(x - 42)) \(Self.n(middle))) rotate(-90)\" "
                + "text-anchor=\"middle\">the others’ weight on themselves, %</text>\n"
        }
        return text
    }

    private func path(
        _ line: RetentionReport.Line,
        _ across: (Double) -> Double,
        _ up: (Double) -> Double
    ) -> String {
        var commands = ""
        var isOpen = false
        for (row, utility) in line.honestUtility.enumerated() {
            guard let utility else {
                isOpen = false
                continue
            }
            let height = Double(row) / Double(RetentionSurface.steps)
            commands += "\(isOpen ? "L" : "M")\(Self.n(across(utility))) \(Self.n(up(height)))"
            isOpen = true
        }
        guard !commands.isEmpty else { return "" }
        let isMain = line.stake == Retention.documentedStake
        return "<path class=\"line\(isMain ? " main" : "")\" stroke=\"\(colour(of: line.stake))\" d=\"\(commands)\"/>\n"
    }

    private func legend() -> String {
        let y = height - 26
        var text = Self.text("honest stake, %", Self.left, y + 4, "head", "start")
        let stakes = report.pictures.first?.lines.map(\.stake) ?? []
        for (index, stake) in stakes.enumerated() {
            let x = Self.left + 118 + Double(index) * 66
            let isMain = stake == Retention.documentedStake
            text +=
                "<path class=\"line\(isMain ? " main" : "")\" stroke=\"\(colour(of: stake))\" "
                + "d=\"M\(Self.n(x)) \(Self.n(y))h22\"/>\n"
            text += Self.text("\(Int((stake * 100).rounded()))", x + 28, y + 4, "", "start")
        }
        return text
    }

    /// From violet for half of the stake to yellow-green for all of it, even in lightness.
    private func colour(of stake: Double) -> String {
        let stops: [(Double, Double, Double)] = [(68, 24, 120), (49, 104, 142), (31, 158, 137), (122, 190, 60)]
        let place = min(max((stake - 0.5) / 0.5, 0), 1) * Double(stops.count - 1)
        let index = min(Int(place), stops.count - 2)
        let part = place - Double(index)
        let (low, high) = (stops[index], stops[index + 1])
        let mixed = [low.0 + (high.0 - low.0) * part, low.1 + (high.1 - low.1) * part, low.2 + (high.2 - low.2) * part]
        return "rgb(" + mixed.map { "\(Int($0.rounded()))" }.joined(separator: ",") + ")"
    }

    private static func value(_ picture: RetentionReport.Picture) -> String {
        let number = (picture.value * 100).rounded() / 100
        let text = number == number.rounded() ? "\(Int(number))" : "\(number)"
        return picture.row == RetentionPicture.Row.deviation.rawValue ? text + " µ" : text
    }

    private static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) -> String {
        "<path class=\"\(style)\" d=\"M\(n(x1)) \(n(y1))L\(n(x2)) \(n(y2))\"/>\n"
    }

    private static func text(_ text: String, _ x: Double, _ y: Double, _ style: String, _ anchor: String) -> String {
        let style = style.isEmpty ? "" : " class=\"\(style)\""
        return "<text x=\"\(n(x))\" y=\"\(n(y))\"\(style) text-anchor=\"\(anchor)\">\(text)</text>\n"
    }

    /// A number with at most one digit after the point.
    private static func n(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }

    /// A number with one digit after the point.
    static func oneDigit(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}
