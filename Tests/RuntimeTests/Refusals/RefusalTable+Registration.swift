import Frame
import Primitives
import Scale

@testable import Runtime

extension RefusalCase {
    /// Neurons, their endpoints and new subnets. Source: `subnets/{registration,serving,subnet,leasing}.rs` and
    /// `coinbase/root.rs` of `pallets/subtensor/src`.
    static let registration: [RefusalCase] = neurons + registers + rootNeurons + endpoints + networks + leases

    /// The three calls that register a neuron are one and the same but for the price limit.
    private static let registers: [RefusalCase] = [RegisterForm.burned, .work, .limited].flatMap {
        form -> [RefusalCase] in
        [
            .init(.subnet, form.call(RefusalWorld.missing), .subnetNotExists),
            .init(.subnet, form.call(.root), .registrationNotPermittedOnRootSubnet),
            .init(.hotkey, form.call(1, RefusalWorld.hotkey), .hotKeyAlreadyRegisteredInSubNet),
            .init(.hotkey, form.call(2, RefusalWorld.ownerHotkey), .hotKeyAlreadyRegisteredInSubNet),
            .init(.hotkey, form.call(3, RefusalWorld.hotkey), by: RefusalWorld.stranger, .nonAssociatedColdKey),
            .taken(.hotkey, form.call(1, RefusalWorld.unknown)),
            .init(.other, form.call(1, RefusalWorld.unknown), .subNetRegistrationDisabled) {
                $0[Subtensor.networkRegistrationAllowed, 1] = false
            },
            .init(.other, form.call(1, RefusalWorld.unknown), .noNeuronIdAvailable) {
                $0[Subtensor.maxAllowedUids, 1] = 0
            },
            .init(.other, form.call(1, RefusalWorld.unknown), by: RefusalWorld.pauper, .notEnoughBalanceToStake) {
                $0[Subtensor.burn, 1] = 1_000_000_000
            },
        ]
    }

    private enum RegisterForm {
        case burned, work, limited

        func call(_ netuid: NetUID, _ hotkey: AccountID = RefusalWorld.unknown) -> Subtensor.Call {
            switch self {
            case .burned: .burnedRegister(netuid: netuid, hotkey: hotkey)
            case .work:
                .register(
                    netuid: netuid,
                    blockNumber: 0,
                    nonce: 0,
                    work: [],
                    hotkey: hotkey,
                    coldkey: RefusalWorld.unknown
                )
            case .limited: .registerLimit(netuid: netuid, hotkey: hotkey, limitPrice: .max)
            }
        }
    }

    private static let neurons: [RefusalCase] = [
        .init(
            .other,
            .registerLimit(netuid: 1, hotkey: RefusalWorld.unknown, limitPrice: 999_999),
            .registrationPriceLimitExceeded
        ) {
            $0[Subtensor.burn, 1] = 1_000_000
        },
        .taken(.other, .registerLimit(netuid: 1, hotkey: RefusalWorld.unknown, limitPrice: 1_000_000)) {
            $0[Subtensor.burn, 1] = 1_000_000
        },
        .taken(.hotkey, .tryAssociateHotkey(hotkey: RefusalWorld.unknown)),
        // Somebody else's key stays theirs, without a word.
        .taken(.hotkey, .tryAssociateHotkey(hotkey: RefusalWorld.ownerHotkey)),
        .init(.other, .tryAssociateHotkey(hotkey: Subtensor.subnetAccount(1)), .cannotUseSystemAccount),
    ]

    private static let rootNeurons: [RefusalCase] = [
        .taken(.hotkey, .rootRegister(hotkey: RefusalWorld.unknown)),
        .init(.other, .rootRegister(hotkey: RefusalWorld.hotkey), .tooManyRegistrationsThisBlock) {
            $0[Subtensor.registrationsThisBlock, .root] = $0[Subtensor.maxRegistrationsPerBlock, .root]
        },
        .init(.other, .rootRegister(hotkey: RefusalWorld.hotkey), .tooManyRegistrationsThisInterval) {
            $0[Subtensor.registrationsThisInterval, .root] =
                3 * $0[Subtensor.targetRegistrationsPerInterval, .root]
        },
        .init(.other, .rootRegister(hotkey: RefusalWorld.hotkey), .hotKeyAlreadyRegisteredInSubNet) {
            $0[Subtensor.uids, .root, RefusalWorld.hotkey] = 0
        },
        .init(.other, .rootRegister(hotkey: RefusalWorld.hotkey), .rootNetworkDoesNotExist) {
            $0.remove(Subtensor.networksAdded, .root)
        },
    ]

    private static func axon(
        _ netuid: NetUID = 1,
        ip: UInt128 = 0x0808_0808,
        port: UInt16 = 80,
        type: UInt8 = 4
    ) -> Subtensor.Call {
        .serveAxon(
            netuid: netuid,
            version: 1,
            ip: ip,
            port: port,
            ipType: type,
            protocol: 4,
            placeholder1: 0,
            placeholder2: 0
        )
    }

    private static func tls(_ netuid: NetUID = 1, ip: UInt128 = 0x0808_0808) -> Subtensor.Call {
        .serveAxonTls(
            netuid: netuid,
            version: 1,
            ip: ip,
            port: 80,
            ipType: 4,
            protocol: 4,
            placeholder1: 0,
            placeholder2: 0,
            certificate: [1, 2, 3]
        )
    }

    private static func prometheus(
        _ netuid: NetUID = 1,
        ip: UInt128 = 0x0808_0808,
        port: UInt16 = 80,
        type: UInt8 = 4
    ) -> Subtensor.Call {
        .servePrometheus(netuid: netuid, version: 1, ip: ip, port: port, ipType: type)
    }

