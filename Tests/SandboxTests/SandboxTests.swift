import Foundation
import Sandbox
import Testing

@Suite struct SandboxTests {
    @Test func aProgramReadsItsInputAndItsFilesAndWritesToItsWorkFolderOnly() async throws {
        let program = SandboxProgram(
            ["python3", "/program/lib/main.py"],
            files: [
                SandboxFile(
                    path: "lib/main.py",
                    text: """
                        import os, sys
                        print(sys.stdin.read().upper(), os.getcwd(), os.getuid(), open('/program/note').read())
                        open('/scratch/a', 'w').write('x')
                        for path in ('/usr/a', '/program/a', '/etc/a', '/a'):
                            try:
                                open(path, 'w')
                                print('wrote', path)
                            except OSError:
                                pass
                        """
                ), SandboxFile(path: "note", text: "hello"),
            ]
        )
        let outcome = try await Sandbox.run(program, input: Data("question".utf8))
        #expect(outcome.report.ending == .exited(0), "\(outcome.report) \(outcome.complaint)")
        #expect(String(decoding: outcome.output, as: UTF8.self) == "QUESTION /scratch 1000 hello\n")
        #expect(outcome.report.deniedCount == 0)
    }

    @Test func statusSignalAndComplaintAreReported() async throws {
        let status = try await Sandbox.run(SandboxProgram(["/bin/sh", "-c", "echo no >&2; exit 7"]))
        #expect(status.report.ending == .exited(7))
        #expect(status.complaint == "no" && status.report.summary == "ended with status 7")
        let signal = try await Sandbox.run(SandboxProgram(["/bin/sh", "-c", "kill -SEGV $$"]))
        #expect(signal.report.ending == .signalled(11))
    }

    @Test func aProgramThatIsNotThereAndAFileOutsideAreRefused() async throws {
        await #expect(throws: SandboxError.self) { try await Sandbox.run(SandboxProgram(["no-such-program"])) }
        let outside = SandboxProgram(["/bin/true"], files: [SandboxFile(path: "../x", text: "")])
        await #expect(throws: SandboxError.self) { try await Sandbox.run(outside) }
        await #expect(throws: SandboxError.self) { try await Sandbox.run(SandboxProgram([])) }
    }

    @Test func manyProgramsAtATimeEndAndLeaveNothingBehind() async throws {
        let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        try await withThrowingTaskGroup(of: (Int, SandboxReport).self) { group in
            for number in 0..<40 {
                group.addTask {
                    let program = SandboxProgram(["/bin/sh", "-c", "exit \(number)"])
                    return (number, try await Sandbox.run(program).report)
                }
            }
            for try await (number, report) in group { #expect(report.ending == .exited(number), "\(report)") }
        }
        let after = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        // Other suites open and close files at the same time.
        #expect(after < before + 40)
    }

    @Test func launchingCostsMilliseconds() async throws {
        var times: [Double] = []
        for _ in 0..<50 {
            let start = ContinuousClock.now
            _ = try await Sandbox.run(SandboxProgram(["/bin/true"]))
            times.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        times.sort()
        print("launching /bin/true: median \(times[25]) ms, fastest \(times[0]) ms")
    }

    @Test func aWarmProgramAnswersLineByLineAndComesBackAfterItsDeath() async throws {
        let script = """
            import sys, time
            count = 0
            for line in sys.stdin:
                count += 1
                word = line.strip()
                if word == 'die': sys.exit('dying')
                if word == 'sleep': time.sleep(60)
                if word == 'flood':
                    while True: print('x' * 1000)
                print(word[::-1], count, flush=True)
            """
        let session = SandboxSession(
            SandboxProgram(["python3", "/program/s.py"], files: [SandboxFile(path: "s.py", text: script)]),
            milliseconds: 3_000
        )
        #expect(try await session.ask(Data("abc".utf8)) == Data("cba 1".utf8))
        #expect(try await session.ask(Data("xyz".utf8)) == Data("zyx 2".utf8))
        for (word, reason) in [("die", "status 1: dying"), ("sleep", "gave no line within 3000 ms")] {
            do {
                _ = try await session.ask(Data(word.utf8))
                Issue.record("\(word) was answered")
            } catch {
                #expect(error.description.contains(reason), "\(error)")
            }
            #expect(try await session.ask(Data("abc".utf8)) == Data("cba 1".utf8))
        }
        // Endless output is cut at the limit; what came before it are lines of the wrong meaning, not a hang.
        _ = try? await session.ask(Data("flood".utf8))
        await session.stop()
        #expect(try await session.ask(Data("abc".utf8)) == Data("cba 1".utf8))
        await session.stop()
    }
}
