/// The steps and ends that problems are made of.
enum CodeSteps {
    static let all: [CodeStep] = keeping + changing + arranging

    private static let keeping = [
        CodeStep(
            name: "even",
            words: "keep only the even numbers",
            range: nil,
            python: "[v for v in x if v % 2 == 0]",
            apply: { list, _ in list.filter { $0 % 2 == 0 } }
        ),
        CodeStep(
            name: "odd",
            words: "drop all even numbers",
            range: nil,
            python: "[v for v in x if v % 2 != 0]",
            apply: { list, _ in list.filter { $0 % 2 != 0 } }
        ),
        CodeStep(
            name: "above",
            words: "keep only numbers greater than #",
            range: -5...12,
            python: "[v for v in x if v > #]",
            apply: { list, least in list.filter { $0 > least } }
        ),
        CodeStep(
            name: "divisible",
            words: "drop all numbers divisible by #",
            range: 2...6,
            python: "[v for v in x if v % # != 0]",
            apply: { list, divisor in list.filter { $0 % divisor != 0 } }
        ),
        CodeStep(
            name: "positions",
            words: "keep every other number, beginning with the first",
            range: nil,
            python: "x[::2]",
            apply: { list, _ in list.enumerated().filter { $0.offset % 2 == 0 }.map(\.element) }
        ),
        CodeStep(
            name: "distinct",
            words: "remove later repetitions of a number",
            range: nil,
            python: "list(dict.fromkeys(x))",
            apply: { list, _ in
                var seen: Set<Int> = []
                return list.filter { seen.insert($0).inserted }
            }
        ),
        CodeStep(
            name: "head",
            words: "keep at most the first # numbers",
            range: 2...6,
            python: "x[:#]",
            apply: { list, count in Array(list.prefix(count)) }
        ),
    ]

    private static let changing = [
        CodeStep(
            name: "add",
            words: "add # to each number",
            range: 1...20,
            python: "[v + # for v in x]",
            apply: { list, term in list.map { $0 + term } }
        ),
        CodeStep(
            name: "multiply",
            words: "multiply each number by #",
            range: 2...9,
            python: "[v * # for v in x]",
            apply: { list, factor in list.map { $0 * factor } }
        ),
        CodeStep(
            name: "square",
            words: "square each number",
            range: nil,
            python: "[v * v for v in x]",
            apply: { list, _ in list.map { $0 * $0 } }
        ),
        CodeStep(
            name: "magnitude",
            words: "replace each number by its absolute value",
            range: nil,
            python: "[abs(v) for v in x]",
            apply: { list, _ in list.map(abs) }
        ),
        CodeStep(
            name: "clamp",
            words: "replace numbers above # by #",
            range: 3...15,
            python: "[min(v, #) for v in x]",
            apply: { list, most in list.map { min($0, most) } }
        ),
        CodeStep(
            name: "place",
            words: "add to each number its position, counted from 0",
            range: nil,
            python: "[v + i for i, v in enumerate(x)]",
            apply: { list, _ in list.enumerated().map { $0.element + $0.offset } }
        ),
        CodeStep(
            name: "running",
            words: "replace each number by the sum of all numbers up to it",
            range: nil,
            python: "[sum(x[:i + 1]) for i in range(len(x))]",
            apply: { list, _ in
                var sum = 0
                return list.map { value in
                    sum += value
                    return sum
                }
            }
        ),
    ]

    private static let arranging = [
        CodeStep(
            name: "reverse",
            words: "reverse the order",
            range: nil,
            python: "x[::-1]",
            apply: { list, _ in list.reversed() }
        ),
        CodeStep(
            name: "sort",
            words: "sort the numbers, the smallest first",
            range: nil,
            python: "sorted(x)",
            apply: { list, _ in list.sorted() }
        ),
        CodeStep(
            name: "rotate",
            words: "move the first # numbers to the end, in their order",
            range: 1...3,
            python: "x[#:] + x[:#]",
            apply: { list, count in Array(list.dropFirst(count) + list.prefix(count)) }
        ),
        CodeStep(
            name: "differences",
            words: "replace the list by the differences of neighbours, later minus earlier",
            range: nil,
            python: "[b - a for a, b in zip(x, x[1:])]",
            apply: { list, _ in zip(list, list.dropFirst()).map { $1 - $0 } }
        ),
    ]

    static let ends = [
        CodeEnd(
            name: "list",
            words: "the list",
            python: "x",
            careless: nil,
            apply: { .list($0) }
        ),
        CodeEnd(
            name: "sum",
            words: "the sum of the list",
            python: "sum(x)",
            careless: nil,
            apply: { .number($0.reduce(0, +)) }
        ),
        CodeEnd(
            name: "max",
            words: "the greatest number, or 0 where there is none",
            python: "max(x, default=0)",
            careless: "max(x)",
            apply: { .number($0.max() ?? 0) }
        ),
        CodeEnd(
            name: "spread",
            words: "the greatest number minus the smallest, or 0 where there is none",
            python: "max(x) - min(x) if x else 0",
            careless: "max(x) - min(x)",
            apply: { .number(($0.max() ?? 0) - ($0.min() ?? 0)) }
        ),
        CodeEnd(
            name: "second",
            words: "the second smallest of the distinct numbers, or -1 where there is none",
            python: "(sorted(set(x)) + [-1, -1])[1] if len(set(x)) > 1 else -1",
            careless: "sorted(x)[1]",
            apply: { list in
                let distinct = Set(list).sorted()
                return .number(distinct.count > 1 ? distinct[1] : -1)
            }
        ),
        CodeEnd(
            name: "last",
            words: "the last number, or 0 where there is none",
            python: "x[-1] if x else 0",
            careless: "x[-1]",
            apply: { .number($0.last ?? 0) }
        ),
    ]
}
