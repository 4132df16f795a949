import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// What clients are told about fees.
@Suite("Fees for clients")
struct FeeDetailsTests {
    private func ask<Answer: ScaleCodable>(
        _ method: String,
        _ input: [UInt8],
        of world: FeeWorld,
        as type: Answer.Type
    ) throws -> Answer {
        let apis = RuntimeAPIs(profile: world.chain.profile)
        let bytes = try apis.call("TransactionPaymentApi_" + method, input: input, on: world.chain.committed())
        return try Answer(scale: bytes)
    }

    @Test("the parts of a fee make the fee, and free calls have none")
    func details() throws {
        let world = try FeeWorld()
        let call = Subtensor.Call.removeStake(hotkey: FeeWorld.hotkey, netuid: 1, amountUnstaked: 5)
        let extrinsic = try world.extrinsic(call, tip: 77)
        // The extrinsic comes without its own length in front.
        var reader = ScaleReader(extrinsic.bytes)
        _ = try reader.readLength()
        let input = extrinsic.bytes + UInt32(extrinsic.bytes.count).scaleEncoded
        let details = try ask("query_fee_details", input, of: world, as: FeeDetails.self)
        let parts = try #require(details.inclusionFee)
        #expect(parts.baseFee == 54_078)
        #expect(parts.lenFee == Tao(UInt64(extrinsic.bytes.count)))
        // 569,198,000 ps and 28 reads and 13 writes, and the guard.
        #expect(parts.adjustedWeightFee == Tao((569_198_000 + 28 * 25_000_000 + 13 * 100_000_000 + 60_000_000) / 2_000))
        #expect(details.tip == 0)
        let info = try ask("query_info", input, of: world, as: RuntimeDispatchInfo.self)
        let sum = parts.baseFee.saturatingAdd(parts.lenFee).saturatingAdd(parts.adjustedWeightFee)
        #expect(info.partialFee == sum)

        let free = try world.extrinsic(.increaseTake(hotkey: FeeWorld.hotkey, take: 5))
        let query = free.bytes + UInt32(free.bytes.count).scaleEncoded
        #expect(
            try ask("query_fee_details", query, of: world, as: FeeDetails.self)
                == FeeDetails(inclusionFee: nil, tip: 0)
        )
    }

    // runtime/tests/transaction_payment_wrapper.rs: priority_override_normal_dispatch,
    // priority_override_operational_dispatch
    @Test("priority is flat: a tip buys none, an operational call has all of it")
    func priority() throws {
        var world = try FeeWorld()
        try world.setBalance(10_000_000_000)
        let remark = Subtensor.Call.addStake(hotkey: FeeWorld.hotkey, netuid: 1, amountStaked: 1)
        for tip in [0, 1_000_000] as [Tao] {
            let validity = try Executive.validate(world.extrinsic(remark, tip: tip), in: world.chain)
            #expect(validity.priority == 1)
        }
        world.chain[Subtensor.subnetOwner, 1] = FeeWorld.staker
        let signature = try #require(try world.extrinsic(remark).extrinsic.signature)
        let call = RuntimeCall.adminUtils(.sudoSetOwnerCutEnabled(netuid: 1, enabled: false))
        let operational = try CheckedExtrinsic(
            bytes: Extrinsic(signature: signature, call: call.scaleEncoded).wireBytes
        )
        #expect(try Executive.validate(operational, in: world.chain).priority == 10_000_000_000)
    }
}
