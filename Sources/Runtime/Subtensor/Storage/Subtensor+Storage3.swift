public import Frame
public import Primitives
public import Scale

extension Subtensor {
    /// The owner's part of a subnet's alpha, as a part of 65,535.
    public static let subnetOwnerCut = Value<UInt16>("SubnetOwnerCut", default: 11_796)

    /// Whether the owner of a subnet gets a cut.
    public static let ownerCutEnabled = Map<NetUID, Bool>("OwnerCutEnabled", .identity, default: true)

    /// How many blocks must lie between two registrations of subnets.
    public static let networkRateLimit = Value<UInt64>("NetworkRateLimit", default: 7_200)

    /// What a nomination must be worth, in millionths of the least stake.
    public static let nominatorMinRequiredStake = Value<UInt64>("NominatorMinRequiredStake", default: 0)

    /// How many epochs an owner waits between two changes of the weights' version.
    public static let weightsVersionKeyRateLimit = Value<UInt64>("WeightsVersionKeyRateLimit", default: 5)

    /// The block of the last action of a kind; 0 if never.
    public static let lastRateLimitedBlock = Map<RateLimitKey, UInt64>("LastRateLimitedBlock", .identity, default: 0)

    /// Whether stake on a subnet can be given to another coldkey.
    public static let transferToggle = Map<NetUID, Bool>("TransferToggle", .identity, default: true)

    /// What the registration of a subnet cost, in rao.
    public static let subnetLocked = Map<NetUID, Tao>("SubnetLocked", .identity, default: 0)

    /// The most that a registration of a subnet ever cost, in rao.
    public static let largestLocked = Map<NetUID, UInt64>("LargestLocked", .identity, default: 0)

    /// How many blocks lie between two epochs of a subnet.
    public static let tempo = Map<NetUID, UInt16>("Tempo", .identity, default: Fallback(fast: 10, standard: 360))

    /// The block of a subnet's last epoch, or where its first period began.
    public static let lastEpochBlock = Map<NetUID, UInt64>("LastEpochBlock", .identity, default: 0)

    /// The block in which a triggered or deferred epoch runs; 0 for none.
    public static let pendingEpochAt = Map<NetUID, UInt64>("PendingEpochAt", .identity, default: 0)

    /// How many epochs a subnet has had.
    public static let subnetEpochIndex = Map<NetUID, UInt64>("SubnetEpochIndex", .identity, default: 0)

    /// After how long without weights a validator counts as inactive, in thousandths of the tempo.
    public static let activityCutoffFactorMilli = Map<NetUID, UInt32>(
        "ActivityCutoffFactorMilli",
        .identity,
        default: 13_889
    )

    /// The block after a subnet's start; nothing stored means that it was not started.
    public static let firstEmissionBlockNumber = OptionalMap<NetUID, UInt64>("FirstEmissionBlockNumber", .identity)

    /// How a subnet's alpha is priced: 0 at one TAO, 1 by its pool.
    public static let subnetMechanism = Map<NetUID, UInt16>("SubnetMechanism", .identity, default: 0)

    /// How many neurons a subnet has.
    public static let subnetworkN = Map<NetUID, UInt16>("SubnetworkN", .identity, default: 0)

    /// The subnets that exist.
    public static let networksAdded = Map<NetUID, Bool>("NetworksAdded", .identity, default: false)

    /// Whether a hotkey is a neuron of a subnet.
    public static let isNetworkMember = DoubleMap<AccountID, NetUID, Bool>(
        "IsNetworkMember",
        .blake2_128Concat,
        .identity,
        default: false
    )

    /// Whether neurons can register on a subnet; where not, it gets no emission.
    public static let networkRegistrationAllowed = Map<NetUID, Bool>(
        "NetworkRegistrationAllowed",
        .identity,
        default: true
    )

    /// Whether neurons could register by work; nothing reads it.
    public static let networkPowRegistrationAllowed = Map<NetUID, Bool>(
        "NetworkPowRegistrationAllowed",
        .identity,
        default: true
    )

    /// The block of a subnet's registration.
    public static let networkRegisteredAt = Map<NetUID, UInt64>("NetworkRegisteredAt", .identity, default: 0)

    /// How often a subnet's number was registered.
    public static let registeredSubnetCounter = Map<NetUID, UInt64>("RegisteredSubnetCounter", .identity, default: 0)

    /// Alpha for miners since a subnet's last epoch, in rao.
    public static let pendingServerEmission = Map<NetUID, Alpha>("PendingServerEmission", .identity, default: 0)

    /// Alpha for validators since a subnet's last epoch, in rao.
    public static let pendingValidatorEmission = Map<NetUID, Alpha>("PendingValidatorEmission", .identity, default: 0)

    /// Alpha for stakers on root since a subnet's last epoch, in rao.
    public static let pendingRootAlphaDivs = Map<NetUID, Alpha>("PendingRootAlphaDivs", .identity, default: 0)

    /// Alpha for the owner since a subnet's last epoch, in rao.
    public static let pendingOwnerCut = Map<NetUID, Alpha>("PendingOwnerCut", .identity, default: 0)

    /// The part of miners' alpha that was withheld at a subnet's last epoch, 0...1.
    public static let minerBurned = Map<NetUID, U96F32>("MinerBurned", .identity, default: .init(bits: 0))

