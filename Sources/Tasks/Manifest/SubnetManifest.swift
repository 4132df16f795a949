public import Evaluation
import Foundation

/// A subnet's task, as its owner declares it in `subnet.yaml`.
public struct SubnetManifest: Sendable {
    /// The file that it was read from.
    public let file: String
    /// The subnet's name.
    public let name: String
    /// What it is for, in a sentence.
    public let description: String
    /// The manifest's own version.
    public let version: Int
    /// The kind of task, with what it needs.
    public let family: FamilyDeclaration
    /// The version of the generator's rules that the manifest was written for; nil where it names none.
    public let generatorVersion: Int?
    /// How hard the items are.
    public let difficulty: Difficulty
    /// Whether validators pay nobody once the generator is to be retired; they say so in any case.
    public let stopsWhenRetired: Bool
    /// What questions look like.
    public let input: ValueSchema
    /// What answers must look like.
    public let output: ValueSchema
    /// The name of the scorer.
    public let scorer: String
    /// The honest solver that others are compared with, and the one that needs no work.
    public let reference: String
    public let trivial: String
    /// How far a grade may be from the same grade given again, in millionths: 0 where grading is exact, more where the
    /// scorer is a model. Who checks a validator accepts what it recorded within that.
    public let tolerance: Int
    /// How long a miner has for an answer, in milliseconds.
    public let latencyMilliseconds: Int
    /// The share of questions that a miner should answer in time.
    public let reliability: Double
    /// How scores become weights.
    public let weights: WeightPolicy
    /// What buyers pay for.
    public let pricingUnit: String

    /// The folder in which the manifest's own files are.
    public var folder: String { (file as NSString).deletingLastPathComponent }

    /// The name of the file in a subnet's folder.
    public static let fileName = "subnet.yaml"
    /// The most bytes that a manifest may have.
    static let sizeLimit = 1 << 20
    /// The most that grades of the same answer may differ by, in millionths: with more a validator could favour whom it
    /// likes, and be right.
    static let toleranceLimit = 250_000

    /// Reads a manifest: a file, or the folder that holds one.
    ///
    /// - Throws: ``ManifestError`` with line and column.
    public init(reading path: String) throws(ManifestError) {
        var isFolder: ObjCBool = false
        let manager = FileManager.default
        let isThere = manager.fileExists(atPath: path, isDirectory: &isFolder)
        let file = isFolder.boolValue ? (path as NSString).appendingPathComponent(Self.fileName) : path
        guard isThere, let data = manager.contents(atPath: file) else {
            let remedy = "`plexus subnet new DIR --family retrieval` writes one"
            throw ManifestError(file: file, line: 0, column: 0, reason: "cannot be read; \(remedy)")
        }
        guard data.count <= Self.sizeLimit else {
            throw ManifestError(file: file, line: 0, column: 0, reason: "larger than 1 MiB")
        }
        try self.init(text: String(decoding: data, as: UTF8.self), file: file)
    }

    /// Reads a manifest's text; `file` is what errors name.
    public init(text: String, file: String) throws(ManifestError) {
        let root = try ManifestNode(text: text, file: file)
        try root.allow(only: ["subnet", "task", "input", "output", "scoring", "budgets", "weights", "pricing"])
        self.file = file
        let identity = try root.need("subnet")
        try identity.allow(only: ["name", "description", "version"])
        name = try identity.need("name").text(maximum: 64)
        description = try identity.child("description")?.text(maximum: 1_024) ?? ""
        version = try identity.child("version")?.whole(1...1_000_000) ?? 1

        let task = try root.need("task")
        try task.allow(only: ["family", "generator", "difficulty", "parameters", "retire"])
        family = try FamilyDeclaration(task)
        generatorVersion = try task.child("generator")?.whole(1...1_000_000)
        difficulty = Difficulty(thousandths: try task.child("difficulty")?.whole(0...1_000) ?? 500)

        stopsWhenRetired = try task.child("retire")?.choice(["warn", "stop"]) == "stop"

        input = try root.child("input").map { node throws(ManifestError) in try ValueSchema(node) } ?? .any
        output = try root.child("output").map { node throws(ManifestError) in try ValueSchema(node) } ?? .any

        let scoring = try root.need("scoring")
        try scoring.allow(only: ["scorer", "reference", "trivial", "tolerance"])
        let scorerNode = try scoring.need("scorer")
        let scorers = family.scorerNames
        scorer = try scorers.isEmpty ? scorerNode.text(maximum: 64) : scorerNode.choice(scorers)
        reference = try scoring.need("reference").text(maximum: 64)
        trivial = try scoring.need("trivial").text(maximum: 64)

        if let node = scoring.child("tolerance") {
            tolerance = try node.whole(0...Self.toleranceLimit)
            guard tolerance == 0 || scorers.isEmpty else {
                throw node.error("the family \(family.name) grades exactly; only 'external' can have a tolerance")
            }
        } else {
            tolerance = 0
        }

        let budgets = try root.need("budgets")
        try budgets.allow(only: ["latency_milliseconds", "reliability"])
        latencyMilliseconds = try budgets.need("latency_milliseconds").whole(1...600_000)
        reliability = try budgets.child("reliability")?.number(0...1) ?? 0.95

        weights = try WeightPolicy(try root.need("weights"))
        let pricing = root.child("pricing")
        try pricing?.allow(only: ["unit"])
        pricingUnit = try pricing?.need("unit").text(maximum: 64) ?? "answer"
    }
}

