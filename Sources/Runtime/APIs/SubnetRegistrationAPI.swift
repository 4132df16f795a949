import Frame
import Primitives
import Scale

/// What a subnet costs. Source: the runtime API of the same name in `runtime/src/lib.rs` of subtensor, by behaviour.
enum SubnetRegistrationAPI: RuntimeAPI {
    static let name = "SubnetRegistrationRuntimeApi"
    static let methods: [any RuntimeMethod] = [
        Method<Unit, Tao>("get_network_registration_cost", [], "What registering a subnet costs at the moment.") {
            Subtensor.networkLockCost(in: $1)
        }
    ]
}
