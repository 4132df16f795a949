/// How pages look. Colours are those of Okabe and Ito, told apart by people with any colour vision; shapes and words
/// say the same again.
enum StyleSheet {
    static let text = colours + frame + parts + drawings + small

    private static let colours = """
        :root {
          color-scheme: light dark;
          --bg: #f6f5f2; --card: #ffffff; --ink: #191c20; --mute: #5b626c; --line: #e4e2dc; --rail: #ebe9e4;
          --paid: #0072b2; --found: #c04a00; --valid: #00785a; --heat: #0072b2; --high: #ffffff;
          --s0: #0072b2; --s1: #b37400; --s2: #00785a; --s3: #a8407a; --s4: #2b8fc7; --s5: #6b5b95; --s6: #5f6b73;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --bg: #0e1114; --card: #171b20; --ink: #e9ebee; --mute: #9ba4b0; --line: #2a3038; --rail: #262c33;
            --paid: #56b4e9; --found: #ff8c4a; --valid: #35c797; --heat: #56b4e9; --high: #08131b;
            --s0: #56b4e9; --s1: #e69f00; --s2: #35c797; --s3: #e08bbb; --s4: #8fd0f5; --s5: #b3a4e0; --s6: #a9b4bd;
          }
        }

        """

    private static let frame = """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--bg); color: var(--ink); font: 15px/1.5 -apple-system, "Segoe UI", Inter, Roboto,
          "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums;
        }
        a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 3px; }
        a:hover { text-decoration-color: currentColor; }
        :focus-visible { outline: 2px solid var(--paid); outline-offset: 2px; border-radius: 4px; }
        code { font: 0.86em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; color: var(--mute); }
        code.long { overflow-wrap: anywhere; }
        h1 { font-size: 28px; line-height: 1.2; letter-spacing: -0.02em; margin: 0; overflow-wrap: anywhere; }
        h2 { font-size: 15px; letter-spacing: -0.005em; margin: 0 0 2px; }
        p { margin: 0; }
        .top, main, footer { max-width: 1240px; margin: 0 auto; padding: 0 20px; }
        .top { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding-top: 16px; }
        .brand { display: flex; align-items: center; gap: 8px; font-weight: 650; text-decoration: none; }
        .brand svg { color: var(--paid); }
        .headline { margin: 18px 0 16px; }
        .lead { color: var(--mute); margin-top: 4px; }
        .mute { color: var(--mute); }
        .crumbs { margin-top: 18px; color: var(--mute); }
        footer { color: var(--mute); font-size: 13px; padding-top: 8px; padding-bottom: 32px; }
        .grid { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); gap: 16px; margin-top: 16px; }
        .three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 16px; margin-top: 16px; }
        .side { display: flex; flex-direction: column; gap: 16px; }
        .side .card:last-child { flex: 1; }
        .card {
          background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px 18px; min-width: 0;
        }
        main > .card, #neuron > .card { margin-top: 16px; }
        .card > .mute, .card > .legend { font-size: 13px; margin-bottom: 6px; }
        .empty { padding: 40px 12px; text-align: center; color: var(--mute); }
        .card.empty h1 { color: var(--ink); margin-bottom: 8px; }

        """

    private static let parts = """
        .pill {
          display: inline-block; border: 1px solid var(--line); border-radius: 99px; padding: 2px 12px; font-size: 13px;
          background: var(--card);
        }
        .pill.live::before {
          content: ""; display: inline-block; width: 8px; height: 8px; border-radius: 50%; background: var(--valid);
          margin-right: 7px;
        }
        body[data-live="no"] .pill.live::before { background: none; box-shadow: inset 0 0 0 2px var(--found); }
        body[data-live="no"] .pill.live::after { content: " · connection lost"; color: var(--found); }
        .pill.bad { color: var(--found); border-color: var(--found); }
        .keys { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 12px; }
        .tile {
          display: flex; flex-direction: column; background: var(--card); border: 1px solid var(--line);
          border-radius: 12px; padding: 12px 16px 13px; position: relative; overflow: hidden; min-width: 0;
        }
        .tile .what { color: var(--mute); font-size: 13px; }
        .tile .figure { font-size: 25px; line-height: 1.25; letter-spacing: -0.02em; font-weight: 620; white-space: nowrap; }
        .tile .note { color: var(--mute); font-size: 13px; }
        .tile.found .figure { color: var(--found); }
        .tile .progress { position: absolute; left: 0; right: 0; bottom: 0; width: 100%; height: 3px; }
        .legend { color: var(--mute); font-size: 13px; display: flex; flex-wrap: wrap; gap: 2px 16px; }
        .key::before, .swatch::before {
          content: ""; display: inline-block; width: 9px; height: 9px; margin-right: 6px; border-radius: 50%;
          background: var(--paid);
        }
        .key.unpaid::before { background: none; box-shadow: inset 0 0 0 2px var(--mute); }
        .key.found::before { background: var(--found); border-radius: 0; transform: rotate(45deg) scale(0.9); }
        .key.bar::before { width: 16px; height: 2px; border-radius: 0; background: var(--mute); vertical-align: middle; }
        .swatch::before { border-radius: 2px; opacity: 0.9; }
        .swatch.validators::before { background: var(--valid); }
        .swatch.found::before { background: var(--found); }
        dl { margin: 4px 0 0; }
        dl div { display: flex; justify-content: space-between; gap: 12px; padding: 5px 0; border-top: 1px solid var(--line); }
        dl div:first-child { border-top: 0; }
        dt { color: var(--mute); white-space: nowrap; }
        dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
        .plain { list-style: none; margin: 6px 0 0; padding: 0; }
        .plain li { display: flex; flex-direction: column; align-items: flex-start; padding: 7px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
        .plain li:first-child { border-top: 0; }
        .scroll { overflow-x: auto; margin: 0 -18px; padding: 0 18px; }
        table { border-collapse: collapse; width: 100%; font-size: 14px; }
        th { text-align: left; font-weight: 500; color: var(--mute); font-size: 13px; padding: 6px 10px; white-space: nowrap; }
        td { padding: 6px 10px; border-top: 1px solid var(--line); white-space: nowrap; }
        th:first-child, td:first-child { padding-left: 0; }
        th:last-child, td:last-child { padding-right: 0; }
        .num { text-align: right; }
        .strong { font-weight: 620; }
        tr.group th { color: var(--ink); font-weight: 620; padding-top: 14px; }
        tbody tr:hover td { background: color-mix(in srgb, var(--rail) 40%, transparent); }
        table.small td, table.small th { padding-top: 4px; padding-bottom: 4px; }
        .who a { font-weight: 620; }
        .who code { margin-left: 6px; }
        tr.found .who a, .verdict { color: var(--found); }
        .amount { display: inline-block; min-width: 48px; }
        .amount.share { min-width: 58px; }
        .paybar, .spark { vertical-align: middle; margin-right: 8px; }
        abbr { text-decoration: none; }
        .banner { border: 1px solid var(--found); border-radius: 12px; padding: 12px 16px; margin-bottom: 16px; background: color-mix(in srgb, var(--found) 9%, var(--card)); }
        .banner strong { color: var(--found); }
        .steps { margin: 8px 0 0; padding-left: 22px; }
        .steps li { padding: 5px 0; max-width: 68ch; }
        .steps li::marker { color: var(--mute); }

        """