    private static let endpoints: [RefusalCase] = [
        .init(.subnet, axon(RefusalWorld.missing), by: RefusalWorld.hotkey, .hotKeyNotRegisteredInNetwork),
        .init(.other, axon(), by: RefusalWorld.stranger, .hotKeyNotRegisteredInNetwork),
        .init(.other, axon(type: 5), by: RefusalWorld.hotkey, .invalidIpType),
        .init(.other, axon(ip: 0x7f00_0001), by: RefusalWorld.hotkey, .invalidIpAddress),
        .init(.other, axon(ip: 0xffff_ffff), by: RefusalWorld.hotkey, .invalidIpAddress),
        .taken(.other, axon(ip: 0xffff_fffe), by: RefusalWorld.hotkey),
        .taken(.other, axon(ip: 0), by: RefusalWorld.hotkey),
        .init(.other, axon(ip: .max, type: 6), by: RefusalWorld.hotkey, .invalidIpAddress),
        .init(.other, axon(ip: 1, type: 6), by: RefusalWorld.hotkey, .invalidIpAddress),
        .init(.other, axon(port: 0), by: RefusalWorld.hotkey, .invalidPort),
        .init(.subnet, tls(RefusalWorld.missing), by: RefusalWorld.hotkey, .hotKeyNotRegisteredInNetwork),
        .init(.other, tls(ip: 0x7f00_0001), by: RefusalWorld.hotkey, .invalidIpAddress),
        .init(.subnet, prometheus(RefusalWorld.missing), by: RefusalWorld.hotkey, .hotKeyNotRegisteredInNetwork),
        .init(.other, prometheus(type: 5), by: RefusalWorld.stranger, .invalidIpType),
        .init(.other, prometheus(ip: 0), by: RefusalWorld.hotkey, .invalidIpAddress),
        .init(.other, prometheus(port: 0), by: RefusalWorld.hotkey, .invalidPort),
    ]

    private static let networks: [RefusalCase] = [
        .init(.hotkey, .registerNetwork(hotkey: RefusalWorld.ownerHotkey), .nonAssociatedColdKey),
        .init(.other, .registerNetwork(hotkey: Subtensor.subnetAccount(1)), .cannotUseSystemAccount),
        .init(
            .other,
            .registerNetwork(hotkey: RefusalWorld.unknown),
            by: RefusalWorld.pauper,
            .cannotAffordLockCost
        ),
        .init(.other, .registerNetwork(hotkey: RefusalWorld.unknown), .subNetRegistrationDisabled) {
            $0[Subtensor.networkRegistrationStartBlock] = UInt64(RefusalWorld.block) + 1
        },
        .init(.other, .registerNetwork(hotkey: RefusalWorld.unknown), .subnetLimitReached) {
            $0[Subtensor.subnetLimit] = 0
            $0[Subtensor.networkImmunityPeriod] = .max
        },
        .init(
            .hotkey,
            .registerNetworkWithIdentity(hotkey: RefusalWorld.ownerHotkey, identity: nil),
            .nonAssociatedColdKey
        ),
        .init(
            .other,
            .registerNetworkWithIdentity(hotkey: RefusalWorld.unknown, identity: identity(nameLength: 257)),
            .invalidIdentity
        ),
        .taken(
            .other,
            .registerNetworkWithIdentity(hotkey: RefusalWorld.unknown, identity: identity(nameLength: 256))
        ),
        .init(.subnet, .startCall(netuid: RefusalWorld.missing), by: RefusalWorld.owner, .subnetNotExists),
        .init(.other, .startCall(netuid: 1), by: RefusalWorld.owner, .firstEmissionBlockNumberAlreadySet),
        .init(.other, .subtensor(.startCall(netuid: 1)), from: .signed(RefusalWorld.stranger), .badOrigin),
        .init(.other, .startCall(netuid: 1), by: RefusalWorld.owner, .needWaitingMoreBlocksToStarCall) {
            $0[Subtensor.firstEmissionBlockNumber, 1] = nil
            $0[Subtensor.networkRegisteredAt, 1] = UInt64(RefusalWorld.block) - 9
            $0[Subtensor.startCallDelay] = 10
        },
        .taken(.other, .startCall(netuid: 1), by: RefusalWorld.owner) {
            $0[Subtensor.firstEmissionBlockNumber, 1] = nil
            $0[Subtensor.networkRegisteredAt, 1] = UInt64(RefusalWorld.block) - 10
            $0[Subtensor.startCallDelay] = 10
        },
    ]

    private static func identity(nameLength: Int) -> SubnetIdentityV3 {
        SubnetIdentityV3(
            subnetName: [UInt8](repeating: 65, count: nameLength),
            githubRepo: [],
            subnetContact: [],
            subnetUrl: [],
            discord: [],
            description: [],
            logoUrl: [],
            additional: []
        )
    }

    private static let leases: [RefusalCase] = [
        .init(
            .other,
            .subtensor(.registerLeasedNetwork(emissionsShare: 50, endBlock: nil)),
            from: .signed(RefusalWorld.staker),
            Crowdloan.refuse(.invalidCrowdloanId)
        ),
        .init(.other, .terminateLease(leaseId: 0, hotkey: RefusalWorld.hotkey), .leaseDoesNotExist),
        .init(.hotkey, .terminateLease(leaseId: .max, hotkey: RefusalWorld.unknown), .leaseDoesNotExist),
    ]
}
