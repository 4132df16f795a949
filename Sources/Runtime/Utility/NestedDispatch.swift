import Frame
import Scale

/// What came of a call that another call made.
struct NestedOutcome {
    /// Why the call had no effect; nil where it took effect.
    var error: DispatchError?
    /// What the call really took: at most what it declares.
    var weight: Weight

    /// The result as events carry it.
    var result: Outcome<Unit, DispatchError> {
        if let error { .failure(error) } else { .success(Unit()) }
    }
}

extension RuntimeCall {
    /// How many calls there may be in each other, the outermost included: 128, as many as can be read from bytes.
    ///
    /// The reader's limit of 256 counts every call twice, as a call and as a call of its pallet. The bound here holds
    /// for calls that were not read too, and keeps the stack of whatever thread executes blocks from overflowing. The
    /// reference refuses with the same error, at 255 storage layers (`frame_support`'s `TRANSACTIONAL_LIMIT`).
    static let nestingLimit = ScaleReader.nestingLimit / 2

    /// Executes a call that another call holds: on its own, so that a failure undoes only this call.
    ///
    /// What the call learns about its own cost is given back and not mixed with what the outer call learns.
    ///
    /// Where it is `filtered`, calls that accounts may not make are refused, as in batches of anybody but root; sudo
    /// bypasses the filter.
    func dispatchNested(from origin: Origin, filtered: Bool, on chain: inout Chain) -> NestedOutcome {
        let outer = chain.correction
        chain.correction = DispatchCorrection()
        chain.callDepth += 1
        defer {
            chain.callDepth -= 1
            chain.correction = outer
        }
        let error = failureOfDispatch(from: origin, filtered: filtered, on: &chain)
        let declared = cost.weight
        let learned = chain.correction.actualWeight ?? declared
        return NestedOutcome(error: error, weight: learned.limited(to: declared))
    }

    private func failureOfDispatch(from origin: Origin, filtered: Bool, on chain: inout Chain) -> DispatchError? {
        guard chain.callDepth < Self.nestingLimit else { return .transactional(.limitReached) }
        do {
            if filtered { try requireUnfiltered() }
            try dispatch(from: origin, on: &chain)
            return nil
        } catch {
            return error
        }
    }
}

extension Weight {
    /// The smaller of both parts.
    fileprivate func limited(to other: Weight) -> Weight {
        Weight(min(refTime.value, other.refTime.value), proof: min(proofSize.value, other.proofSize.value))
    }
}
