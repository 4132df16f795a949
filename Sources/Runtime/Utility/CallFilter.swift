public import Frame

extension RuntimeCall {
    /// Refuses what no account may call, directly or in a batch: a batch that holds a batch.
    ///
    /// Applies wherever an account's call is dispatched; root and sudo bypass it. Source: `NoNestingCallFilter` in the
    /// reference's `runtime/src/lib.rs` (the other half of its filter, safe mode, is a pallet that this runtime lacks).
    ///
    /// - Throws: System's `callFiltered`.
    public func requireUnfiltered() throws(DispatchError) {
        guard case .utility(let batch) = self else { return }
        for call in batch.calls {
            if case .utility = call { throw System.refuse(.callFiltered) }
        }
    }
}
