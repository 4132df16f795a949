import Evaluation

/// What a function of the code family gives: a whole number or a list of them.
public enum CodeValue: Hashable, Sendable, Codable {
    case number(Int)
    case list([Int])

    /// Reads either; numbers like 1.0 or true are neither.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .list(try container.decode([Int].self))
        }
    }

    /// Writes either.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        }
    }
}

/// A step of a problem: its words, its meaning, and the Python that does it.
///
/// A problem is up to four steps on a list and an end, so that a few dozen steps make tens of thousands of problems.
struct CodeStep: Sendable {
    /// What the step is called among those who know it.
    let name: String
    /// What the problem says; `#` stands for the parameter.
    let words: String
    /// The least and the greatest parameter; nil where there is none.
    let range: ClosedRange<Int>?
    /// A Python expression over the list `x`; `#` stands for the parameter.
    let python: String
    /// What it does.
    let apply: @Sendable ([Int], Int) -> [Int]
}

/// The end of a problem: how the list becomes the answer.
struct CodeEnd: Sendable {
    let name: String
    let words: String
    let python: String
    /// What careless people write: wrong for the empty list or for equal numbers; nil where there is no such way.
    let careless: String?
    let apply: @Sendable ([Int]) -> CodeValue
}

/// A problem: steps with their parameters, and an end.
struct CodeProblem: Sendable {
    let steps: [(step: CodeStep, parameter: Int)]
    let end: CodeEnd

    /// Draws a problem; harder ones have more steps.
    static func draw(_ random: inout some RandomNumberGenerator, difficulty: Difficulty) -> CodeProblem {
        let most = difficulty.thousandths < 300 ? 1 : difficulty.thousandths < 700 ? 2 : 4
        let steps = (0..<(1 + random.draw(below: most))).map { _ in
            let step = CodeSteps.all[random.draw(below: CodeSteps.all.count)]
            let parameter = step.range.map { $0.lowerBound + random.draw(below: $0.count) } ?? 0
            return (step, parameter)
        }
        return CodeProblem(steps: steps, end: CodeSteps.ends[random.draw(below: CodeSteps.ends.count)])
    }

    /// Draws an input: up to twelve numbers, some of them negative, some equal.
    static func input(_ random: inout some RandomNumberGenerator) -> [Int] {
        (0..<(3 + random.draw(below: 10))).map { _ in random.draw(below: 61) - 25 }
    }

    /// The right answer.
    func value(_ input: [Int]) -> CodeValue {
        end.apply(steps.reduce(input) { $1.step.apply($0, $1.parameter) })
    }

    /// What a miner is told of the function with this name.
    func prompt(_ name: String, examples: [[Int]]) -> String {
        var text = "\(name)(x): "
        for (place, one) in steps.enumerated() {
            let start = place == 0 ? "First" : "Then"
            text += "\(start), \(one.step.words.replacing("#", with: "\(one.parameter)")). "
        }
        text += "Finally, return \(end.words).\n"
        for example in examples { text += "\(name)(\(example)) == \(Self.python(value(example)))\n" }
        return text
    }

    /// A value as Python writes it.
    static func python(_ value: CodeValue) -> String {
        switch value {
        case .number(let number): "\(number)"
        case .list(let list): "\(list)"
        }
    }
}