    private static let drawings = """
        .chart { display: block; width: 100%; height: auto; }
        .chart text, .heat text { font-size: 12px; fill: var(--ink); }
        text.tick, text.name { fill: var(--mute); }
        text.name { font-size: 12px; }
        .chart text.end, .heat text.end { text-anchor: end; }
        .chart text.middle { text-anchor: middle; }
        path.grid { stroke: var(--line); fill: none; }
        path.axis { stroke: var(--mute); fill: none; }
        path.leader { stroke: var(--mute); stroke-width: 0.8; fill: none; opacity: 0.7; }
        .pt { color: var(--paid); text-decoration: none; }
        .pt.unpaid { color: var(--mute); }
        .pt.found { color: var(--found); }
        .pt .whisker { stroke: currentColor; stroke-width: 1.6; fill: none; opacity: 0.55; }
        .pt .mark { fill: currentColor; stroke: var(--card); stroke-width: 1.5; }
        .pt.unpaid .mark { fill: var(--card); stroke: currentColor; stroke-width: 2; }
        .pt:hover .whisker { opacity: 1; }
        .chart text.label { paint-order: stroke; stroke: var(--card); stroke-width: 3px; stroke-linejoin: round; }
        .chart text.label.found, .heat text.found { fill: var(--found); }
        .chart text.label.unpaid { fill: var(--mute); }
        .narrow { display: none; }
        .line { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
        .dot { fill: currentColor; }
        g.found { color: var(--found); }
        g.found .line { stroke-dasharray: 5 4; stroke-width: 1.6; }
        \(series)
        .area { fill: currentColor; opacity: 0.9; }
        .band.validators { color: var(--valid); }
        .band.miners { color: var(--paid); }
        .spark { color: var(--paid); }
        .spark.found { color: var(--found); }
        .spark .line { stroke-width: 1.4; }
        .rail { fill: var(--rail); }
        .done { fill: var(--paid); }
        tr.found .done { fill: var(--found); }
        .heat { display: block; }
        .heat text.cell { text-anchor: middle; font-size: 11.5px; }
        .heat text.cell.high { fill: var(--high); }
        .heat .h0 { fill: var(--rail); }
        \(heat)

        """

    private static let series = (0..<7).map { place in
        "g.s\(place) { color: var(--s\(place)); } .chart text.s\(place) { fill: var(--s\(place)); }"
    }.joined(separator: "\n")

    private static let heat = (1...HeatMap.levels).map { level in
        ".heat .h\(level) { fill: var(--heat); fill-opacity: \(Figures.decimal(0.06 + 0.94 * Double(level) / 9, 2)); }"
    }.joined(separator: "\n")

    private static let small = """
        @media (max-width: 900px) {
          .grid, .three { grid-template-columns: minmax(0, 1fr); }
          .keys { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .keys .tile:first-child { grid-column: 1 / -1; }
        }
        @media (max-width: 560px) {
          .top, main, footer { padding-left: 12px; padding-right: 12px; }
          .card { padding: 14px; }
          .scroll { margin: 0 -14px; padding: 0 14px; }
          .wide { display: none; }
          .narrow { display: block; }
          h1 { font-size: 24px; }
          .tile .figure { font-size: 22px; }
        }
        @media print { .card, .tile { break-inside: avoid; } }

        """
}
