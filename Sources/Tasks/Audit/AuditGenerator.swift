import Evaluation

/// Makes contracts of functions that are weak or look as if they were.
struct AuditGenerator {
    /// How a guard or a value reaches the place where it matters.
    enum Style {
        /// In the function itself.
        case direct
        /// In a modifier; a value in a local variable.
        case near
        /// In a helper, or one, two levels below it.
        case helper, nested, deep
        /// Within a branch that need not be taken.
        case branch
        /// In assembly; a value in an array of two.
        case opaque
    }

    /// The text of one function and of what belongs to it. The line that matters ends with `mark`.
    struct Unit {
        var state: [String] = []
        var parts: [[String]] = []
        var function: [String] = []
        let kind: AuditClass
        let isWeak: Bool
    }

    static let mark = "//@"

    var random: SeedStream
    private let difficulty: Int
    private var used: Set<String> = ["owner"]

    init(seed: ItemSeed, difficulty: Difficulty) {
        random = seed.stream
        self.difficulty = difficulty.thousandths
    }

    mutating func item(functions: Int) -> TaskItem<AuditQuestion, AuditTruth> {
        var classes: [AuditClass] = []
        while classes.count < functions {
            var all = AuditClass.allCases
            random.permute(&all)
            classes += all
        }
        var units: [Unit] = []
        for (number, kind) in classes.prefix(functions).enumerated() {
            // Somebody must be able to find something: two are weak for sure.
            units.append(unit(kind, isWeak: number < 2 || random.draw(below: 100) < 36))
        }
        random.permute(&units)
        var lines = ["// SPDX-License-Identifier: MIT", "pragma solidity ^0.8.20;", "", "contract Vault {"]
        lines.append("    address public owner;")
        for unit in units { lines += unit.state.map { "    " + $0 } }
        lines += ["", "    constructor() {", "        owner = msg.sender;", "    }"]
        var blocks: [(lines: [String], unit: Unit?)] = []
        for unit in units {
            blocks.append((unit.function, unit))
            blocks += unit.parts.map { ($0, nil) }
        }
        random.permute(&blocks)
        var truths: [AuditTruth.Unit] = []
        for block in blocks {
            lines.append("")
            if let unit = block.unit {
                let offset = block.lines.firstIndex { $0.hasSuffix(Self.mark) } ?? 0
                truths.append(
                    AuditTruth.Unit(
                        first: lines.count + 1,
                        last: lines.count + block.lines.count,
                        line: lines.count + 1 + offset,
                        kind: unit.isWeak ? unit.kind.rawValue : nil
                    )
                )
            }
            lines += block.lines.map {
                "    " + ($0.hasSuffix(Self.mark) ? String($0.dropLast(Self.mark.count + 1)) : $0)
            }
        }
        lines.append("}")
        return TaskItem(
            question: AuditQuestion(
                source: lines.joined(separator: "\n") + "\n",
                classes: AuditClass.allCases.map(\.rawValue)
            ),
            truth: AuditTruth(units: truths)
        )
    }

    /// A style; harder contracts have fewer direct ones.
    mutating func style() -> Style {
        let direct = 400 - difficulty * 3 / 10
        let draw = random.draw(below: 1_000)
        if draw < direct { return .direct }
        let others: [(Style, Int)] = [
            (.near, 32), (.helper, 20), (.nested, 13), (.deep, 11), (.branch, 10), (.opaque, 14),
        ]
        var rest = random.draw(below: 100)
        for (style, weight) in others {
            if rest < weight { return style }
            rest -= weight
        }
        return .near
    }

    /// One of some names, with a number where all are taken.
    mutating func name(_ pool: [String]) -> String {
        var number = 2
        let base = pool[random.draw(below: pool.count)]
        var name = base
        while !used.insert(name).inserted {
            name = "\(base)\(number)"
            number += 1
        }
        return name
    }

