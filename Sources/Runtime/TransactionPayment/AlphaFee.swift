import Frame
import Primitives

/// Fees in alpha, for calls that take stake out while the signer has no TAO.
///
/// Source: `protocol.md` section 9.2; the reference's `pallets/transaction-fee`, `fees_in_alpha`.
enum AlphaFee {
    /// The alpha that is worth `fee` at `price`, cut; nothing where the price is zero.
    static func amount(of fee: Tao, price: U64F64) -> Alpha {
        Alpha(U64F64(saturating: fee.rawValue).safeDiv(price).uint64)
    }
}

extension Fees {
    /// The one position from which a call's fee can be taken in alpha; nil where there is none, or more than one.
    static func alphaSource(
        of call: RuntimeCall,
        signer: AccountID,
        in chain: Chain
    ) -> (hotkey: AccountID, netuid: NetUID)? {
        guard case .subtensor(let call) = call else { return nil }
        switch call {
        case .removeStake(let hotkey, let netuid, _),
            .removeStakeLimit(let hotkey, let netuid, _, _, _),
            .removeStakeFullLimit(let hotkey, let netuid, _),
            .recycleAlpha(let hotkey, _, let netuid),
            .burnAlpha(let hotkey, _, let netuid),
            .moveStake(let hotkey, _, let netuid, _, _),
            .transferStake(_, let hotkey, let netuid, _, _),
            .swapStake(let hotkey, let netuid, _, _),
            .swapStakeLimit(let hotkey, let netuid, _, _, _, _):
            return (hotkey, netuid)
        case .unstakeAll(let hotkey), .unstakeAllAlpha(let hotkey):
            let staked = chain.keys(of: Subtensor.networksAdded).filter { netuid in
                chain[Subtensor.subtokenEnabled, netuid]
                    && !Subtensor.stake(of: hotkey, signer, at: netuid, in: chain).isZero
            }
            guard staked.count == 1, let netuid = staked.first else { return nil }
            return (hotkey, netuid)
        default:
            return nil
        }
    }

    /// Sells enough alpha of the position to pay the fee to the block's author; what was taken is not given back.
    static func chargeAlpha(
        _ fee: Tao,
        of signer: AccountID,
        hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(InvalidTransaction) -> PaidFee {
        let position = Subtensor.stake(of: hotkey, signer, at: netuid, in: chain)
        let due = AlphaFee.amount(of: fee, price: Swap.price(at: netuid, in: chain))
        let taken = min(due.isZero ? position : due, position)
        guard let author = Aura.blockAuthor(in: chain) else {
            return .alpha(fee: .zero, subnet: .root, tao: .zero)
        }
        do {
            let tao = try chain.transactional { (chain) throws(DispatchError) in
                try Subtensor.unstakeFromSubnet(
                    hotkey: hotkey,
                    coldkey: signer,
                    beneficiary: author,
                    at: netuid,
                    alpha: taken,
                    limit: .zero,
                    dropFees: true,
                    on: &chain
                )
            }
            return .alpha(fee: taken, subnet: netuid, tao: tao)
        } catch {
            throw .payment
        }
    }
}
