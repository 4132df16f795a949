import Foundation
import Sandbox
import Testing

/// Programs that attack the machine that runs them.
@Suite(.serialized) struct HostileTests {
    private static var limits: SandboxLimits {
        var limits = SandboxLimits()
        limits.wallMilliseconds = 8_000
        limits.cpuMilliseconds = 4_000
        limits.memoryBytes = 64 << 20
        limits.diskBytes = 4 << 20
        limits.diskFiles = 200
        limits.processes = 12
        limits.outputBytes = 100_000
        return limits
    }

    private func run(_ script: String, limits: SandboxLimits = Self.limits) async throws -> SandboxOutcome {
        try await Sandbox.run(
            SandboxProgram(["python3", "/program/x.py"], files: [SandboxFile(path: "x.py", text: script)]),
            limits: limits
        )
    }

    @Test func aForkBombIsStoppedAtItsLimitOfProcesses() async throws {
        let outcome = try await run(
            """
            import os
            while True:
                try: os.fork()
                except OSError: pass
            """
        )
        #expect(outcome.report.ending == .stopped(.processes), "\(outcome.report)")
        #expect(outcome.report.peakProcesses <= 12 + 2)
    }

    @Test func aMemoryBombIsStoppedAtItsLimitAlsoWhenItIsSpreadOverProcesses() async throws {
        let alone = try await run("x = []\nwhile True: x.append(bytearray(b'x') * (1 << 20))")
        #expect(alone.report.ending == .stopped(.memory), "\(alone.report)")
        let spread = try await run(
            """
            import os, time
            for _ in range(6):
                if os.fork() == 0: break
            x = []
            for _ in range(15): x.append(bytearray(b'x') * (1 << 20))
            time.sleep(60)
            """
        )
        #expect(spread.report.ending == .stopped(.memory), "\(spread.report)")
    }

    @Test func aFloodOfFilesAndAHugeFileAreStopped() async throws {
        let many = try await run(
            """
            n = 0
            while True:
                try: open(f'/scratch/{n}', 'w').close()
                except OSError: pass
                n += 1
            """
        )
        #expect(many.report.ending == .stopped(.disk), "\(many.report)")
        let huge = try await run("f = open('/tmp/x', 'wb')\nwhile True: f.write(b'x' * 65536)")
        let byKernel = huge.report.ending == .exited(1) && huge.complaint.contains("large")
        #expect(huge.report.ending == .stopped(.disk) || byKernel, "\(huge.report) \(huge.complaint)")
        #expect(huge.report.diskBytes <= 4 << 20)
    }

    @Test func linksLeadNowhereOutside() async throws {
        let secret = NSTemporaryDirectory() + "plexus-secret-\(UUID().uuidString)"
        try Data("secret".utf8).write(to: URL(filePath: secret))
        defer { try? FileManager.default.removeItem(atPath: secret) }
        let outcome = try await run(
            """
            import os
            os.symlink('\(secret)', '/scratch/link')
            os.symlink('/', '/scratch/root')
            ways = ['/scratch/link', '\(secret)', '/scratch/root/../..\(secret)', '/proc/1/root\(secret)',
                    '/proc/self/root/..\(secret)', '/root/.bashrc', '/etc/shadow', '/.old\(secret)']
            for way in ways:
                try: print('READ', way, open(way).read())
                except OSError: pass
            for pid in os.listdir('/proc'):
                if pid.isdigit() and int(pid) != os.getpid():
                    for what in ('mem', 'environ', 'maps', 'fd/0'):
                        try: print('READ', pid, what, open(f'/proc/{pid}/{what}').read(1))
                        except OSError: pass
            try:
                os.link('/usr/bin/python3', '/scratch/hard')
                print('LINKED')
            except OSError: pass
            print('done')
            """
        )
        #expect(outcome.report.ending == .exited(0), "\(outcome.report) \(outcome.complaint)")
        #expect(String(decoding: outcome.output, as: UTF8.self) == "done\n")
    }

