import Evaluation
import Foundation
import Tasks
import Testing

@Suite struct ManifestTests {
    @Test(arguments: FamilyDeclaration.names)
    func theTemplateOfEachFamilyIsAManifestAndItsTaskOpens(family: String) throws {
        let folder = NSTemporaryDirectory() + "plexus-subnet-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let paths = try SubnetTemplate.write(family: family, to: folder)
        #expect(paths.first == "\(folder)/subnet.yaml")
        let manifest = try SubnetManifest(reading: folder)
        #expect(manifest.family.name == family)
        let task = try SubnetTask(manifest)
        #expect(task.honest.count >= 5 && task.cheats.count >= 2)
        #expect(throws: SubnetTaskError.self) { try SubnetTemplate.write(family: family, to: folder) }
    }

    @Test(arguments: FamilyDeclaration.names.filter { $0 != "external" })
    func aManifestForAnotherGeneratorIsRefusedAndOneThatNamesNoneTakesThePresentOne(family: String) throws {
        let text = try #require(SubnetTemplate.files(family: family, name: "x"))[0].text
        let present = try SubnetTask(try SubnetManifest(text: text, file: "s.yaml")).wire.generatorVersion
        let line = "  generator: \(present)\n"
        try #require(text.contains(line))
        let silent = try SubnetManifest(text: text.replacing(line, with: ""), file: "s.yaml")
        #expect(try SubnetTask(silent).origin.isEmpty == false)
        let other = try SubnetManifest(text: text.replacing(line, with: "  generator: 99\n"), file: "s.yaml")
        do {
            _ = try SubnetTask(other)
            Issue.record("generator 99 was taken")
        } catch {
            #expect(error.reason.hasPrefix("s.yaml: it is written for generator 99"))
            #expect(error.reason.hasSuffix("plexus subnet new DIR --family \(family)"))
        }
    }

