import Frame
import Runtime
import State
import Synchronization

/// The runtime's answers; those that depend on no state, as metadata, are computed once.
final class RuntimeAnswers: Sendable {
    private struct Question: Hashable {
        let name: String
        let input: [UInt8]
    }

    /// More different questions than there are versions of metadata come only from those who mean harm.
    private static let cacheLimit = 16

    private let apis: RuntimeAPIs
    private let cache = Mutex<[Question: [UInt8]]>([:])

    init(profile: Profile) {
        apis = RuntimeAPIs(profile: profile)
    }

    func call(_ name: String, input: [UInt8], on state: StateView) throws(RuntimeCallError) -> [UInt8] {
        guard name.hasPrefix("Metadata_") else { return try apis.call(name, input: input, on: state) }
        let question = Question(name: name, input: input)
        if let known = cache.withLock({ $0[question] }) { return known }
        let answer = try apis.call(name, input: input, on: state)
        cache.withLock { cache in
            if cache.count < Self.cacheLimit { cache[question] = answer }
        }
        return answer
    }
}
