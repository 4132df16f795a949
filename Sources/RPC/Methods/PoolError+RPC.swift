import Engine
import Frame
import Scale

extension PoolError {
    /// The error object that clients know: the codes and texts of Substrate's `author` methods (`wire.md` 1.6).
    var rpc: RPCError {
        switch self {
        case .malformed(let error):
            RPCError(
                code: 1002,
                message: "Verification Error: the bytes are no transaction of this runtime: \(error.words)",
                data: .string("Could not decode the extrinsic: \(error.words)")
            )
        case .invalid(let reason):
            RPCError(code: 1010, message: "Invalid Transaction", data: .string(reason.words))
        case .temporarilyBanned:
            RPCError(code: 1012, message: "Transaction is temporarily banned")
        case .alreadyImported:
            RPCError(code: 1013, message: "Transaction Already Imported")
        case .tooLowPriority(let old, let new):
            RPCError(
                code: 1014,
                message: "Priority is too low: (\(old) vs \(new))",
                data: "The transaction has too low priority to replace another transaction already in the pool."
            )
        case .poolFull:
            RPCError(
                code: 1016,
                message: "Immediately Dropped",
                data: "The transaction couldn't enter the pool because of the limit"
            )
        }
    }
}

extension InvalidTransaction {
    /// The text by which clients tell reasons apart.
    fileprivate var words: String {
        switch self {
        case .call: "Transaction call is not expected"
        case .payment: "Inability to pay some fees (e.g. account balance too low)"
        case .future: "Transaction will be valid in the future"
        case .stale: "Transaction is outdated"
        case .badProof: "Transaction has a bad signature"
        case .ancientBirthBlock: "Transaction has an ancient birth block"
        case .exhaustsResources: "Transaction would exhaust the block limits"
        case .custom(let number): "Custom error: \(number)"
        case .badMandatory: "A call was labelled as mandatory, but resulted in an Error."
        case .badSigner: "Invalid signing address"
        }
    }
}

extension ScaleError {
    /// What is wrong with the bytes, for whoever sent them.
    var words: String {
        switch self {
        case .endOfInput(let needed, let remaining): "\(needed) more bytes were needed, \(remaining) are left"
        case .invalidCompact: "a compact integer is not in its shortest form or too large"
        case .unknownVariant(let type, let index): "\(type) has no variant \(index)"
        case .invalidBool(let byte): "\(byte) is no boolean"
        case .invalidOptional(let byte): "\(byte) is no optional's tag"
        case .invalidText: "a text is not UTF-8"
        case .lengthOutOfBounds(let length): "the length \(length) is out of bounds"
        case .outOfRange(let type): "a value is out of the range of \(type)"
        case .nestedTooDeeply(let limit): "nested deeper than \(limit) levels"
        case .trailingBytes(let count): "the length and the bytes differ by \(count)"
        }
    }
}
