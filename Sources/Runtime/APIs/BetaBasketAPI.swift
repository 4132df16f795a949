import Frame
import Primitives
import Scale

/// Root stakers' parts in baskets of alpha, which this version does not have: dividends of root stake are claimed
/// subnet by subnet. Clients of the newest runtime ask for them with every balance.
enum BetaBasketAPI: RuntimeAPI {
    static let name = "BetaBasketRuntimeApi"
    static let methods: [any RuntimeMethod] = [
        Method<One<AccountID>, Tao>(
            "get_root_basket_owed",
            ["coldkey"],
            "What a coldkey could take out of baskets: nothing, since there are none."
        ) { _, _ in .zero },
        Method<One<AccountID>, [Triple<AccountID, UInt64, Tao>]>(
            "get_root_basket_positions",
            ["coldkey"],
            "A coldkey's parts in baskets: none, since there are none."
        ) { _, _ in [] },
    ]
}
