import Frame

extension RuntimeAPIs {
    /// Every API that clients are offered, in the order of the metadata.
    static let all: [any RuntimeAPI.Type] = [
        CoreAPI.self,
        MetadataAPI.self,
        AccountNonceAPI.self,
        TransactionPaymentAPI.self,
        StakeInfoAPI.self,
        DelegateInfoAPI.self,
        SwapAPI.self,
        BetaBasketAPI.self,
        SubnetInfoAPI.self,
        NeuronInfoAPI.self,
        SubnetRegistrationAPI.self,
    ]
}
