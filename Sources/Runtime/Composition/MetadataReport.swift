public import Frame

/// A comparison of this runtime's metadata with the reference's, as a page: present, absent, different with the reason.
public struct MetadataReport: Sendable {
    private let comparison: MetadataComparison
    private let own: MetadataFacts
    private let reference: MetadataFacts

    private static let kinds = ["storage", "call", "event", "error", "constant"]
    private static let valueLimit = 160

    /// Compares this runtime, built for `profile`, with the facts of a reference.
    public init(profile: Profile, reference: MetadataFacts) {
        let own =
            (try? MetadataContents(version15: RuntimeMetadata.ofRuntime(profile).version15()))
            .map { MetadataFacts($0, generic: reference.generic) } ?? MetadataFacts(text: "")
        self.init(own: own, reference: reference)
    }

    /// Compares facts.
    public init(own: MetadataFacts, reference: MetadataFacts) {
        self.own = own
        self.reference = reference
        comparison = MetadataComparison(own: own, reference: reference)
    }

    /// What differs or is only here without a recorded reason.
    public var unexplained: [String] {
        comparison.different.map(\.key).filter { MetadataReasons.reason(difference: $0) == nil }
            + comparison.extra.map(\.key).filter { MetadataReasons.reason(addition: $0) == nil }
    }

    /// Recorded reasons for what is as in the reference by now.
    public var staleReasons: [String] {
        let different = comparison.different.map(\.key)
        let extra = comparison.extra.map(\.key)
        return MetadataReasons.differences.map(\.key)
            .filter { key in !different.contains { MetadataReasons.matches(key, $0) } }
            + MetadataReasons.additions.map(\.key)
            .filter { key in !extra.contains { MetadataReasons.matches(key, $0) } }
    }

    /// The names of the pallets that the reference has and this runtime has not.
    public var absentPallets: [String] {
        comparison.absent.filter { $0.kind == "pallet" }.map { String($0.name) }
    }

    /// The page, in Markdown.
    public var markdown: String {
        """
        # Metadata beside the reference's

        Made by `plexus chain metadata --compare Fixtures/golden/metadata-461.txt --markdown`; a test holds this file to
        it. The reference is the metadata of a local chain at spec_version 461. Compared are names, indexes, hashers,
        types by their structure, defaults and values, read back from the bytes that clients get; documentation is not.

        \(summary)
        ## Different
        \(differences)
        ## Only here
        \(additions)
        ## Absent
        Pallets: \(absentPallets.isEmpty ? "none" : absentPallets.joined(separator: ", ")).

        Signed extensions: \(absent("extension")).

        \(absentParts)
        """
    }

    private var summary: String {
        var lines = [
            "Present and the same, of what the reference has:\n",
            "| Pallet | Index | Storage | Calls | Events | Errors | Constants |", "|---|---|---|---|---|---|---|",
        ]
        for pallet in reference.facts where pallet.kind == "pallet" {
            let cells = Self.kinds.map { count($0, of: pallet.name) }
            lines.append("| \(pallet.name) | \(pallet.value) | \(cells.joined(separator: " | ")) |")
        }
        lines.append(contentsOf: ["", "| Runtime API | Methods |", "|---|---|"])
        var seen: Set<Substring> = []
        for api in reference.facts where api.kind == "api" && seen.insert(api.owner).inserted {
            lines.append("| \(api.owner) | \(count("api", of: api.owner)) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func count(_ kind: String, of owner: Substring) -> String {
        let all = reference.facts.count { $0.kind == kind && $0.owner == owner }
        let same = comparison.same.count { $0.kind == kind && $0.owner == owner }
        return all == 0 ? "–" : same == all ? "\(all)" : "\(same) of \(all)"
    }

    private var differences: String {
        guard !comparison.different.isEmpty else { return "Nothing.\n" }
        let rows = comparison.different.map { one in
            let reason = MetadataReasons.reason(difference: one.key) ?? "**no reason recorded**"
            return "| `\(one.key)` | `\(shown(one.reference))` | `\(shown(one.own))` | \(reason) |"
        }
        return "| What | Reference | Here | Why |\n|---|---|---|---|\n" + rows.joined(separator: "\n") + "\n"
    }

    private var additions: String {
        guard !comparison.extra.isEmpty else { return "Nothing.\n" }
        let rows = comparison.extra.map { one in
            let reason = MetadataReasons.reason(addition: one.key) ?? "**no reason recorded**"
            return "| `\(one.key)` | `\(shown(one.value))` | \(reason) |"
        }
        return "| What | Here | Why |\n|---|---|---|\n" + rows.joined(separator: "\n") + "\n"
    }

    /// What is absent in pallets and APIs that are there.
    private var absentParts: String {
        let gone = Set(absentPallets)
        var sections: [String] = []
        for pallet in reference.facts where pallet.kind == "pallet" && !gone.contains(String(pallet.name)) {
            let lines = Self.kinds.compactMap { kind -> String? in
                let names = absentNames(kind, of: pallet.name)
                return names.isEmpty ? nil : "- \(kind): \(names.joined(separator: ", "))"
            }
            if !lines.isEmpty { sections.append("### \(pallet.name)\n\(lines.joined(separator: "\n"))\n") }
        }
        var apis: [String] = []
        var seen: Set<Substring> = []
        for api in reference.facts where api.kind == "api" && seen.insert(api.owner).inserted {
            let names = absentNames("api", of: api.owner)
            if !names.isEmpty { apis.append("- \(api.owner): \(names.joined(separator: ", "))") }
        }
        if !apis.isEmpty { sections.append("### Runtime APIs\n\(apis.joined(separator: "\n"))\n") }
        return sections.joined(separator: "\n")
    }

    private func absentNames(_ kind: String, of owner: Substring) -> [String] {
        comparison.absent.filter { $0.kind == kind && $0.owner == owner }
            .map { "\($0.name.dropFirst(owner.count + 1))" }
    }

    private func absent(_ kind: String) -> String {
        let names = comparison.absent.filter { $0.kind == kind }.map { String($0.name) }
        return names.isEmpty ? "none" : names.joined(separator: ", ")
    }

    /// A value as it fits into a table: where it differs only far on, both would look the same, which the reason tells.
    private func shown(_ value: String) -> String {
        let text = value.count > Self.valueLimit ? value.prefix(Self.valueLimit) + "…" : Substring(value)
        // Bars would end a cell of the table.
        return String(text.flatMap { $0 == "|" ? ["\\", $0] : [$0] })
    }
}
