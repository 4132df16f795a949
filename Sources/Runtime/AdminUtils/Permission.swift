import Frame
import Primitives

/// Who may make a call, and when.
struct Permission {
    /// Who may make the call.
    enum Caller: Equatable {
        /// Root only.
        case root
        /// Root, and the subnet's owner as often as the limit of the action allows.
        case owner(RateLimitedAction)
        /// Root, and the subnet's owner at any rate.
        case ownerAtAnyRate
        /// Anybody: the call decides.
        case anybody
    }

    /// Who may make the call.
    var caller: Caller
    /// The subnet that is changed; nil for settings of the whole network.
    var netuid: NetUID?
    /// Whether the call is refused in the freeze window before an epoch; of root too.
    var window = false
    /// Whether the call is refused where the subnet does not exist.
    var existing = false
    /// Whether the call is refused for the root subnet.
    var exceptRoot = false

    /// A setting of the whole network, for root.
    static let root = Permission(caller: .root)

    /// A setting of a subnet, for root.
    static func root(_ netuid: NetUID, window: Bool = false, existing: Bool = false, exceptRoot: Bool = false) -> Self {
        Permission(caller: .root, netuid: netuid, window: window, existing: existing, exceptRoot: exceptRoot)
    }

    /// A setting of a subnet, for its owner under the hyperparameter's own rate limit, outside the freeze window.
    static func owner(
        _ netuid: NetUID,
        _ parameter: Hyperparameter,
        existing: Bool = true,
        exceptRoot: Bool = false
    ) -> Self {
        .owner(netuid, .ownerHyperparameter(parameter), existing: existing, exceptRoot: exceptRoot)
    }

    /// A setting of a subnet, for its owner under a rate limit, outside the freeze window.
    static func owner(
        _ netuid: NetUID,
        _ action: RateLimitedAction,
        existing: Bool = true,
        exceptRoot: Bool = false
    ) -> Self {
        Permission(caller: .owner(action), netuid: netuid, window: true, existing: existing, exceptRoot: exceptRoot)
    }

    /// Refuses where the call is not allowed; the order of the checks is the reference's.
    ///
    /// - Returns: the owner, where it is the owner who calls.
    /// - Throws: `badOrigin`; Subtensor's `TxRateLimitExceeded` and `AdminActionProhibitedDuringWeightsWindow`;
    ///   `SubnetDoesNotExist` and `NotPermittedOnRootSubnet`.
    func check(_ origin: Origin, in chain: Chain) throws(DispatchError) -> AccountID? {
        var owner: AccountID?
        switch (caller, netuid) {
        case (.anybody, _):
            return nil
        case (.owner(let action), let netuid?):
            owner = try Subtensor.requireOwnerOrRootWithLimits(origin, at: netuid, [action], in: chain)
        case (.ownerAtAnyRate, let netuid?):
            owner = try Subtensor.requireSubnetOwnerOrRoot(origin, at: netuid, in: chain)
        case (.root, _), (_, nil):
            try origin.requireRoot()
        }
        guard let netuid else { return owner }
        if window { try Subtensor.requireAdminWindowOpen(netuid, in: chain) }
        if existing {
            try AdminUtils.require(Subtensor.subnetExists(netuid, in: chain), or: .subnetDoesNotExist)
        }
        if exceptRoot { try AdminUtils.require(netuid != .root, or: .notPermittedOnRootSubnet) }
        return owner
    }

    /// Starts the rate limit anew where the owner has acted.
    func record(_ owner: AccountID?, on chain: inout Chain) {
        guard case .owner(let action) = caller, let netuid else { return }
        Subtensor.recordOwnerRateLimit(owner, at: netuid, [action], on: &chain)
    }
}
