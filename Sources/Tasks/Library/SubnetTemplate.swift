import Foundation

/// What `plexus subnet new` writes: a manifest that works, and what it needs.
public enum SubnetTemplate {
    /// The files of a family, by name.
    ///
    /// - Returns: nil where there is no such family.
    public static func files(family: String, name: String) -> [(name: String, text: String)]? {
        switch family {
        case "retrieval": [(SubnetManifest.fileName, head(name, "Find the documents that answer a query.") + retrieval)]
        case "code": [(SubnetManifest.fileName, head(name, "Write Python functions from their description.") + code)]
        case "labelling":
            [(SubnetManifest.fileName, head(name, "Label customers' messages.") + labelling)]
        case "synthesis":
            [(SubnetManifest.fileName, head(name, "Invent messages that teach to label real ones.") + synthesis)]
        case "enrichment":
            [(SubnetManifest.fileName, head(name, "Tell facts about companies, each with a citation.") + enrichment)]
        case "agent": [(SubnetManifest.fileName, head(name, "Run errands by tool calls in a small house.") + agent)]
        case "audit": [(SubnetManifest.fileName, head(name, "Find the weaknesses of smart contracts.") + audit)]
        case "chat":
            [(SubnetManifest.fileName, head(name, "Answer small questions about texts, in words.") + chat)]
        case "external":
            [
                (SubnetManifest.fileName, head(name, "Rank lists by their mean, from noisy samples.") + external),
                ("task.py", program),
            ]
        default: nil
        }
    }

    /// Writes a new subnet into a folder that must not hold one yet.
    ///
    /// - Returns: The paths that were written.
    /// - Throws: ``SubnetTaskError`` with the remedy.
    public static func write(family: String, to folder: String) throws(SubnetTaskError) -> [String] {
        let name = URL(filePath: folder).standardizedFileURL.lastPathComponent
        guard let files = files(family: family, name: name) else {
            let known = FamilyDeclaration.names.joined(separator: ", ")
            throw SubnetTaskError(reason: "there is no family '\(family)'; known are \(known)")
        }
        let manager = FileManager.default
        var paths: [String] = []
        for file in files {
            let path = "\(folder)/\(file.name)"
            guard !manager.fileExists(atPath: path) else {
                throw SubnetTaskError(reason: "\(path) is there already; choose another folder or remove it")
            }
            paths.append(path)
        }
        do {
            try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for (file, path) in zip(files, paths) { try Data(file.text.utf8).write(to: URL(filePath: path)) }
        } catch {
            throw SubnetTaskError(reason: "\(folder) cannot be written: \(error.localizedDescription)")
        }
        return paths
    }

    private static func head(_ name: String, _ description: String) -> String {
        let safe = name.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        return """
            subnet:
              name: \(safe.isEmpty ? "subnet" : String(safe.prefix(64)))
              description: \(description)
              version: 1


            """
    }

    private static let retrieval = """
        task:
          family: retrieval
          generator: 1
          difficulty: 500          # 0 is easiest, 1000 hardest
          parameters:
            top_k: 10
            # corpus: texts       # a folder of text files or JSON lines; English WordNet where none is given

        input:
          type: object
          properties:
            query: {type: string, maxLength: 4096}
            topK: {type: integer, minimum: 1, maximum: 100}

        output:
          type: object
          properties:
            documents: {type: array, items: {type: string, maxLength: 256}, maxItems: 10}

        scoring:
          scorer: ndcg
          reference: bm25-expanded
          trivial: random

        budgets:
          latency_milliseconds: 2000
          reliability: 0.95

        weights:
          policy: softmax
          temperature: 0.1         # or proportional, power (exponent), winner (share), threshold (at)
          baseline: 0.1            # a score that needs no work
          minimum_items: 160       # none before copies can be told: see `plexus subnet trial`

        pricing:
          unit: query

        """

    private static let code = """
        task:
          family: code
          generator: 2
          difficulty: 800          # harder problems have more steps
          parameters:
            functions: 4           # in one answer
            hidden_tests: 10       # of each function

        input:
          type: object
          properties:
            prompt: {type: string, maxLength: 8192}
            functions: {type: array, items: {type: string, maxLength: 64}, maxItems: 8}

        output:
          type: object
          properties:
            code: {type: string, maxLength: 16384}

        scoring:
          scorer: hidden-tests
          reference: careful
          trivial: constant

        budgets:
          latency_milliseconds: 10000
          reliability: 0.95

        weights:
          policy: softmax
          temperature: 0.1         # or proportional, power (exponent), winner (share), threshold (at)
          baseline: 0.3            # constant answers pass some tests by luck
          minimum_items: 280       # none before copies can be told

        pricing:
          unit: program

        """

