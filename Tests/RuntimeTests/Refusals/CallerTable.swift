import Frame
import Primitives
import Scale

@testable import Runtime

/// Who may make a call at all.
enum Caller: Sendable {
    /// Any account.
    case anyone
    /// Any account, or root.
    case anyoneOrRoot
    /// Root.
    case root
    /// The subnet's owner.
    case owner
    /// The subnet's owner, or root.
    case ownerOrRoot
    /// A block's author.
    case author
    /// The holder of the sudo key, or root.
    case sudo
    /// Nobody: the call is refused with this whoever makes it.
    case nobody(DispatchError)
}

/// Who may make each call. Sources: the first lines of each call in `macros/dispatches.rs` of `pallets/subtensor/src`
/// and in `lib.rs` of the reference's other pallets; polkadot-sdk's `substrate/frame`.
enum CallerTable {
    /// Who may make a call; nil where the table lacks it.
    static func caller(of name: String) -> Caller? {
        let parts = name.split(separator: ".")
        guard parts.count == 2 else { return nil }
        let (pallet, call) = (String(parts[0]), String(parts[1]))
        switch pallet {
        case "SubtensorModule": return ofProtocol(call)
        case "AdminUtils": return ofSettings(call)
        case "Crowdloan": return crowdloan.contains(call) ? .anyone : nil
        case "Utility": return ["batch", "batch_all", "force_batch"].contains(call) ? .anyoneOrRoot : nil
        case "Sudo":
            return ["sudo", "sudo_unchecked_weight", "set_key", "sudo_as", "remove_key"].contains(call) ? .sudo : nil
        case "Audit":
            if call == "set_terms" { return .ownerOrRoot }
            return ["commit_seed", "commit_transcript", "reveal_seed"].contains(call) ? .anyone : nil
        case "Swap": return call == "set_fee_rate" ? .root : nil
        case "Timestamp": return call == "set" ? .author : nil
        case "Balances":
            if balancesOfRoot.contains(call) { return .root }
            return balances.contains(call) ? .anyone : nil
        case "System":
            if call == "remark" { return .anyoneOrRoot }
            if call == "remark_with_event" { return .anyone }
            return ["set_storage", "kill_storage", "kill_prefix"].contains(call) ? .root : nil
        default: return nil
        }
    }

    private static func ofProtocol(_ call: String) -> Caller? {
        if protocolAnyone.contains(call) { return .anyone }
        if protocolRoot.contains(call) { return .root }
        if ["start_call", "set_tempo", "trigger_epoch"].contains(call) { return .owner }
        if protocolOwnerOrRoot.contains(call) { return .ownerOrRoot }
        return call == "schedule_swap_coldkey" ? .nobody(Subtensor.refuse(.deprecated)) : nil
    }

    private static func ofSettings(_ call: String) -> Caller? {
        if settingsOfOwners.contains(call) { return .ownerOrRoot }
        if settingsOfRoot.contains(call) { return .root }
        switch call {
        case "sudo_set_network_pow_registration_allowed": return .nobody(AdminUtils.refuse(.powRegistrationDisabled))
        case "sudo_set_total_issuance": return .nobody(AdminUtils.refuse(.deprecated))
        default: return nil
        }
    }

