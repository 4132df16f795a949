import Frame
import Primitives
import Runtime
import Scale

/// Takes blocks of others apart, verifies and executes them.
enum BlockImport {
    /// How many extrinsics one task verifies.
    private static let chunkSize = 64

    /// Reads a block's extrinsics and verifies their signatures on all cores.
    ///
    /// - Parameters:
    ///   - extrinsics: The extrinsics as they go over the wire.
    ///   - pending: The head as the block will see it.
    ///   - isVerified: Whether an extrinsic's signature was verified before.
    /// - Returns: The extrinsics in their order.
    /// - Throws: what is wrong with the first extrinsic that is wrong.
    static func verify(
        _ extrinsics: [[UInt8]],
        after pending: PendingBlock,
        isVerified: @escaping @Sendable (Hash256) -> Bool
    ) async throws(ImportError) -> [CheckedExtrinsic] {
        let length = extrinsics.reduce(0) { $0 + $1.count }
        guard length <= BlockBuilder.totalLength else { throw .tooLong(bytes: length) }
        // Tasks run on as many threads as there are cores, so that no more chunks are worked on at a time.
        let parts = await withTaskGroup(of: (Int, Result<[CheckedExtrinsic], ImportError>).self) { group in
            for start in stride(from: 0, to: extrinsics.count, by: chunkSize) {
                let range = start..<min(start + chunkSize, extrinsics.count)
                group.addTask {
                    (
                        start,
                        Result { () throws(ImportError) in
                            try check(extrinsics, range, after: pending, isVerified: isVerified)
                        }
                    )
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        var checked: [CheckedExtrinsic] = []
        checked.reserveCapacity(extrinsics.count)
        for start in parts.keys.sorted() {
            if let part = parts[start] { checked += try part.get() }
        }
        return checked
    }

    private static func check(
        _ extrinsics: [[UInt8]],
        _ range: Range<Int>,
        after pending: PendingBlock,
        isVerified: (Hash256) -> Bool
    ) throws(ImportError) -> [CheckedExtrinsic] {
        var checked: [CheckedExtrinsic] = []
        for index in range {
            let extrinsic: CheckedExtrinsic
            do {
                extrinsic = try CheckedExtrinsic(bytes: extrinsics[index])
            } catch {
                throw .malformed(index: index, error)
            }
            if let extra = extrinsic.extra, !isVerified(extrinsic.hash) {
                do throws(InvalidTransaction) {
                    guard extra.metadataHashMode == 0 else { throw .badProof }
                    let context = try Executive.signedContext(of: extra, in: pending.chain)
                    guard extrinsic.isSignatureValid(in: context) else { throw .badProof }
                } catch {
                    throw .invalid(index: index, error)
                }
            }
            checked.append(extrinsic)
        }
        return checked
    }

    /// Executes a block whose extrinsics were verified, and compares the header with the one that is stated.
    static func execute(
        _ stated: Header,
        _ extrinsics: [CheckedExtrinsic],
        after parent: BlockRecord,
        profile: Profile
    ) throws(ImportError) -> ExecutedBlock {
        guard let slot = Aura.slot(in: stated.digest),
            let first = extrinsics.first,
            first.signer == nil,
            case .timestamp(.set(let now)) = first.call,
            Aura.slot(at: now.value, in: profile) == slot
        else { throw .badSlot }
        var builder = BlockBuilder(after: parent, slot: slot.content, profile: profile)
        for (index, extrinsic) in extrinsics.enumerated() {
            do {
                if index == 0 { try builder.applyInherent(extrinsic) } else { try builder.apply(extrinsic) }
            } catch {
                throw .invalid(index: index, error)
            }
        }
        let block = builder.finish()
        guard block.record.header == stated else {
            throw .headerMismatch(stated: stated, computed: block.record.header)
        }
        return block
    }
}
