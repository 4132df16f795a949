import ArgumentParser
import NodeKit

/// The command line.
@main
struct Plexus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plexus",
        abstract: "A market network for machine intelligence.",
        discussion: """
            Start with `plexus up`: it runs a whole network on this machine, with a chain, a subnet, miners, \
            validators, a page and an endpoint for buyers, and shows who earns what.
            """,
        version: ProductVersion.version,
        subcommands: [
            UpCommand.self, NodeCommand.self, DevCommand.self, LocalnetCommand.self, MinerCommand.self,
            ValidatorCommand.self, GatewayCommand.self, ExplorerCommand.self,
            ChainCommand.self, SubnetCommand.self, ModelsCommand.self, AuditCommand.self, DoctorCommand.self,
            LabCommand.self,
            EconomicsCommand.self,
        ]
    )
}
