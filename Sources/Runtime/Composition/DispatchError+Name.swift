public import Frame

extension DispatchError {
    /// The error's name as clients know it: a pallet's own by the pallet's list, as `NotEnoughStake`.
    public var name: String {
        switch self {
        case .module(let module): RuntimeError.name(of: module)
        case .token(let error): "Token: " + Self.capitalized("\(error)")
        case .arithmetic(let error): "Arithmetic: " + Self.capitalized("\(error)")
        default: Self.capitalized("\(self)".split(separator: "(").first.map(String.init) ?? "other")
        }
    }

    fileprivate static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}

extension RuntimeError {
    /// The name of a pallet's error; its numbers where this runtime knows none.
    static func name(of module: ModuleError) -> String {
        let raw = module.error.bytes.first ?? 0
        let known: (any PalletError)? =
            switch module.index {
            case System.index: System.Failure(rawValue: raw)
            case Balances.index: Balances.Failure(rawValue: raw)
            case Subtensor.index: Subtensor.Failure(rawValue: raw)
            case Utility.index: Utility.Failure(rawValue: raw)
            case Sudo.index: Sudo.Failure(rawValue: raw)
            case AdminUtils.index: AdminUtils.Failure(rawValue: raw)
            case Crowdloan.index: Crowdloan.Failure(rawValue: raw)
            case Swap.index: Swap.Failure(rawValue: raw)
            case Audit.index: Audit.Failure(rawValue: raw)
            default: nil
            }
        guard let known else { return "error \(raw) of pallet \(module.index)" }
        return DispatchError.capitalized("\(known)")
    }
}
