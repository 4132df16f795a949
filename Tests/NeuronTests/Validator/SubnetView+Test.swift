@testable import Neuron

extension SubnetView {
    /// A subnet with these neurons, at block 9, four blocks into an epoch.
    static func forTest(_ neurons: [Neuron] = [], epoch: UInt64) -> SubnetView {
        SubnetView(
            block: 9,
            neurons: neurons,
            epoch: epoch,
            lastEpochBlock: 5,
            tempo: 20,
            commitReveal: false,
            revealPeriod: 1,
            minimumWeights: 1,
            maximumWeight: 65_535,
            versionKey: 0
        )
    }
}