    @Test func thereIsNoNetworkAndTryingIsReported() async throws {
        let outcome = try await run(
            """
            import socket
            for family in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK, socket.AF_VSOCK):
                try:
                    socket.socket(family, socket.SOCK_DGRAM)
                    print('OPEN', family)
                except OSError: pass
            a, b = socket.socketpair()
            a.send(b'x')
            print(b.recv(1), len(open('/proc/net/dev').read().splitlines()))
            """
        )
        #expect(outcome.report.ending == .exited(0), "\(outcome.report) \(outcome.complaint)")
        // Two lines of heading and the loopback, which is down.
        #expect(String(decoding: outcome.output, as: UTF8.self) == "b'x' 3\n")
        #expect(outcome.report.deniedCalls == ["socket"] && outcome.report.deniedCount >= 4)
    }

    @Test func signalsReachNobodyOutsideAndNotTheSupervisor() async throws {
        let outcome = try await run(
            """
            import os, signal
            try: os.kill(1, signal.SIGKILL)
            except OSError: pass
            try: os.kill(\(ProcessInfo.processInfo.processIdentifier), signal.SIGKILL)
            except OSError: pass
            for number in range(2, 3000):
                if number == os.getpid(): continue
                try:
                    os.kill(number, signal.SIGKILL)
                    print('KILLED', number)
                except OSError: pass
            print('alive', flush=True)
            try: os.kill(-1, signal.SIGKILL)
            except OSError: pass
            """
        )
        #expect(String(decoding: outcome.output, as: UTF8.self) == "alive\n")
        #expect(outcome.report.ending == .exited(0), "\(outcome.report) \(outcome.complaint)")
    }

    @Test func endlessOutputIsCut() async throws {
        let outcome = try await run("while True: print('x' * 1000)")
        #expect(outcome.report.ending == .stopped(.output), "\(outcome.report)")
        #expect(outcome.output.count + outcome.errors.count <= 100_000)
    }

    @Test func sleepingAndSpinningAreStoppedByTheirOwnLimits() async throws {
        var limits = Self.limits
        limits.wallMilliseconds = 700
        let sleeping = try await run("import time\ntime.sleep(100)", limits: limits)
        #expect(sleeping.report.ending == .stopped(.wall), "\(sleeping.report)")
        limits.wallMilliseconds = 60_000
        limits.cpuMilliseconds = 500
        let spinning = try await run(
            "import os\nfor _ in range(3):\n    if os.fork() == 0: break\nwhile True: pass",
            limits: limits
        )
        #expect(spinning.report.ending == .stopped(.cpu), "\(spinning.report)")
    }

    @Test func whatHidesInTheBackgroundEndsToo() async throws {
        let mark = "plexus-stray-\(UUID().uuidString)"
        let outcome = try await run(
            """
            import os, sys, time
            if os.fork() == 0:
                os.setsid()
                if os.fork() == 0:
                    os.execvp('python3', ['python3', '-c', 'import time; time.sleep(300)', '\(mark)'])
                os._exit(0)
            time.sleep(0.3)
            """
        )
        #expect(outcome.report.ending == .exited(0), "\(outcome.report)")
        let all = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
        for process in all {
            let line = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
            #expect(!line.contains(mark))
        }
    }

    @Test func callsThatOpenTheKernelAreRefusedAndNamed() async throws {
        let outcome = try await run(
            """
            import ctypes, os
            libc = ctypes.CDLL(None, use_errno=True)
            libc.unshare(0x10000000)
            libc.mount(b'none', b'/scratch', b'tmpfs', 0, None)
            libc.ptrace(16, 1, 0, 0)
            libc.memfd_create(b'x', 0)
            libc.chroot(b'/scratch')
            print(os.getuid())
            """
        )
        #expect(outcome.report.ending == .exited(0), "\(outcome.report) \(outcome.complaint)")
        #expect(
            Set(outcome.report.deniedCalls) == ["unshare", "mount", "ptrace", "memfd_create", "chroot"],
            "\(outcome.report.deniedCalls)"
        )
    }
}
