import Primitives

/// The stage of an epoch that decides who counts: stake, activity and permits (protocol section 3.1).
struct EpochStake {
    /// Who set weights lately.
    let isActive: [Bool]
    /// Each neuron's part of all stake that counts.
    let normalized: [I32F32]
    /// The same among active neurons with a permit.
    let active: [I32F32]
    /// Who may set weights in this epoch.
    let permits: [Bool]
    /// Who may in the next.
    let newPermits: [Bool]

    init(_ inputs: EpochInputs) {
        let parameters = inputs.parameters
        let count = inputs.stake.count
        let owner = inputs.ownerUID.map(Int.init).flatMap { $0 < count ? $0 : nil }
        let active = inputs.lastUpdate.map { update in
            let (limit, overflow) = update.addingReportingOverflow(parameters.activityCutoff)
            return overflow || limit >= inputs.block
        }
        isActive = (0..<count).map { $0 < active.count && active[$0] }

        var stake = inputs.stake
        for uid in stake.indices where uid != owner && stake[uid].uint64 < parameters.stakeThreshold {
            stake[uid] = .zero
        }
        VectorMath.normalize(&stake)
        normalized = stake.map { I32F32(saturating: $0) }

        var permits = (0..<count).map { $0 < inputs.validatorPermits.count && inputs.validatorPermits[$0] }
        var newPermits = VectorMath.largest(Int(parameters.maxAllowedValidators), of: normalized)
        if let owner {
            if owner < inputs.validatorPermits.count { permits[owner] = true }
            newPermits[owner] = true
        }
        var activeStake = normalized
        for uid in activeStake.indices {
            // Without any recorded updates nobody counts as inactive.
            let counts = active.isEmpty || (uid < active.count && active[uid])
            let permitted = inputs.validatorPermits.isEmpty || permits[uid]
            if !counts || !permitted { activeStake[uid] = .zero }
        }
        VectorMath.normalize(&activeStake)
        self.active = activeStake
        self.permits = permits
        self.newPermits = newPermits
    }
}