    private static let external = """
        task:
          family: external
          generator: 1
          difficulty: 500
          parameters:
            files: [task.py]       # found in /program inside the sandbox, read-only, versioned by hash
            generate: [python3, /program/task.py, generate]
            score: [python3, /program/task.py, score]
            claims: order          # the part of an answer that tells copies from originals
            solvers:               # honest ones first, the best first; cost is in a unit of your choice
              - {name: all-32, command: [python3, /program/task.py, solve, all-32], cost: 32}
              - {name: first-22, command: [python3, /program/task.py, solve, first-22], cost: 22}
              - {name: first-16, command: [python3, /program/task.py, solve, first-16], cost: 16}
              - {name: first-11, command: [python3, /program/task.py, solve, first-11], cost: 11}
              - {name: first-7, command: [python3, /program/task.py, solve, first-7], cost: 7}
              - {name: constant, role: cheat, imitates: first-7, command: [python3, /program/task.py, solve, constant], cost: 0.1}
              - {name: random, role: cheat, imitates: first-7, command: [python3, /program/task.py, solve, random], cost: 0.1}

        input:
          type: object
          properties:
            lists: {type: array, items: {type: array, items: {type: integer}, maxItems: 32}, minItems: 12, maxItems: 12}

        output:
          type: object
          properties:
            order: {type: array, items: {type: integer, minimum: 0, maximum: 11}, minItems: 12, maxItems: 12}

        scoring:
          scorer: pairs
          reference: all-32
          trivial: random

        budgets:
          latency_milliseconds: 2000
          reliability: 0.95

        weights:
          policy: softmax
          temperature: 0.1         # or proportional, power (exponent), winner (share), threshold (at)
          baseline: 0.35           # a score that needs no work: `plexus subnet check` tells
          minimum_items: 300       # none before copies can be told: see `plexus subnet trial`

        pricing:
          unit: ranking

        """

    private static let program = """
        \"\"\"A task: rank lists by their mean, from noisy samples. One line of JSON in, one out.\"\"\"
        import json
        import random
        import sys

        COUNT, LENGTH = 12, 32


        def generate(request):  # everything comes from the seed
            rng = random.Random(request["seed"])
            means = [rng.gauss(0, 10) for _ in range(COUNT)]
            noise = 10 + request["difficulty"] / 50
            lists = [[round(rng.gauss(mean, noise)) for _ in range(LENGTH)] for mean in means]
            return {"question": {"lists": lists},
                    "truth": {"order": sorted(range(COUNT), key=lambda i: -means[i])}}


        def score(request):  # the answer fits the manifest's schema already; anything else may be wrong with it
            order, right = request["answer"]["order"], request["truth"]["order"]
            if sorted(order) != list(range(COUNT)):
                return {"millionths": 0, "reason": "names not every list once"}
            place = {name: number for number, name in enumerate(order)}
            pairs = [(a, b) for number, a in enumerate(right) for b in right[number + 1:]]
            good = sum(place[a] < place[b] for a, b in pairs)
            worth = max(0, 2 * good - len(pairs)) / len(pairs)  # half of the pairs come for nothing
            return {"millionths": round(worth * 1e6), "reason": f"{good} of {len(pairs)} pairs in order"}


        def solve(name, request):
            lists = request["lists"]
            if name == "constant":
                return {"order": list(range(COUNT))}
            if name == "random":
                return {"order": random.Random(json.dumps(lists)).sample(range(COUNT), COUNT)}
            count = int(name.split("-")[1])  # honest: looks at so many samples
            return {"order": sorted(range(COUNT), key=lambda i: -sum(lists[i][:count]))}


        for line in sys.stdin:
            request = json.loads(line)
            if sys.argv[1] == "solve":
                answer = solve(sys.argv[2], request)
            else:
                answer = {"generate": generate, "score": score}[sys.argv[1]](request)
            print(json.dumps(answer), flush=True)

        """
}