    @Test func anUnknownFamilyIsRefusedWithThoseThatAreKnown() {
        let known = FamilyDeclaration.names.joined(separator: ", ")
        #expect(throws: SubnetTaskError(reason: "there is no family 'x'; known are \(known)")) {
            try SubnetTemplate.write(family: "x", to: NSTemporaryDirectory() + "plexus-none")
        }
    }

    /// A manifest that works, with one line exchanged.
    private func complaint(_ old: String, _ new: String) throws -> String {
        let files = try #require(SubnetTemplate.files(family: "retrieval", name: "x"))
        let text = files[0].text.replacing(old, with: new)
        #expect(text != files[0].text, "«\(old)» is not in the template")
        do {
            _ = try SubnetManifest(text: text, file: "s.yaml")
            return "none"
        } catch {
            return error.description
        }
    }

    @Test func errorsNameLineColumnAndRemedy() throws {
        #expect(
            try complaint("difficulty: 500", "difficulty: 5000")
                == "s.yaml:9:15: task.difficulty: 5000 is outside 0 to 1000"
        )
        #expect(
            try complaint("difficulty:", "dificulty:").hasPrefix(
                "s.yaml:9:3: task: 'dificulty' is not known; did you mean 'difficulty'?"
            )
        )
        #expect(
            try complaint("family: retrieval", "family: chess").contains(
                "s.yaml:7:11: task.family: 'chess' is not known; known are"
            )
        )
        #expect(try complaint("policy: softmax", "policy: [a]").contains("weights.policy: a text is needed here"))
        #expect(try complaint("weights:", "weight:").contains("'weight' is not known; did you mean 'weights'?"))
        #expect(try complaint("maxItems: 10", "maxItems: -1").contains("-1 is outside"))
        #expect(try complaint("  version: 1", "  version: 1\n  version: 2").contains("given twice"))
        #expect(try complaint("task:", "task: [").hasPrefix("s.yaml:"))
        #expect(try complaint("pricing:\n  unit: query", "pricing: {}").contains("'unit' is missing"))
        #expect(throws: ManifestError.self) { try SubnetManifest(text: "", file: "s.yaml") }
        #expect(throws: ManifestError.self) { try SubnetManifest(reading: "/nonexistent/subnet.yaml") }
    }

    @Test func aToleranceIsForScorersThatArePrograms() throws {
        let text = try #require(SubnetTemplate.files(family: "external", name: "x"))[0].text
        let tolerant = text.replacing("  scorer: pairs", with: "  scorer: pairs\n  tolerance: 20000")
        #expect(try SubnetManifest(text: text, file: "s.yaml").tolerance == 0)
        #expect(try SubnetManifest(text: tolerant, file: "s.yaml").tolerance == 20_000)
        #expect(throws: ManifestError.self) {
            try SubnetManifest(text: tolerant.replacing("20000", with: "250001"), file: "s.yaml")
        }
        #expect(
            try complaint("  scorer: ndcg", "  scorer: ndcg\n  tolerance: 1").contains(
                "scoring.tolerance: the family retrieval grades exactly; only 'external' can have a tolerance"
            )
        )
    }

    @Test func eachPolicyIsReadAndItsMistakesAreNamedWithTheirPlace() throws {
        let text = try #require(SubnetTemplate.files(family: "retrieval", name: "x"))[0].text
        func curve(_ lines: String) throws -> PayCurve {
            let changed = text.replacing("policy: softmax\n  temperature: 0.1", with: lines)
            return try SubnetManifest(text: changed, file: "s.yaml").weights.curve
        }
        #expect(try curve("policy: softmax") == .softmax(temperature: 0.1))
        #expect(try curve("policy: proportional") == .proportional)
        #expect(try curve("policy: power\n  exponent: 3") == .power(3))
        #expect(try curve("policy: winner\n  share: 0.7") == .winner(share: 0.7, temperature: nil))
        #expect(
            try curve("policy: winner\n  share: 1\n  temperature: 0.2") == .winner(share: 1, temperature: 0.2)
        )
        #expect(try curve("policy: threshold\n  at: 0.4") == .threshold(at: 0.4))
        let line = try #require(
            text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex(of: "weights:")
        )
        for (lines, complaint) in [
            ("policy: winner", "s.yaml:\(line + 2):3: weights: 'share' is missing"),
            ("policy: winner\n  share: 1.5", "s.yaml:\(line + 3):10: weights.share: 1.5 is outside 0.01 to 1.0"),
            ("policy: threshold", "s.yaml:\(line + 2):3: weights: 'at' is missing"),
            ("policy: threshold\n  at: 0.05", "s.yaml:\(line + 3):7: weights.at: 0.05 is not above the baseline 0.1"),
            ("policy: treshold", "s.yaml:\(line + 2):11: weights.policy: 'treshold' is not known; known are "),
        ] {
            do {
                _ = try curve(lines)
                Issue.record("«\(lines)» was taken")
            } catch let error as ManifestError {
                #expect(error.description.hasPrefix(complaint), "\(error)")
            }
        }
    }

    @Test func filesOutsideTheFolderAndUnknownImitatedSolversAreRefused() throws {
        let files = try #require(SubnetTemplate.files(family: "external", name: "x"))
        for (old, new, part) in [
            ("files: [task.py]", "files: [../task.py]", "must lie in the manifest's own folder"),
            ("imitates: first-7", "imitates: nobody", "'nobody' is no honest solver"),
            ("name: first-16", "name: all-32", "a second solver is named 'all-32'"),
            ("score: [python3, /program/task.py, score]", "score: []", "a command is a list of words"),
        ] {
            do {
                _ = try SubnetManifest(text: files[0].text.replacing(old, with: new), file: "s.yaml")
                Issue.record("\(new) was accepted")
            } catch {
                #expect(error.description.contains(part), "\(error)")
                #expect(error.line > 0)
            }
        }
    }

    @Test func schemasSayWhereAValueIsWrong() throws {
        let text = """
            subnet: {name: x}
            task: {family: retrieval}
            scoring: {scorer: ndcg, reference: bm25, trivial: random}
            budgets: {latency_milliseconds: 1000}
            weights: {policy: proportional, baseline: 0.1}
            output:
              type: object
              properties:
                label: {type: string, enum: [yes, no]}
                score: {type: number, minimum: 0, maximum: 1}
                parts: {type: array, items: {type: integer}, maxItems: 2}
              required: [label]
            """
        let schema = try SubnetManifest(text: text, file: "s.yaml").output
        func complaint(_ json: String) throws -> String? {
            schema.complaint(about: try JSONValue(reading: Data(json.utf8)))
        }
        #expect(try complaint(#"{"label":"yes","score":0.5,"parts":[1,2]}"#) == nil)
        #expect(try complaint(#"{"label":"no"}"#) == nil)
        #expect(try complaint(#"{"score":0.5}"#) == "the answer has no field label")
        #expect(try complaint(#"{"label":"maybe"}"#) == "the answer.label is none of yes, no")
        #expect(try complaint(#"{"label":"yes","score":2}"#) == "the answer.score is outside 0.0 to 1.0")
        #expect(
            try complaint(#"{"label":"yes","parts":[1,2,3]}"#)
                == "the answer.parts has 3 elements; 0 to 2 are asked for"
        )
        #expect(try complaint(#"{"label":"yes","parts":[1.5]}"#) == "the answer.parts[0] is no whole number")
        #expect(try complaint(#"{"label":"yes","more":1}"#) == "the answer has a field more that nobody asked for")
        #expect(try complaint("[]") == "the answer is no object")
    }
}
