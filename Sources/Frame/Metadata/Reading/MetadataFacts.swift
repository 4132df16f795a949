import ChainCrypto
import Scale

/// What metadata says, as one fact a line, without ids and documentation: what two runtimes can be compared by.
///
/// A line is a key, a tab and a value: `storage System.Number⇥default u32 = 0x00000000`.
public struct MetadataFacts: Sendable, Equatable {
    /// One fact.
    public struct Fact: Sendable, Equatable {
        /// What it is about: its kind, a space and its name.
        public var key: String
        /// What is so.
        public var value: String

        /// Pallet, storage, call, event, error, constant, extension, api, type or inline.
        public var kind: Substring { key.prefix { $0 != " " } }
        /// The name without the kind.
        public var name: Substring { key.dropFirst(kind.count + 1) }
        /// The name's part before the point: the pallet's or the API's.
        public var owner: Substring { name.prefix { $0 != "." } }
    }

    /// The facts, in the order of the metadata.
    public var facts: [Fact]

    /// Reads lines.
    public init(text: String) {
        // By scalars: a tab or an end of line that is part of a longer character parts the text all the same.
        facts = text.unicodeScalars.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            return Fact(key: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
        }
    }

    /// The facts of metadata.
    ///
    /// `generic` are the paths of generic types, which are spelled out where they are used; nil takes those that
    /// occur with several meanings.
    public init(_ contents: MetadataContents, generic: Set<String>? = nil) {
        let spelledOut = generic ?? TypeNames.generic(in: contents.types)
        var lines = FactLines(names: TypeNames(types: contents.types, generic: spelledOut))
        for path in spelledOut.sorted() { lines.add("inline \(path)", "") }
        for pallet in contents.pallets { lines.add(pallet) }
        for (position, one) in contents.extensions.enumerated() {
            let extra = lines.names.wire(one.extra)
            lines.add("extension \(one.name)", "\(position) extra \(extra), signed \(lines.names.wire(one.signed))")
        }
        for api in contents.apis {
            for method in api.methods { lines.add(method, of: api.name) }
        }
        lines.addTypes()
        facts = lines.facts
    }

    /// The lines.
    public var text: String {
        facts.map { "\($0.key)\t\($0.value)\n" }.joined()
    }

    /// The paths that are spelled out where they are used.
    public var generic: Set<String> {
        Set(facts.filter { $0.kind == "inline" }.map { String($0.name) })
    }
}

/// Facts as they are gathered.
private struct FactLines {
    let names: TypeNames
    var facts: [MetadataFacts.Fact] = []

    /// By index in metadata.
    private static let hashers = [
        "Blake2_128", "Blake2_256", "Blake2_128Concat", "Twox128", "Twox256", "Twox64Concat", "Identity",
    ]

    init(names: TypeNames) {
        self.names = names
    }

    mutating func add(_ key: String, _ value: String) {
        facts.append(MetadataFacts.Fact(key: key, value: value))
    }

    mutating func add(_ pallet: MetadataContents.PalletContents) {
        add("pallet \(pallet.name)", "\(pallet.index)")
        for item in pallet.storage { add(item, of: pallet.name) }
        add("call", pallet.calls, of: pallet.name)
        add("event", pallet.events, of: pallet.name)
        add("error", pallet.errors, of: pallet.name)
        for constant in pallet.constants {
            let value = "\(names.name(of: constant.type)) = \(Hex.encode(constant.value))"
            add("constant \(pallet.name).\(constant.name)", value)
        }
    }

    mutating func add(_ item: MetadataContents.ItemContents, of pallet: String) {
        var value = item.isOptional ? "optional " : "default "
        if let key = item.key {
            let hashers = item.hashers.map { Int($0) < Self.hashers.count ? Self.hashers[Int($0)] : "?" }
            value += "\(hashers.joined(separator: "+"))(\(names.name(of: key))) -> "
        }
        value += "\(names.name(of: item.value)) = \(Hex.encode(item.fallback))"
        add("storage \(pallet).\(item.name)", value)
    }

    /// The cases of an enumeration of calls, events or errors.
    mutating func add(_ kind: String, _ type: TypeID?, of pallet: String) {
        guard let type, Int(type) < names.types.count, case .variant(let cases) = names.types[Int(type)].shape else {
            return
        }
        for one in cases.sorted(by: { $0.index < $1.index }) {
            let fields = names.fields(one.fields)
            add("\(kind) \(pallet).\(one.name)", fields.isEmpty ? "\(one.index)" : "\(one.index) \(fields)")
        }
    }

    mutating func add(_ method: MetadataContents.MethodContents, of api: String) {
        let inputs = method.inputs.map { "\($0.name): \(names.name(of: $0.type))" }
        let value = "(\(inputs.joined(separator: ", "))) -> \(names.name(of: method.output))"
        add("api \(api).\(method.name)", value)
    }

    /// The types with a path, each once.
    mutating func addTypes() {
        var bodies: [(path: String, body: String)] = []
        var seen: Set<String> = []
        for type in names.types where !type.path.isEmpty && !type.isOuter {
            let path = type.joinedPath
            guard !names.generic.contains(path), seen.insert(path).inserted else { continue }
            bodies.append((path, names.body(of: type)))
        }
        for type in bodies.sorted(by: { $0.path < $1.path }) { add("type \(type.path)", type.body) }
    }
}
