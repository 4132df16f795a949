/// Agreement beyond chance of given labels with right ones, in whole numbers.
///
/// Cohen, "A coefficient of agreement for nominal scales", 1960: κ = (p_o − p_e) / (1 − p_e), where p_e is what labels
/// drawn with the same frequencies would agree on. Labels that say nothing about what they are given to, constant ones
/// among them, have κ = 0 in expectation, whatever their frequencies.
public enum CohenKappa {
    /// κ in millionths, rounded towards zero; −1,000,000 to 1,000,000.
    ///
    /// - Parameters:
    ///   - given: The labels that were given, as numbers from 0; nil, or a number outside, agrees with nothing.
    ///   - right: The right labels; pairs in which it is nil are left out.
    ///   - labels: How many labels there are.
    /// - Returns: κ; nil where it has no meaning, because nothing is compared or both sides hold one and the same label.
    public static func millionths(given: [Int?], right: [Int?], labels: Int) -> Int? {
        var counts = Array(repeating: (given: 0, right: 0), count: max(0, labels))
        var (count, agreed) = (0, 0)
        for (label, truth) in zip(given, right) {
            guard let truth, counts.indices.contains(truth) else { continue }
            count += 1
            counts[truth].right += 1
            guard let label, counts.indices.contains(label) else { continue }
            counts[label].given += 1
            if label == truth { agreed += 1 }
        }
        let chance = counts.reduce(0) { $0 + $1.given * $1.right }
        guard count > 0, count * count > chance else { return nil }
        return (count * agreed - chance) * Score.perfect / (count * count - chance)
    }
}
