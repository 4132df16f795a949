import Engine
import Frame
import Primitives
import Scale

/// `payment_…`: what transactions cost.
extension NodeMethods {
    static func payment(_ engine: Engine) -> [RPCMethod] {
        [
            RPCMethod(
                "payment_queryInfo",
                summary: "A transaction's weight, class and fee in rao; the signature is not looked at.",
                parameters: RPCParameter<HexBytes>("extrinsic", summary: "an extrinsic with its length"),
                atParameter
            ) { (_, extrinsic, at) throws(RPCError) -> JSONValue in
                let block = try engine.lookUp(at)
                let length = UInt32(clamping: extrinsic.bytes.count)
                do {
                    let answer = try engine.call(
                        "TransactionPaymentApi_query_info",
                        input: extrinsic.bytes + length.scaleEncoded,
                        at: block
                    )
                    return try DispatchInfo(scale: answer).json
                } catch {
                    throw RPCError(code: 1, message: "Unable to query dispatch info.", data: .string("\(error)"))
                }
            }
        ]
    }
}

/// What `TransactionPaymentApi_query_info` answers.
private struct DispatchInfo {
    let weight: Weight
    let dispatchClass: DispatchClass
    let fee: Tao

    init(scale bytes: [UInt8]) throws(ScaleError) {
        var reader = ScaleReader(bytes)
        weight = try Weight(from: &reader)
        dispatchClass = try DispatchClass(from: &reader)
        fee = try Tao(from: &reader)
        try reader.finish()
    }

    var json: JSONValue {
        let name: JSONValue =
            switch dispatchClass {
            case .normal: "normal"
            case .operational: "operational"
            case .mandatory: "mandatory"
            }
        // Balances are texts in JSON: a number would lose digits in many languages.
        return [
            "weight": [
                "ref_time": JSONValue(weight.refTime.value), "proof_size": JSONValue(weight.proofSize.value),
            ],
            "class": name,
            "partialFee": .string(String(fee.rawValue)),
        ]
    }
}
