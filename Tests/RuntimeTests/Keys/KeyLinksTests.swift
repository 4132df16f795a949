import Economics
import Primitives
import Testing

/// The rules of links between hotkeys, without a chain. Source: `PCRelations` in
/// `pallets/subtensor/src/staking/set_children.rs`.
struct KeyLinksTests {
    private static func link(_ part: UInt64, _ number: UInt64) -> KeyLink {
        KeyLink(part: part, key: KeysWorld.key(number))
    }

    private func links(
        _ children: [KeyLink] = [],
        parents: [KeyLink] = []
    ) throws(KeyLinkConflict) -> KeyLinks {
        try KeyLinks(of: KeysWorld.key(1), children: children, parents: parents)
    }

    @Test("Links to itself do not count, of several to one key the last does, and all are in the accounts' order")
    func normal() throws {
        let links = try links(
            [Self.link(5, 9), Self.link(.max, 1), Self.link(7, 3), Self.link(.max - 7, 9)],
            parents: [Self.link(2, 8), Self.link(1, 1), Self.link(3, 4)]
        )
        #expect(links.children == [Self.link(7, 3), Self.link(.max - 7, 9)])
        #expect(links.parents == [Self.link(3, 4), Self.link(2, 8)])
    }

    @Test("Parts up to the whole fit, one more does not; parts of parents are not added up")
    func whole() throws {
        _ = try links([Self.link(.max - 1, 2), Self.link(1, 3)])
        #expect(throws: KeyLinkConflict.partsAboveWhole) {
            try links([Self.link(.max, 2), Self.link(1, 3)], parents: [Self.link(1, 2)])
        }
        _ = try links(parents: [Self.link(.max, 2), Self.link(.max, 3)])
        #expect(throws: KeyLinkConflict.mutualLink) { try links([Self.link(1, 2)], parents: [Self.link(1, 2)]) }
    }

    @Test("New children are refused for the first of four reasons")
    func replacing() throws {
        let links = try links([Self.link(1, 2)], parents: [Self.link(1, 3)])
        let six = (10...15).map { Self.link(.max, $0) }
        func conflict(_ children: [KeyLink]) -> KeyLinkConflict? {
            do {
                try links.requireAllowed(children)
                return nil
            } catch {
                return error
            }
        }
        #expect(conflict(six + [Self.link(1, 1), Self.link(1, 3)]) == .selfLink)
        #expect(conflict(six + [Self.link(1, 3)]) == .tooManyChildren)
        #expect(conflict(six.prefix(4) + [Self.link(1, 3)]) == .partsAboveWhole)
        #expect(conflict([Self.link(1, 3)]) == .mutualLink)
        #expect(conflict((10...14).map { Self.link(.max / 5, $0) }) == nil)
        #expect(conflict([]) == nil)
    }

    @Test("Another key can stand in the middle unless it is linked already")
    func renaming() throws {
        var links = try links([Self.link(1, 2)], parents: [Self.link(1, 3)])
        for number in UInt64(2)...3 {
            #expect(throws: KeyLinkConflict.selfLink) { try links.rename(to: KeysWorld.key(number)) }
        }
        try links.rename(to: KeysWorld.key(4))
        #expect(links.key == KeysWorld.key(4))
        #expect(links.children == [Self.link(1, 2)])
    }
}
