import Foundation
import Frame
import Testing

@testable import Frame
@testable import Runtime

/// This runtime's metadata beside that of a real chain at spec_version 461.
struct MetadataTests {
    let report: MetadataReport

    init() throws {
        report = MetadataReport(profile: .fast, reference: try GoldenFixture.facts())
    }

    @Test("nothing that is present differs without a recorded reason, and no reason is out of date")
    func reasons() {
        #expect(report.unexplained == [])
        #expect(report.staleReasons == [])
    }

    /// `PLEXUS_WRITE_DOCS=1 swift test --filter MetadataTests` writes the page anew.
    @Test("the page is what the generator makes")
    func page() throws {
        if ProcessInfo.processInfo.environment["PLEXUS_WRITE_DOCS"] != nil {
            try Data(report.markdown.utf8).write(to: GoldenFixture.root.appendingPathComponent("docs/metadata.md"))
        }
        let committed = String(decoding: try GoldenFixture.contents("docs/metadata.md"), as: UTF8.self)
        #expect(committed == report.markdown, "plexus chain metadata --compare … --markdown writes it anew")
    }

    @Test("facts survive being written and read, and a changed fact is found")
    func facts() throws {
        let contents = try MetadataContents(version15: RuntimeMetadata.ofRuntime(.fast).version15())
        let facts = MetadataFacts(contents)
        #expect(MetadataFacts(text: facts.text) == facts)
        var changed = facts
        let position = try #require(changed.facts.firstIndex { $0.key == "call Balances.transfer_keep_alive" })
        changed.facts[position].value += "!"
        changed.facts.removeAll { $0.key == "storage System.Number" }
        changed.facts.append(.init(key: "event System.Invented", value: "99"))
        let comparison = MetadataComparison(own: changed, reference: facts)
        #expect(comparison.different.map(\.key) == ["call Balances.transfer_keep_alive"])
        #expect(comparison.absent.map(\.key) == ["storage System.Number"])
        #expect(comparison.extra.map(\.key) == ["event System.Invented"])
        #expect(MetadataReport(own: changed, reference: facts).unexplained.count >= 2)
    }

    @Test("both profiles have the same metadata but for constants and defaults")
    func profiles() throws {
        func facts(_ profile: Profile) throws -> MetadataFacts {
            MetadataFacts(try MetadataContents(version15: RuntimeMetadata.ofRuntime(profile).version15()))
        }
        let comparison = MetadataComparison(own: try facts(.standard), reference: try facts(.fast))
        #expect(comparison.absent.isEmpty && comparison.extra.isEmpty)
        #expect(comparison.different.allSatisfy { $0.key.hasPrefix("constant ") || $0.key.hasPrefix("storage ") })
        #expect(!comparison.different.isEmpty)
    }

    @Test("cut and foreign metadata is refused")
    func refused() throws {
        let bytes = RuntimeMetadata.ofRuntime(.fast).version15()
        let older = RuntimeMetadata.ofRuntime(.fast).version14()
        #expect(throws: (any Error).self) { try MetadataContents(version15: Array(bytes.dropLast(700))) }
        #expect(throws: (any Error).self) { try MetadataContents(version15: older) }
        #expect(throws: (any Error).self) { try MetadataContents(version15: Array(repeating: 0xff, count: 5_000)) }
    }
}
