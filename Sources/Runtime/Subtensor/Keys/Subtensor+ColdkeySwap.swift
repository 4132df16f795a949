import ChainCrypto
import Frame
import Primitives
import Scale

// A coldkey announces that another will take its place, and swaps after a delay in which it can object. Source:
// `macros/dispatches.rs` of subtensor (protocol section 4.6), by behaviour.

extension Subtensor {
    /// Announces the hash of the coldkey that is to take the caller's place. The first announcement costs TAO; another
    /// can be made only some time after the first could have been carried out.
    ///
    /// - `newColdkeyHash`: BLAKE2b-256 of the account.
    /// - Throws: `ColdkeySwapReannouncedTooEarly`, `NotEnoughBalanceToPaySwapColdKey`.
    static func announceColdkeySwap(
        newColdkeyHash: Hash256,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let who = try origin.requireSigned()
        let now = chain[System.number]
        if let announced = chain[coldkeySwapAnnouncements, who] {
            let earliest = announced.first.saturating(adding: chain[coldkeySwapReannouncementDelay])
            try require(now >= earliest, or: .coldkeySwapReannouncedTooEarly)
        } else {
            try payForColdkeySwap(keySwapCost, from: who, on: &chain)
        }
        let when = now.saturating(adding: chain[coldkeySwapAnnouncementDelay])
        chain[coldkeySwapAnnouncements, who] = Pair(when, newColdkeyHash)
        emit(.coldkeySwapAnnounced(who: who, newColdkeyHash: newColdkeyHash), on: &chain)
    }

    /// Swaps the caller for the coldkey that it announced.
    ///
    /// - Throws: `ColdkeySwapAnnouncementNotFound`, `AnnouncedColdkeyHashDoesNotMatch`, `ColdkeySwapTooEarly`, then
    ///   what moving throws.
    static func swapColdkeyAnnounced(
        newColdkey: AccountID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let who = try origin.requireSigned()
        let announced = try unwrap(chain[coldkeySwapAnnouncements, who], or: .coldkeySwapAnnouncementNotFound)
        chain[coldkeySwapAnnouncements, who] = nil
        let hash = Hash256(Hashing.blake2b256(newColdkey.scaleEncoded))
        try require(announced.second == hash, or: .announcedColdkeyHashDoesNotMatch)
        try require(chain[System.number] >= announced.first, or: .coldkeySwapTooEarly)
        try move(from: who, to: newColdkey, on: &chain)
    }

    /// Objects to the swap that the caller's coldkey has announced; only root can then go on.
    ///
    /// - Throws: `ColdkeySwapAnnouncementNotFound`, `ColdkeySwapAlreadyDisputed`.
    static func disputeColdkeySwap(from origin: Origin, on chain: inout Chain) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try require(chain.contains(coldkeySwapAnnouncements, coldkey), or: .coldkeySwapAnnouncementNotFound)
        try require(!chain.contains(coldkeySwapDisputes, coldkey), or: .coldkeySwapAlreadyDisputed)
        chain[coldkeySwapDisputes, coldkey] = chain[System.number]
        emit(.coldkeySwapDisputed(coldkey: coldkey), on: &chain)
    }

    /// Forgets what a coldkey announced and disputed. Root only.
    static func resetColdkeySwap(
        coldkey: AccountID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        chain[coldkeySwapAnnouncements, coldkey] = nil
        chain[coldkeySwapDisputes, coldkey] = nil
        emit(.coldkeySwapReset(who: coldkey), on: &chain)
    }

    /// Takes the caller's announcement back, some time after it could have been carried out.
    ///
    /// - Throws: `ColdkeySwapAnnouncementNotFound`, `ColdkeySwapClearTooEarly`.
    static func clearColdkeySwapAnnouncement(from origin: Origin, on chain: inout Chain) throws(DispatchError) {
        let who = try origin.requireSigned()
        let announced = try unwrap(chain[coldkeySwapAnnouncements, who], or: .coldkeySwapAnnouncementNotFound)
        let earliest = announced.first.saturating(adding: chain[coldkeySwapReannouncementDelay])
        try require(chain[System.number] >= earliest, or: .coldkeySwapClearTooEarly)
        chain[coldkeySwapAnnouncements, who] = nil
        emit(.coldkeySwapCleared(who: who), on: &chain)
    }

    /// Swaps any coldkey for another at once, and forgets what the old one announced or disputed. Root only.
    ///
    /// - `swapCost`: what the old coldkey pays, in rao; it is recycled.
    static func swapColdkey(
        oldColdkey: AccountID,
        newColdkey: AccountID,
        swapCost: Tao,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        if !swapCost.isZero { try payForColdkeySwap(swapCost, from: oldColdkey, on: &chain) }
        try move(from: oldColdkey, to: newColdkey, on: &chain)
        chain[coldkeySwapAnnouncements, oldColdkey] = nil
        chain[coldkeySwapDisputes, oldColdkey] = nil
    }

    private static func payForColdkeySwap(
        _ cost: Tao,
        from coldkey: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        do {
            try recycleTao(cost, from: coldkey, on: &chain)
        } catch {
            throw refuse(.notEnoughBalanceToPaySwapColdKey)
        }
    }
}

extension UInt32 {
    /// The sum, or the largest number where it would be larger.
    fileprivate func saturating(adding other: UInt32) -> UInt32 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
