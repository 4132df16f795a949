import Engine
import Primitives
import Runtime
import Scale
import Synchronization

/// The runtime's answers as JSON text. Metadata is some 700 KB of it and the same at every block of a runtime, so its
/// text is made once.
final class RuntimeTexts: Sendable {
    private struct Question: Hashable {
        let name: String
        let input: [UInt8]
    }

    /// More different questions than there are versions of metadata come only from those who mean harm.
    private static let cacheLimit = 8

    private let engine: Engine
    private let cache = Mutex<[Question: String]>([:])

    init(engine: Engine) {
        self.engine = engine
    }

    /// The answer to `state_call`.
    func answer(_ name: String, input: [UInt8], at block: BlockRecord) throws(RPCError) -> String {
        guard name.hasPrefix("Metadata_") else { return Hex.encode(try engine.ask(name, input, at: block)) }
        return try cached(Question(name: name, input: input)) { () throws(RPCError) in
            try engine.ask(name, input, at: block)
        }
    }

    /// The metadata in version 14, without the length that stands before it in a runtime API's answer.
    func metadata(at block: BlockRecord) throws(RPCError) -> String {
        // No API has an empty name, so that this entry cannot be meant by anything else.
        try cached(Question(name: "", input: [])) { () throws(RPCError) in
            let answer = try engine.ask("Metadata_metadata", [], at: block)
            do {
                return try [UInt8](scale: answer)
            } catch {
                throw .internalError("the metadata has no length")
            }
        }
    }

    private func cached(_ question: Question, _ make: () throws(RPCError) -> [UInt8]) throws(RPCError) -> String {
        if let known = cache.withLock({ $0[question] }) { return known }
        let text = Hex.encode(try make())
        cache.withLock { cache in
            if cache.count < Self.cacheLimit { cache[question] = text }
        }
        return text
    }
}

extension Engine {
    /// Asks the runtime, and puts a refusal in the words that clients look for.
    fileprivate func ask(_ name: String, _ input: [UInt8], at block: BlockRecord) throws(RPCError) -> [UInt8] {
        do throws(RuntimeCallError) {
            return try call(name, input: input, at: block)
        } catch {
            switch error {
            case .unknownMethod(let name):
                // async-substrate-interface 2.2.1 compares the whole text to tell that a runtime lacks an API.
                throw .stateClient("Execution failed: Other: Exported method \(name.prefix(200)) is not found")
            case .badInput(let detail):
                throw .stateClient("Execution failed: Other: Bad input data provided to \(name): \(detail)")
            }
        }
    }
}
