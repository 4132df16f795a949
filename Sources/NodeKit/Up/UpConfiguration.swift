/// What `plexus up` runs.
public struct UpConfiguration: Sendable {
    /// A participant from outside: any program that serves the axon protocol.
    public struct Outsider: Sendable, Equatable {
        /// Where an outsider is.
        public enum Place: Sendable, Equatable {
            /// A program to start; it learns its key, its address and the chain from its environment.
            case command(String)
            /// A server of the axon protocol that runs already: `http://HOST:PORT` or `http://HOST:PORT#HOTKEY`.
            case server(String)
        }

        /// The name by which the scoreboard shows it.
        public var name: String
        /// Where it is.
        public var place: Place

        /// An outsider of its parts.
        public init(name: String, place: Place) {
            self.name = name
            self.place = place
        }
    }

    /// From which all keys and hidden tests are derived.
    public var seed: UInt64
    /// After how many paying epochs it ends; nil for never.
    public var epochs: Int?
    /// Whether it ends with a check of pay against measured quality.
    public var check = false
    /// The folder for keys, journals and logs; nil for a fresh one that is removed at the end.
    public var dataFolder: String?
    /// Whether the fresh folder stays.
    public var keep = false
    /// The ports of chain, gateway and page; 0 takes any.
    public var chainPort = 9_944
    public var gatewayPort = 8_080
    public var pagePort = 8_088
    /// Where the text of the retrieval task comes from; nil for WordNet.
    public var corpus: String?
    /// The time between blocks, in milliseconds.
    public var blockMilliseconds = 250
    /// The blocks of one epoch.
    public var tempo: UInt16 = 24
    /// Whether the subnet keeps commit and reveal on, as new subnets have it.
    public var commitReveal = false
    /// Two miners whose work is swapped behind their keys once they are paid; only for testing the check.
    public var swapForTest: (String, String)?
    /// Whether the relay registers before all other miners, as the hardest to find out; only for testing.
    public var relayFirst = false
    /// Whether real models take part where they are installed.
    public var usesModels = true
    /// Whether there is a second subnet, for conversations.
    public var hasChat = true
    /// Participants from outside.
    public var outsiders: [Outsider] = []
    /// The program to start for the parts; this one.
    public var program: String

    /// A configuration in which all but seed and program has ordinary values.
    public init(seed: UInt64, program: String) {
        self.seed = seed
        self.program = program
    }
}
