import Foundation
import Testing

/// Holds the tests' references to the list of the reference's tests, and the written table to both.
///
/// With `CONFORMANCE_REPORT` (the report of a test run) only what passed counts; with `CONFORMANCE_WRITE` the table
/// and the list of cases are written. `./plexus test --conformance` sets both.
struct ConformanceTests {
    private static let environment = ProcessInfo.processInfo.environment

    @Test("Tests of ours name only tests that the reference has, and say which file where a name is used twice")
    func names() throws {
        let coverage = try Coverage(passed: nil)
        #expect(coverage.inventory.cases.count > 1_500)
        #expect(coverage.inventory.commit.count == 40)
        #expect(coverage.unknown.isEmpty, "not in Fixtures/conformance/reference.tsv")
        #expect(coverage.ambiguous.isEmpty, "name the file too")
        #expect(coverage.inventory.unknownExclusions.isEmpty, "exclusions.tsv names no test of the reference")
    }

    @Test("What is excluded has a reason, and nothing that a test covers is excluded by name")
    func exclusions() throws {
        let coverage = try Coverage(passed: nil)
        for (test, reason) in coverage.inventory.exclusions {
            #expect(!reason.isEmpty, "\(test.file) \(test.name) is excluded without a reason")
        }
        #expect(coverage.excludedThoughCovered.isEmpty)
    }

    @Test("The written table is that of the tests; `./plexus test --conformance` writes it anew")
    func table() throws {
        let report = try Self.environment["CONFORMANCE_REPORT"].map { try String(contentsOfFile: $0, encoding: .utf8) }
        let coverage = try Coverage(passed: report.map(Coverage.passed))
        if Self.environment["CONFORMANCE_WRITE"] != nil {
            try Repository.write(coverage.page, to: "docs/conformance.md")
            try Repository.write(coverage.caseList, to: "Fixtures/conformance/cases.tsv")
            print(coverage.plainTable)
        }
        let isCurrent =
            try Repository.text("docs/conformance.md") == coverage.page
            && Repository.text("Fixtures/conformance/cases.tsv") == coverage.caseList
        #expect(isCurrent, "docs/conformance.md is out of date: run ./plexus test --conformance")
        #expect(coverage.total.failing == 0, "see the column `failing`")
    }
}
