/// The frame around every page.
struct Layout: Sendable {
    let title: String
    let overview: Overview
    let body: HTML

    /// The whole document.
    func document() -> HTML {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(title) · Plexus</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/style.css">
        <script src="/live.js" defer></script>
        </head>
        <body data-ready="\(overview.subnet == nil ? "no" : "yes")">
        <header class="top">
        <a class="brand" href="/"><svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">\
        \(Self.emblem)</svg>Plexus</a>
        \(status)
        </header>
        <main>
        \(body)
        </main>
        <footer>
        <p>Chain figures are read from <code>\(overview.chain.node)</code>, quality from the validators’ own status. \
        The same figures as JSON: <a href="/api/overview">/api/overview</a>.</p>
        </footer>
        </body>
        </html>

        """
    }

    /// Three joined nodes.
    static let emblem: HTML = """
        <path d="M6 17L12 6l6 11z" fill="none" stroke="currentColor" stroke-width="1.6"/>\
        <circle cx="12" cy="6" r="3.2" fill="currentColor"/><circle cx="6" cy="17" r="3.2" fill="currentColor"/>\
        <circle cx="18" cy="17" r="3.2" fill="currentColor"/>
        """

    private var status: HTML {
        let block = overview.chain.block.map { Figures.grouped($0) } ?? "–"
        let banner: HTML =
            overview.chain.outOfReachSince.map { since in
                """
                <span class="pill bad" role="status">chain out of reach since \(ClockTime.text(since)) · \
                last block \(block)</span>
                """
            } ?? "<span class=\"pill live\">block \(block)</span>"
        return "<div class=\"status\" id=\"status\" data-live>\(banner)</div>"
    }
}
