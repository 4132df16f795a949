import Logging
import NIOCore
import NIOPosix

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The listening sockets of one server.
struct Listeners: Sendable {
    private(set) var channels: [any Channel] = []
    private(set) var endpoints: [RPCEndpoint] = []

    /// Opens every port on every host, or none.
    static func open(
        _ configuration: RPCServerConfiguration,
        bootstrap: ServerBootstrap,
        logger: Logger
    ) async throws(RPCServerError) -> Listeners {
        guard let first = configuration.hosts.first, !configuration.ports.isEmpty else { throw .nothingToListenOn }
        var listeners = Listeners()
        do throws(RPCServerError) {
            for port in configuration.ports {
                guard (0...65535).contains(port) else { throw .invalidPort(port) }
                try await listeners.open(
                    port: port,
                    hosts: [first] + configuration.hosts.dropFirst(),
                    bootstrap: bootstrap,
                    logger: logger
                )
            }
        } catch {
            await listeners.close()
            throw error
        }
        return listeners
    }

    /// Closes all of them and returns when their ports are free.
    func close() async {
        for channel in channels {
            channel.close(promise: nil)
        }
        for channel in channels {
            // A listening socket's close has no failure that leaves the port in use.
            _ = try? await channel.closeFuture.get()
        }
    }

    /// Opens `port` on all hosts. Any free port means one that is free on all of them, so a port that turns out to be
    /// taken on a later host is given back and another one tried.
    private mutating func open(
        port: Int,
        hosts: [String],
        bootstrap: ServerBootstrap,
        logger: Logger
    ) async throws(RPCServerError) {
        var attempts = port == 0 ? 16 : 1
        while true {
            attempts -= 1
            var group = Listeners()
            do throws(RPCServerError) {
                for (place, host) in hosts.enumerated() {
                    do throws(RPCServerError) {
                        try await group.bind(
                            host: host,
                            port: group.endpoints.first?.port ?? port,
                            bootstrap: bootstrap
                        )
                    } catch .addressUnavailable where place > 0 {
                        logger.warning("not listening on \(host): this machine has no such address")
                    }
                }
                channels += group.channels
                endpoints += group.endpoints
                return
            } catch {
                await group.close()
                guard case .portTaken = error, attempts > 0 else { throw error }
            }
        }
    }

    private mutating func bind(host: String, port: Int, bootstrap: ServerBootstrap) async throws(RPCServerError) {
        do {
            let channel = try await bootstrap.bind(host: host, port: port).get()
            channels.append(channel)
            endpoints.append(RPCEndpoint(host: host, port: channel.localAddress?.port ?? port))
        } catch let error as IOError {
            switch error.errnoCode {
            case EADDRINUSE: throw .portTaken(host: host, port: port)
            case EACCES, EPERM: throw .portForbidden(host: host, port: port)
            case EADDRNOTAVAIL, EAFNOSUPPORT: throw .addressUnavailable(host: host)
            default: throw .cannotListen(host: host, port: port, reason: error.description)
            }
        } catch {
            throw .cannotListen(host: host, port: port, reason: String(describing: error))
        }
    }
}
