extension DetectionReport {
    /// The curve as a drawing: found cheats against false alarms, ours and a simpler detector's.
    public func svg() -> String {
        let (left, top, width, height) = (64.0, 84.0, 420.0, 300.0)
        // Most of what matters happens below 20 % false alarms.
        let most = 0.2
        func x(_ share: Double) -> Double { left + min(share, most) / most * width }
        func y(_ share: Double) -> Double { top + (1 - share) * height }
        func path(_ points: [Point]) -> String {
            let inside = points.filter { $0.falseAlarms <= most }
            return "M" + inside.map { "\(Self.n(x($0.falseAlarms))) \(Self.n(y($0.found)))" }.joined(separator: "L")
        }
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 460" role="img">
            <title>Cheats found against honest miners wronged, on \(subnets) generated subnets of \(miners) miners</title>
            <style>
            text{font:12px system-ui,-apple-system,"Segoe UI",sans-serif;fill:#3d4650}
            .title{font-size:17px;font-weight:600;fill:#14181d}.tick{font-size:10.5px;fill:#6b7580}
            .grid{stroke:#e7eaee}.axis{stroke:#9aa4ae;fill:none}.ours{stroke:#31688e;stroke-width:3;fill:none}
            .dot{fill:#31688e}.simple{stroke:#9aa4ae;stroke-width:1.8;fill:none;stroke-dasharray:5 3}
            </style>
            <rect width="100%" height="100%" fill="#ffffff"/>
            <text x="\(Self.n(left))" y="30" class="title">Copies and relays found</text>
            <text x="\(Self.n(left))" y="50">\(cheats.miners) cheats among \(honest.miners) honest miners, \
            \(items) items a subnet</text>

            """
        for step in 0...4 {
            let share = Double(step) / 4
            text += "<path class=\"grid\" d=\"M\(Self.n(left)) \(Self.n(y(share)))h\(Self.n(width))\"/>\n"
            text += Self.label("\(step * 25) %", left - 8, y(share) + 4, "tick", "end")
            text += "<path class=\"grid\" d=\"M\(Self.n(x(share * most))) \(Self.n(top))v\(Self.n(height))\"/>\n"
            text += Self.label("\(step * 5) %", x(share * most), top + height + 16, "tick", "middle")
        }
        text += "<path class=\"axis\" d=\"M\(Self.n(left)) \(Self.n(top))v\(Self.n(height))h\(Self.n(width))\"/>\n"
        text += "<path class=\"simple\" d=\"\(path(simpleCurve))\"/>\n<path class=\"ours\" d=\"\(path(curve))\"/>\n"
        for point in curve where point.falseAlarms <= most {
            let place = "cx=\"\(Self.n(x(point.falseAlarms)))\" cy=\"\(Self.n(y(point.found)))\""
            text += "<circle class=\"dot\" r=\"4\" \(place)><title>bound \(point.threshold)</title></circle>\n"
        }
        text += Self.label("honest miners wronged →", left + width, top + height + 36, "", "end")
        text += Self.label("cheats found ↑", left, top - 12, "", "start")
        text += Self.label("solid: this detector; dashed: whole answers compared", left, top + height + 58, "", "start")
        return text + "</svg>\n"
    }

    private static func label(_ text: String, _ x: Double, _ y: Double, _ style: String, _ anchor: String) -> String {
        let style = style.isEmpty ? "" : " class=\"\(style)\""
        return "<text x=\"\(n(x))\" y=\"\(n(y))\"\(style) text-anchor=\"\(anchor)\">\(text)</text>\n"
    }

    private static func n(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
