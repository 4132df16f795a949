import Testing

@testable import Explorer

@Suite struct MarkupTests {
    @Test func interpolatedTextIsEscapedAndMarkupIsNot() {
        let hostile = "<script>alert('x')</script> & \"q\""
        let inner: HTML = "<b>\(hostile)</b>"
        let outer: HTML = "<p title=\"\(hostile)\">\(inner)</p>"
        let escaped = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;"
        #expect(outer.text == "<p title=\"\(escaped)\"><b>\(escaped)</b></p>")
    }

    @Test(arguments: [
        (0.0, 3, "0.000"), (1234.5678, 2, "1,234.57"), (-0.04, 1, "0.0"), (-12.345, 1, "−12.3"),
        (999.999, 2, "1,000.00"),
        (1_000_000, 0, "1,000,000"), (.nan, 2, "–"), (.infinity, 2, "–"),
    ])
    func numbersAreWrittenWithTheirDigits(_ value: Double, _ digits: Int, _ text: String) {
        #expect(Figures.decimal(value, digits) == text)
    }

    @Test func coordinatesAreShort() {
        #expect(Figures.coordinate(12) == "12")
        #expect(Figures.coordinate(-0.26) == "-0.3")
        #expect(Figures.coordinate(.nan) == "0")
    }

    @Test func amountsLoseZerosAtTheirEndOnlyAfterThePoint() {
        #expect(Figures.trimmed(8.2) == "8.2")
        #expect(Figures.trimmed(100) == "100")
        #expect(Figures.trimmed(12_000) == "12,000")
        #expect(Figures.trimmed(0) == "0")
    }

    @Test func textOfStrangersLosesWhatSteersTheReader() {
        #expect(CleanText.of("a\u{202E}b\u{0000}\nc\u{200B}  d", limit: 20) == "ab c d")
        #expect(CleanText.of("\u{202E}\n\t", limit: 20) == nil)
        #expect(CleanText.of(String(repeating: "x", count: 100), limit: 10) == "xxxxxxxxx…")
        let tower = "z" + String(repeating: "\u{0301}", count: 500)
        #expect((CleanText.of(tower, limit: 10) ?? "").unicodeScalars.count <= 4)
    }

    @Test func axesHaveRoundTicksThatHoldTheValues() {
        let axis = Axis(0, 36.3, count: 5)
        #expect(axis.ticks == [0, 10, 20, 30, 40])
        #expect(axis.part(20) == 0.5)
        let fine = Axis(0.51, 0.76, count: 8, isTight: true)
        #expect(fine.lower == 0.51 && fine.upper == 0.76)
        #expect(fine.digits == 2)
        #expect(!fine.ticks.isEmpty)
    }

    @Test func anAxisOfNothingStillIsOne() {
        for (low, high) in [(0.0, 0.0), (.nan, .nan), (5, 5), (0, .infinity)] {
            let axis = Axis(low, high, count: 4)
            #expect(axis.upper > axis.lower)
            #expect(axis.ticks.count < 60)
        }
    }

    @Test func labelsAtLineEndsKeepTheirDistanceAndOrder() {
        let places = LineChart.spread([50, 52, 51, 200, 199], gap: 14, within: 10...220)
        let sorted = places.sorted()
        #expect([0, 2, 1, 4, 3].map { places[$0] } == sorted)
        for (low, high) in zip(sorted, sorted.dropFirst()) { #expect(high - low >= 13.99) }
        #expect(sorted.allSatisfy { (10...220).contains($0) })
    }

    @Test func labelsOfPointsDoNotCoverEachOtherNorThePoints() {
        let points: [(x: Double, y: Double)] = (0..<12).map { number in
            let (column, row) = (number % 4, number / 4)
            return (x: Double(100 + 9 * column), y: Double(100 + 9 * row))
        }
        let markers = points.map { LabelPlacement.Box(x: $0.x - 7, y: $0.y - 7, width: 14, height: 14) }
        var placement = LabelPlacement(
            area: .init(x: 0, y: 0, width: 400, height: 300),
            markers: markers,
            whiskers: []
        )
        var boxes: [LabelPlacement.Box] = []
        for (number, point) in points.enumerated() {
            if let place = placement.place("miner \(number)", x: point.x, y: point.y) { boxes.append(place.box) }
        }
        #expect(boxes.count >= 8)
        for (position, box) in boxes.enumerated() {
            for other in boxes.dropFirst(position + 1) + markers { #expect(box.overlap(other) == 0) }
        }
    }

    @Test func longCoursesAreThinnedWithBothEndsKept() {
        let thin = SVG.thinned(Array(0..<500), to: 40)
        #expect(thin.count == 40)
        #expect(thin.first == 0 && thin.last == 499)
        #expect(SVG.thinned([1, 2], to: 40) == [1, 2])
    }
}