    private static let crowdloan: Set<String> = [
        "create", "contribute", "withdraw", "finalize", "refund", "dissolve", "update_min_contribution",
        "update_end", "update_cap", "set_max_contribution",
    ]
    private static let balances: Set<String> = ["transfer_allow_death", "transfer_keep_alive", "transfer_all", "burn"]
    private static let balancesOfRoot: Set<String> = [
        "force_transfer", "force_unreserve", "force_set_balance", "force_adjust_total_issuance",
    ]
    private static let protocolAnyone: Set<String> = [
        "set_weights", "add_stake", "remove_stake", "serve_axon", "serve_prometheus", "register", "burned_register",
        "serve_axon_tls", "register_network", "root_register", "decrease_take", "increase_take", "set_children",
        "set_identity", "swap_hotkey", "swap_hotkey_v2", "set_childkey_take", "set_subnet_identity",
        "register_network_with_identity", "batch_set_weights", "unstake_all", "unstake_all_alpha", "move_stake",
        "transfer_stake", "swap_stake", "add_stake_limit", "remove_stake_limit", "swap_stake_limit",
        "try_associate_hotkey", "associate_evm_key", "commit_weights", "reveal_weights", "batch_reveal_weights",
        "batch_commit_weights", "recycle_alpha", "burn_alpha", "remove_stake_full_limit", "register_leased_network",
        "terminate_lease", "commit_timelocked_weights", "set_coldkey_auto_stake_hotkey", "commit_mechanism_weights",
        "reveal_mechanism_weights", "commit_crv3_mechanism_weights", "commit_timelocked_mechanism_weights",
        "set_mechanism_weights", "claim_root", "set_root_claim_type", "announce_coldkey_swap",
        "swap_coldkey_announced", "dispute_coldkey_swap", "add_stake_burn", "clear_coldkey_swap_announcement",
        "register_limit", "set_auto_parent_delegation_enabled", "lock_stake", "move_lock", "set_perpetual_lock",
        "set_reject_locked_alpha",
    ]
    private static let protocolRoot: Set<String> = [
        "dissolve_network", "root_dissolve_network", "sudo_set_tx_childkey_take_rate_limit", "swap_coldkey",
        "sudo_set_min_childkey_take", "sudo_set_max_childkey_take", "set_pending_childkey_cooldown",
        "sudo_set_num_root_claims", "reset_coldkey_swap", "sudo_set_voting_power_ema_alpha",
    ]
    private static let protocolOwnerOrRoot: Set<String> = [
        "update_symbol", "sudo_set_root_claim_threshold", "enable_voting_power_tracking",
        "disable_voting_power_tracking", "set_activity_cutoff_factor",
    ]
    private static let settingsOfOwners: Set<String> = [
        "sudo_set_serving_rate_limit", "sudo_set_max_difficulty", "sudo_set_weights_version_key",
        "sudo_set_adjustment_alpha", "sudo_set_immunity_period", "sudo_set_min_allowed_weights",
        "sudo_set_max_allowed_uids", "sudo_set_rho", "sudo_set_activity_cutoff", "sudo_set_min_burn",
        "sudo_set_max_burn", "sudo_set_bonds_moving_average", "sudo_set_bonds_penalty",
        "sudo_set_min_childkey_take_per_subnet", "sudo_set_commit_reveal_weights_enabled",
        "sudo_set_liquid_alpha_enabled", "sudo_set_alpha_values", "sudo_set_commit_reveal_weights_interval",
        "sudo_set_toggle_transfer", "sudo_set_recycle_or_burn", "sudo_set_sn_owner_hotkey",
        "sudo_set_alpha_sigmoid_steepness", "sudo_set_yuma3_enabled", "sudo_set_bonds_reset_enabled",
        "sudo_set_owner_immune_neuron_limit", "sudo_set_mechanism_count", "sudo_set_mechanism_emission_split",
        "sudo_trim_to_max_allowed_uids", "sudo_set_burn_half_life", "sudo_set_burn_increase_mult",
        "sudo_set_owner_cut_enabled", "sudo_set_owner_cut_auto_lock_enabled", "sudo_set_activity_cutoff_factor",
    ]
    private static let settingsOfRoot: Set<String> = [
        "swap_authorities", "sudo_set_default_take", "sudo_set_tx_rate_limit", "sudo_set_min_difficulty",
        "sudo_set_weights_set_rate_limit", "sudo_set_adjustment_interval", "sudo_set_kappa",
        "sudo_set_network_registration_allowed", "sudo_set_target_registrations_per_interval",
        "sudo_set_difficulty", "sudo_set_max_allowed_validators", "sudo_set_max_registrations_per_block",
        "sudo_set_subnet_owner_cut", "sudo_set_network_rate_limit", "sudo_set_tempo",
        "sudo_set_network_immunity_period", "sudo_set_network_min_lock_cost", "sudo_set_subnet_limit",
        "sudo_set_lock_reduction_interval", "sudo_set_rao_recycled", "sudo_set_stake_threshold",
        "sudo_set_nominator_min_required_stake", "sudo_set_tx_delegate_take_rate_limit",
        "sudo_set_min_delegate_take", "sudo_set_dissolve_network_schedule_duration", "sudo_set_evm_chain_id",
        "sudo_toggle_evm_precompile", "sudo_set_subnet_moving_alpha", "sudo_set_ema_price_halving_period",
        "sudo_set_subtoken_enabled", "sudo_set_commit_reveal_version", "sudo_set_ck_burn",
        "sudo_set_admin_freeze_window", "sudo_set_owner_hparam_rate_limit", "sudo_set_min_allowed_uids",
        "sudo_set_tao_flow_cutoff", "sudo_set_tao_flow_normalization_exponent",
        "sudo_set_tao_flow_smoothing_factor", "sudo_set_min_non_immune_uids", "sudo_set_start_call_delay",
        "sudo_set_coldkey_swap_announcement_delay", "sudo_set_coldkey_swap_reannouncement_delay",
        "sudo_set_max_mechanism_count", "sudo_set_net_tao_flow_enabled", "sudo_set_subnet_emission_enabled",
        "sudo_set_max_epochs_per_block",
    ]
}