extension WeightPolicy {
    /// The policy that a manifest's `weights` name.
    init(_ node: ManifestNode) throws(ManifestError) {
        try node.allow(
            only: [
                "policy", "temperature", "exponent", "share", "at", "baseline", "minimum_items", "maximum_failures",
                "burn_uid",
            ]
        )
        let curve: PayCurve
        let baseline = try node.need("baseline").number(0...1)
        switch try node.need("policy").choice(["proportional", "power", "softmax", "winner", "threshold"]) {
        case "proportional": curve = .proportional
        case "power": curve = .power(try node.need("exponent").number(0.1...100))
        case "winner":
            let temperature = try node.child("temperature")?.number(0.001...10)
            curve = .winner(share: try node.need("share").number(0.01...1), temperature: temperature)
        case "threshold":
            let at = try node.need("at")
            let bound = try at.number(0...1)
            guard bound > baseline else { throw at.error("\(bound) is not above the baseline \(baseline)") }
            curve = .threshold(at: bound)
        default: curve = .softmax(temperature: try node.child("temperature")?.number(0.001...10) ?? 0.1)
        }
        let burn = try node.child("burn_uid").map { node throws(ManifestError) in UInt16(try node.whole(0...65_535)) }
        self.init(
            curve: curve,
            baseline: baseline,
            minimumCount: try node.child("minimum_items")?.whole(1...100_000) ?? 20,
            maximumFailuresInARow: try node.child("maximum_failures")?.whole(1...100_000) ?? 20,
            burnUID: burn
        )
    }
}

extension ValueSchema {
    /// The schema that a manifest gives, in the words of JSON Schema.
    init(_ node: ManifestNode) throws(ManifestError) {
        switch try node.need("type").choice(["any", "boolean", "integer", "number", "string", "array", "object"]) {
        case "boolean": self = .boolean
        case "integer", "number":
            try node.allow(only: ["type", "minimum", "maximum", "description"])
            let least = try node.child("minimum")?.number(-1e15...1e15) ?? -1e15
            let greatest = try node.child("maximum")?.number(-1e15...1e15) ?? 1e15
            guard least <= greatest else { throw node.error("minimum is above maximum") }
            self = .number(isWhole: try node.need("type").text() == "integer", least...greatest)
        case "string":
            try node.allow(only: ["type", "maxLength", "enum", "description"])
            var choices: [String] = []
            for choice in try node.child("enum")?.list() ?? [] { choices.append(try choice.text()) }
            self = .string(maximumLength: try node.child("maxLength")?.whole(0...1_000_000) ?? 65_536, choices: choices)
        case "array":
            try node.allow(only: ["type", "items", "minItems", "maxItems", "description"])
            let least = try node.child("minItems")?.whole(0...1_000_000) ?? 0
            let greatest = try node.child("maxItems")?.whole(0...1_000_000) ?? 10_000
            guard least <= greatest else { throw node.error("minItems is above maxItems") }
            self = .array(
                try node.child("items").map { node throws(ManifestError) in try ValueSchema(node) } ?? .any,
                least...greatest
            )
        case "object":
            try node.allow(only: ["type", "properties", "required", "description"])
            self = .object(try Self.fields(node))
        default: self = .any
        }
    }

    private static func fields(_ node: ManifestNode) throws(ManifestError) -> [Field] {
        let properties = try node.need("properties")
        var required: Set<String> = Set(try properties.keys())
        if let list = node.child("required") {
            required = []
            for name in try list.list() { required.insert(try name.text()) }
        }
        var fields: [Field] = []
        for name in try properties.keys() {
            let schema = try ValueSchema(try properties.need(name))
            fields.append(Field(name: name, schema: schema, isRequired: required.contains(name)))
        }
        return fields
    }
}
