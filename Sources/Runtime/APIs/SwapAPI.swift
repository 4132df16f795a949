import Economics
import Frame
import Primitives
import Scale

/// A subnet's price.
// @Scale("pallet_subtensor_swap_runtime_api::SubnetPrice")
struct SubnetPrice: Equatable, Sendable {
    /// The subnet.
    var netuid: NetUID
    /// The price in 10^-9 TAO per alpha.
    var price: UInt64
}

/// What a swap would move, in rao.
// @Scale("pallet_subtensor_swap_runtime_api::SimSwapResult")
struct SimSwapResult: Equatable, Sendable {
    /// TAO that would enter or leave the pool.
    var taoAmount: Tao = .zero
    /// Alpha that would leave or enter the pool.
    var alphaAmount: Alpha = .zero
    /// The fee of a purchase.
    var taoFee: Tao = .zero
    /// The fee of a sale.
    var alphaFee: Alpha = .zero
    /// By how much less TAO a sale would bring than at the present price without a fee.
    var taoSlippage: Tao = .zero
    /// By how much less alpha a purchase would bring than at the present price without a fee.
    var alphaSlippage: Alpha = .zero
}

/// Prices of subnets' alpha. Source: `impl_runtime_apis` in `runtime/src/lib.rs` of subtensor, by behaviour.
enum SwapAPI: RuntimeAPI {
    static let name = "SwapRuntimeApi"
    static let methods: [any RuntimeMethod] = [
        Method<One<NetUID>, UInt64>(
            "current_alpha_price",
            ["netuid"],
            "The price of a subnet's alpha, in 10^-9 TAO."
        ) { input, chain in price(at: input.value, in: chain) },
        Method<Unit, [SubnetPrice]>(
            "current_alpha_price_all",
            [],
            "The prices of all subnets' alpha, in 10^-9 TAO."
        ) { _, chain in
            chain.keys(of: Subtensor.networksAdded).map { SubnetPrice(netuid: $0, price: price(at: $0, in: chain)) }
        },
        Method<Pair<NetUID, Tao>, SimSwapResult>(
            "sim_swap_tao_for_alpha",
            ["netuid", "tao"],
            "What buying alpha would give; all zero where it is not possible."
        ) { input, chain in SimSwapResult(buying: input.second, at: input.first, in: chain) },
        Method<Pair<NetUID, Alpha>, SimSwapResult>(
            "sim_swap_alpha_for_tao",
            ["netuid", "alpha"],
            "What selling alpha would give; all zero where it is not possible."
        ) { input, chain in SimSwapResult(selling: input.second, at: input.first, in: chain) },
    ]

    private static func price(at netuid: NetUID, in chain: Chain) -> UInt64 {
        Swap.price(at: netuid, in: chain).saturatingMul(U64F64(saturating: 1_000_000_000)).uint64
    }
}

extension SimSwapResult {
    init(buying tao: Tao, at netuid: NetUID, in chain: Chain) {
        self.init()
        guard let swap = try? Swap.simulateBuy(tao, at: netuid, in: chain) else { return }
        let ideal = U64F64(saturating: tao.rawValue).safeDiv(Swap.price(at: netuid, in: chain))
        taoAmount = swap.paidIn
        alphaAmount = swap.paidOut
        taoFee = swap.fee
        alphaSlippage = Alpha(ideal.uint64).saturatingSub(swap.paidOut)
    }

    init(selling alpha: Alpha, at netuid: NetUID, in chain: Chain) {
        self.init()
        guard let swap = try? Swap.simulateSell(alpha, at: netuid, in: chain) else { return }
        let ideal = U64F64(saturating: alpha.rawValue).saturatingMul(Swap.price(at: netuid, in: chain))
        taoAmount = swap.paidOut
        alphaAmount = swap.paidIn
        alphaFee = swap.fee
        taoSlippage = Tao(ideal.uint64).saturatingSub(swap.paidOut)
    }
}
