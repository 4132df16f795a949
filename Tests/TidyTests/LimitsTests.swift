import Foundation
import Testing

/// `docs/limits.md` names the place of every limit; the places must exist.
@Suite struct LimitsTests {
    @Test func everyLimitIsWhereTheTableSays() throws {
        let repository = Repository()
        let rows = try repository.text("docs/limits.md").split(separator: "\n").filter { $0.contains("`Sources/") }
        #expect(rows.count > 50)
        for row in rows {
            let words = row.split(separator: "`").map(String.init)
            let position = try #require(words.lastIndex { $0.hasPrefix("Sources/") })
            try #require(position + 2 < words.count, "\(row) names no place in its file")
            let code = try repository.text(words[position])
            #expect(code.contains(words[position + 2]), "\(words[position]) has no \(words[position + 2])")
        }
    }
}
