import Frame
import Primitives
import Runtime

/// For each subnet, how much more alpha nobody holds than stakers on root can claim.
struct ClaimMargins {
    /// One subnet's.
    struct Margin {
        /// How often the subnet's number was registered: margins of two registrations say nothing of each other.
        let registrations: UInt64
        /// Alpha that nobody holds less what can be claimed, in rao. Counts from any number.
        let value: Int128
    }

    let margins: [NetUID: Margin]
    /// How many positions of stake on root there are; each claim rounds by a rao.
    let positions: Int

    init(_ chain: Chain) {
        let claims = RootClaims(chain)
        positions = claims.positions
        margins = Books(chain).subnets.reduce(into: [:]) { margins, entry in
            let value = entry.value.unheld - (claims.owed[entry.key] ?? 0)
            margins[entry.key] = Margin(registrations: entry.value.registrations, value: value)
        }
    }

    /// By how much the subnets' margins were larger before, in the order of their numbers.
    func losses(since before: ClaimMargins) -> [(netuid: NetUID, registrations: UInt64, loss: Int128)] {
        margins.keys.sorted().compactMap { netuid in
            guard let old = before.margins[netuid], let new = margins[netuid],
                old.registrations == new.registrations
            else { return nil }
            return (netuid, new.registrations, old.value - new.value)
        }
    }
}