    /// Blocks since a subnet's last epoch.
    public static let blocksSinceLastStep = Map<NetUID, UInt64>("BlocksSinceLastStep", .identity, default: 0)

    /// The block in which a subnet last paid out an epoch.
    public static let lastMechansimStepBlock = Map<NetUID, UInt64>("LastMechansimStepBlock", .identity, default: 0)

    /// The coldkey that owns a subnet.
    public static let subnetOwner = Map<NetUID, AccountID>("SubnetOwner", .identity, default: .zero)

    /// The hotkey with which the owner's cut is staked.
    public static let subnetOwnerHotkey = Map<NetUID, AccountID>("SubnetOwnerHotkey", .identity, default: .zero)

    /// What happens to incentive that the owner's own miners would get.
    public static let recycleOrBurn = Map<NetUID, RecycleOrBurnEnum>("RecycleOrBurn", .identity, default: .burn)

    /// How many blocks a neuron waits between two changes of its endpoint.
    public static let servingRateLimit = Map<NetUID, UInt64>("ServingRateLimit", .identity, default: 50)

    /// A steepness of the old consensus; kept for clients.
    public static let rho = Map<NetUID, UInt16>("Rho", .identity, default: 10)

    /// The steepness of liquid alpha's sigmoid, in thousandths.
    public static let alphaSigmoidSteepness = Map<NetUID, Int16>("AlphaSigmoidSteepness", .identity, default: 1_000)

    /// The part of stake that must back a weight, as a part of 65,535.
    public static let kappa = Map<NetUID, UInt16>("Kappa", .identity, default: 32_767)

    /// Registrations since the interval began; counts on root only.
    public static let registrationsThisInterval = Map<NetUID, UInt16>(
        "RegistrationsThisInterval",
        .identity,
        default: 0
    )

    /// Registrations by work since the interval began; not written by this version.
    public static let powRegistrationsThisInterval = Map<NetUID, UInt16>(
        "POWRegistrationsThisInterval",
        .identity,
        default: 0
    )

    /// Registrations by payment since the interval began; not written by this version.
    public static let burnRegistrationsThisInterval = Map<NetUID, UInt16>(
        "BurnRegistrationsThisInterval",
        .identity,
        default: 0
    )

    /// The least number of neurons that a subnet can be trimmed to.
    public static let minAllowedUids = Map<NetUID, UInt16>("MinAllowedUids", .identity, default: 64)

    /// The most neurons on a subnet.
    public static let maxAllowedUids = Map<NetUID, UInt16>("MaxAllowedUids", .identity, default: 256)

    /// For how many blocks after its registration a neuron is spared where others can be pruned.
    public static let immunityPeriod = Map<NetUID, UInt16>("ImmunityPeriod", .identity, default: 4_096)

    /// The old activity cutoff, in blocks; kept for clients.
    public static let activityCutoff = Map<NetUID, UInt16>("ActivityCutoff", .identity, default: 5_000)

    /// The highest weight after the largest is scaled to 65,535, as a part of 65,535.
    public static let maxWeightsLimit = Map<NetUID, UInt16>("MaxWeightsLimit", .identity, default: 65_535)

    /// The version that validators must give with their weights; 0 accepts all.
    public static let weightsVersionKey = Map<NetUID, UInt64>("WeightsVersionKey", .identity, default: 0)

    /// The least number of weights that a validator must set.
    public static let minAllowedWeights = Map<NetUID, UInt16>("MinAllowedWeights", .identity, default: 1_024)

    /// The most validators with a permit.
    public static let maxAllowedValidators = Map<NetUID, UInt16>("MaxAllowedValidators", .identity, default: 128)

    /// In how many blocks difficulties were adjusted; nothing reads it.
    public static let adjustmentInterval = Map<NetUID, UInt16>("AdjustmentInterval", .identity, default: 100)

    /// How slowly bonds follow weights, in millionths.
    public static let bondsMovingAverage = Map<NetUID, UInt64>("BondsMovingAverage", .identity, default: 900_000)

    static let storage3: [any StorageItem] = [
        subnetOwnerCut, ownerCutEnabled, networkRateLimit, nominatorMinRequiredStake, weightsVersionKeyRateLimit,
        lastRateLimitedBlock, transferToggle, subnetLocked, largestLocked, tempo, lastEpochBlock, pendingEpochAt,
        subnetEpochIndex, activityCutoffFactorMilli, firstEmissionBlockNumber, subnetMechanism, subnetworkN,
        networksAdded, isNetworkMember, networkRegistrationAllowed, networkPowRegistrationAllowed,
        networkRegisteredAt, registeredSubnetCounter, pendingServerEmission, pendingValidatorEmission,
        pendingRootAlphaDivs, pendingOwnerCut, minerBurned, blocksSinceLastStep, lastMechansimStepBlock,
        subnetOwner, subnetOwnerHotkey, recycleOrBurn, servingRateLimit, rho, alphaSigmoidSteepness, kappa,
        registrationsThisInterval, powRegistrationsThisInterval, burnRegistrationsThisInterval, minAllowedUids,
        maxAllowedUids, immunityPeriod, activityCutoff, maxWeightsLimit, weightsVersionKey, minAllowedWeights,
        maxAllowedValidators, adjustmentInterval, bondsMovingAverage,
    ]
}
