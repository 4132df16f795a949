import Runtime
import Scale

/// All calls of the runtime, as its metadata describes them, with how often each is made.
struct CallCatalogue {
    /// A call.
    struct Choice {
        /// The pallet's name in the metadata.
        let palletName: String
        let pallet: UInt8
        /// The call's name in the metadata.
        let name: String
        let index: UInt8
        let fields: [TypeField]
        /// How often it is made, against the others.
        let weight: Int

        /// Whether root can change the books by it as it likes, so that they need not balance afterwards.
        var isDecree: Bool { CallCatalogue.decrees.contains(palletName + "." + name) }
    }

    /// Calls by which root changes what exists, or who makes blocks and who administers. Others may try them.
    ///
    /// `sudo_set_ck_burn` is one of them: what is burned of a child key's dividends leaves circulation, and yet the
    /// validators' pool is paid out in full, here as on the reference (`get_parent_child_dividends_distribution`).
    static let decrees: Set<String> = [
        "System.set_storage", "System.kill_storage", "System.kill_prefix", "Balances.force_set_balance",
        "Balances.force_adjust_total_issuance", "Balances.force_transfer", "AdminUtils.sudo_set_total_issuance",
        "AdminUtils.swap_authorities", "AdminUtils.sudo_set_ck_burn", "Sudo.set_key", "Sudo.remove_key", "Sudo.sudo_as",
    ]

    /// How often calls are made that are not made as often as the others of their pallet.
    private static let weights: [String: Int] = [
        "add_stake": 120, "remove_stake": 90, "move_stake": 40, "transfer_stake": 40, "swap_stake": 40,
        "add_stake_limit": 40, "remove_stake_limit": 40, "swap_stake_limit": 40, "remove_stake_full_limit": 20,
        "unstake_all": 8, "unstake_all_alpha": 8, "burned_register": 80, "register": 30, "register_limit": 40,
        "root_register": 20, "set_weights": 90, "set_mechanism_weights": 20, "batch_set_weights": 10,
        "commit_weights": 40, "reveal_weights": 40, "serve_axon": 20, "serve_axon_tls": 10, "claim_root": 40,
        "set_root_claim_type": 20, "recycle_alpha": 15, "burn_alpha": 15, "add_stake_burn": 15,
        "register_network": 4, "register_network_with_identity": 3, "dissolve_network": 1,
        "root_dissolve_network": 1, "start_call": 5, "transfer_keep_alive": 40, "transfer_allow_death": 20,
        "transfer_all": 2, "burn": 10, "remark": 10, "remark_with_event": 5, "trigger_epoch": 10,
        "set_coldkey_auto_stake_hotkey": 20, "set_children": 40, "lock_stake": 40, "sudo": 30,
        "sudo_unchecked_weight": 10, "set_storage": 3, "kill_storage": 3, "kill_prefix": 3, "force_set_balance": 3,
        "force_adjust_total_issuance": 3, "force_transfer": 3, "set_key": 3, "remove_key": 3, "sudo_as": 3, "set": 3,
        "commit_timelocked_weights": 4, "commit_timelocked_mechanism_weights": 4,
        "commit_crv3_mechanism_weights": 4, "batch_reveal_weights": 4, "reveal_mechanism_weights": 4,
        "announce_coldkey_swap": 6, "swap_coldkey_announced": 12, "dispute_coldkey_swap": 2,
        "clear_coldkey_swap_announcement": 3, "update_symbol": 4, "batch": 30, "batch_all": 20, "force_batch": 20,
    ]

    /// The calls, in the order of their numbers.
    let choices: [Choice]
    private let total: Int
    private let remark: Choice

    /// The calls of a described runtime.
    ///
    /// - `callType`: the type of `RuntimeCall` among `types`.
    init?(types: [TypeDefinition], callType: TypeID) {
        guard case .variant(let pallets) = types[Int(callType)].shape else { return nil }
        var choices: [Choice] = []
        for pallet in pallets {
            guard let inner = pallet.fields.first, case .variant(let calls) = types[Int(inner.type)].shape else {
                return nil
            }
            for call in calls {
                choices.append(
                    Choice(
                        palletName: pallet.name,
                        pallet: pallet.index,
                        name: call.name,
                        index: call.index,
                        fields: call.fields,
                        weight: Self.weights[call.name] ?? (pallet.name == "AdminUtils" ? 4 : 12)
                    )
                )
            }
        }
        guard let remark = choices.first(where: { $0.name == "remark" }) else { return nil }
        self.choices = choices
        self.remark = remark
        total = choices.reduce(0) { $0 + $1.weight }
    }

    /// A call for an account or, without decrees, for root; at some depth only the simplest, so that nests end.
    func pick(forRoot isRoot: Bool, atDepth depth: Int, using random: inout LabRandom) -> Choice {
        guard depth < 3 else { return remark }
        for _ in 0..<8 {
            let choice = pick(using: &random)
            if !(isRoot && choice.isDecree) { return choice }
        }
        return remark
    }

    private func pick(using random: inout LabRandom) -> Choice {
        var rest = random.below(total)
        for choice in choices {
            if rest < choice.weight { return choice }
            rest -= choice.weight
        }
        return remark
    }
}
