import Evaluation
import Foundation
import Tasks
import Testing

@Suite struct AuditTaskTests {
    private func item() throws -> AuditTask.Item {
        let json = """
            {"question": {"source": "", "classes": []}, "truth": {"units": [
              {"first": 10, "last": 16, "line": 12, "kind": "reentrancy"}, {"first": 20, "last": 26, "line": 22},
              {"first": 30, "last": 36, "line": 32, "kind": "tx-origin"},
              {"first": 40, "last": 46, "line": 42, "kind": "rounding"},
              {"first": 50, "last": 56, "line": 52, "kind": "timestamp"}]}}
            """
        return try JSONDecoder().decode(AuditTask.Item.self, from: Data(json.utf8))
    }

    private func score(_ findings: [(Int, String)]) throws -> Int {
        let answer = AuditAnswer(findings: findings.map { AuditFinding(line: $0.0, kind: $0.1) })
        return AuditTask().score(answer, for: try item()).millionths
    }

    @Test func findingsAreWorthWhatIsWorkedOutByHand() throws {
        let all = [(12, "reentrancy"), (34, "tx-origin"), (40, "rounding"), (52, "timestamp")]
        #expect(try score(all) == 1_000_000)
        #expect(try score(Array(all.prefix(1))) == 250_000)
        // Three lines away, another class, the same twice: false alarms, of which each takes a finding back.
        #expect(try score(all + [(15, "reentrancy")]) == 750_000)
        #expect(try score(all + [(12, "rounding"), (22, "tx-origin")]) == 500_000)
        #expect(try score([(12, "reentrancy"), (11, "reentrancy")]) == 0)
        #expect(try score([]) == 0)
        #expect(try score((1...60).map { ($0, "reentrancy") }) == 0)
    }

    @Test func opinionsAreComparedAndNotTheirOrderOrLines() throws {
        let (task, item) = (AuditTask(), try item())
        func trace(_ findings: [(Int, String)]) -> AnswerTrace {
            task.trace(AuditAnswer(findings: findings.map { AuditFinding(line: $0.0, kind: $0.1) }), for: item)
        }
        let one = trace([(12, "reentrancy"), (22, "tx-origin")])
        #expect(one == trace([(23, "tx-origin"), (11, "reentrancy")]))
        // The first is right, the second a false alarm, and three weaknesses are passed over.
        #expect(one.wrong == [false, true, true, true, true])
        #expect(trace([]) == .empty)
    }

    @Test func theSameSeedMakesTheSameContractAndEachHasWeakAndSafeFunctions() {
        let task = AuditTask()
        let items = (0..<200).map { task.generate(seed: ItemSeed(public: $0), difficulty: .medium) }
        #expect(Set(items.map(\.question.source)).count == 200)
        #expect(task.generate(seed: ItemSeed(public: 5), difficulty: .medium) == items[5])
        for item in items {
            let lines = item.question.source.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(item.truth.units.count == 14)
            #expect(item.truth.units.contains { $0.kind != nil } && !item.question.source.contains("//@"))
            for unit in item.truth.units {
                #expect(unit.first < unit.line && unit.line < unit.last)
                #expect(lines[unit.first - 1].hasPrefix("    function ") && lines[unit.last - 1] == "    }")
            }
        }
        let kinds = Set(items.flatMap { $0.truth.units.compactMap(\.kind) })
        #expect(kinds.count == 11)
    }

    private let contract = """
        contract Bank {
            address public owner;
            mapping(address => uint256) public savings;
            uint256 public fee;
            modifier onlyOwner() { _; }
            modifier held() { require(msg.sender == owner, "no"); _; }
            function _take(address who, uint256 sum) internal { savings[who] -= sum; }
            function withdraw(uint256 amount) external {
                require(savings[msg.sender] >= amount);
                (bool ok, ) = msg.sender.call{value: amount}("");
                require(ok);
                _take(msg.sender, amount);
            }
            function setFee(uint256 value) external onlyOwner { fee = value; }
            function update(uint256 value) external held { fee = value; }
        }
        """

    @Test func deepCheckersSeeWhatStandsInHelpersAndModifiers() async throws {
        let solvers = AuditTask().solvers
        func findings(_ name: String) async throws -> [AuditFinding] {
            let solver = try #require(solvers.first { $0.name == name })
            return try await solver.solve(AuditQuestion(source: contract, classes: [])).findings
        }
        let both = [AuditFinding(line: 10, kind: "reentrancy"), AuditFinding(line: 14, kind: "access-control")]
        #expect(try await findings("interprocedural") == both)
        // Does not look into the helper, but into the modifiers.
        #expect(try await findings("intraprocedural") == [both[1]])
    }

    @Test func solversAreInOrderAndEveryCheatIsFarBelow() async throws {
        let means = try await FamilyMeans(AuditTask(), count: 250, cheated: 40)
        #expect(means.isInOrder, "\(means.honest.map { Intervals.mean(means.values[$0] ?? []) })")
        for cheat in means.cheats { #expect(means.upper(cheat) < 0.2, "\(cheat) \(means.upper(cheat))") }
        for name in ["idle", "constant", "random", "flood", "memoriser"] {
            #expect(means.upper(name) < 0.03, "\(name) \(means.upper(name))")
        }
    }

    @Test func hostileAnswersAndContractsAreBounded() async throws {
        let task = AuditTask()
        let item = task.generate(seed: ItemSeed(public: 1), difficulty: .medium)
        let many = AuditAnswer(findings: (0..<5_000).map { AuditFinding(line: $0, kind: "rounding") })
        #expect(task.score(many, for: item).reason == "5000 findings where 200 are allowed")
        let far = AuditAnswer(findings: [AuditFinding(line: .max, kind: ""), AuditFinding(line: .min, kind: "x")])
        #expect(task.score(far, for: item).millionths == 0)
        let calls = String(repeating: "a();", count: 3_000)
        let bombs = [
            "", "contract", "contract A {", "contract A { function", "contract A { function f(", "/*", "\"",
            "contract A { function f() external {" + String(repeating: "{", count: 50_000),
            "contract A { function f() external " + String(repeating: "m() ", count: 20_000)
                + "{} modifier m() { _; } }",
            "contract A { function a() internal {\(calls)} function f() external {\(calls)} }",
            "contract A { function a() internal returns (uint256) { return a(); } function f() external { x = a(); } }",
            "contract A { function f() external { if", "contract A { function f() external { if (a) } }",
            "contract A { function f() external { (bool a, ) = ; = ; -= ; require; require( } }",
            String(repeating: "function f() external { x = 1; } ", count: 3_000),
        ]
        for bomb in bombs {
            for solver in task.solvers { _ = try await solver.solve(AuditQuestion(source: bomb, classes: [])) }
        }
    }
}