    /// A line that means nothing, or none.
    mutating func noise() -> [String] {
        let lines = [
            "emit Touched(msg.sender);", "require(msg.value == 0, \"no value\");",
            "// see the specification, section 4",
            "require(block.timestamp < 4102444800, \"too late\");", "emit Seen(tx.origin);",
        ]
        return random.draw(below: 3) == 0 ? [lines[random.draw(below: lines.count)]] : []
    }
}

/// A guard that is to be put somewhere: its parameters and its lines.
struct AuditGuard {
    var types: [String] = []
    var names: [String] = []
    var lines: [String]
    /// The same in assembly; empty where that is not possible.
    var assembly = ""
    /// Whether a modifier may hold it.
    var fitsModifier = true
}

extension AuditGenerator {
    /// Puts a guard where the style says; gives what the header needs and the lines of the function.
    mutating func place(
        _ guarding: AuditGuard,
        _ style: Style,
        in unit: inout Unit
    ) -> (header: String, lines: [String]) {
        let parameters = zip(guarding.types, guarding.names).map { "\($0) \($1)" }.joined(separator: ", ")
        let arguments = guarding.names.joined(separator: ", ")
        switch style {
        case .near where guarding.fitsModifier:
            let title = name(["onlyKeeper", "guarded", "checked", "onlyOwner", "whenReady", "authorised", "valid"])
            let body = guarding.lines.map { "    " + $0 }
            unit.parts.append(["modifier \(title)(\(parameters)) {"] + body + ["    _;", "}"])
            return (arguments.isEmpty ? " \(title)" : " \(title)(\(arguments))", [])
        case .direct, .near: return ("", guarding.lines)
        case .branch:
            let condition = ["block.chainid != 1", "msg.value > 0", "gasleft() > 100000"][random.draw(below: 3)]
            return ("", ["if (\(condition)) {"] + guarding.lines.map { "    " + $0 } + ["}"])
        case .opaque where !guarding.assembly.isEmpty:
            return ("", ["assembly {", "    \(guarding.assembly)", "}"])
        case .helper, .nested, .deep, .opaque:
            let levels = style == .deep ? 3 : style == .nested ? 2 : 1
            let titles = (0..<levels).map { _ in name(["_check", "_before", "_enter", "_verify", "_pre", "_must"]) }
            for (number, title) in titles.enumerated() {
                let last = number + 1 == levels
                let body = last ? guarding.lines : ["\(titles[number + 1])(\(arguments));"]
                unit.parts.append(
                    ["function \(title)(\(parameters)) internal {"] + body.map { "    " + $0 } + ["}"]
                )
            }
            return ("", ["\(titles[0])(\(arguments));"])
        }
    }

    /// A value by the way the style says: lines before, and the expression to use. `other` is a value that is not used.
    mutating func carry(
        _ type: String,
        _ value: String,
        other: String,
        _ style: Style,
        in unit: inout Unit
    ) -> (lines: [String], value: String) {
        switch style {
        case .direct: return ([], value)
        case .near, .branch:
            let local = name(["base", "input", "raw", "mark", "item"])
            return (["\(type) \(local) = \(value);"], local)
        case .opaque:
            let local = name(["pairOf", "both", "choices"])
            let first = random.draw(below: 2) == 0
            let values = first ? "\(value), \(other)" : "\(other), \(value)"
            return (["\(type)[2] memory \(local) = [\(values)];"], "\(local)[\(first ? 0 : 1)]")
        case .helper, .nested, .deep:
            let levels = style == .deep ? 3 : style == .nested ? 2 : 1
            let titles = (0..<levels).map { _ in name(["_value", "_current", "_source", "_get", "_read"]) }
            for (number, title) in titles.enumerated() {
                let result = number + 1 == levels ? value : "\(titles[number + 1])()"
                unit.parts.append(
                    ["function \(title)() internal view returns (\(type)) {", "    return \(result);", "}"]
                )
            }
            return ([], "\(titles[0])()")
        }
    }
}
