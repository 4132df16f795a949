import Testing

@testable import ChainCrypto

struct TranscriptTests {
    // gtank/merlin, `merlin_test.go`, TestSimpleTranscript.
    @Test func `A short transcript gives the published challenge`() {
        var transcript = Transcript(label: "test protocol")
        transcript.append("some label", text: "some data")
        #expect(
            Hex.encode(transcript.challenge32("challenge").array, prefixed: false)
                == "d5a21972d0d5fe320c0d263fac7fffb8145aa640af6e9bca177c03c7efcf0615"
        )
    }

    // gtank/merlin, `merlin_test.go`, TestComplexTranscript.
    @Test func `A long transcript of large messages and challenges gives the published challenge`() {
        var transcript = Transcript(label: "test protocol")
        transcript.append("step1", text: "some data")
        var challenge = Bytes32()
        for _ in 0..<32 {
            challenge = transcript.challenge32("challenge")
            transcript.append("bigdata", [UInt8](repeating: 99, count: 1024))
            transcript.append("challengedata", challenge)
        }
        #expect(
            Hex.encode(challenge.array, prefixed: false)
                == "a8c933f54fae76e3f9bea93648c1308e7dfa2152dd51674ff3ca438351cf003c"
        )
    }

    @Test func `Drawing a witness leaves the transcript as it was`() {
        var transcript = Transcript(label: "test protocol")
        var untouched = transcript
        let secret = Bytes32(repeating: 1)
        let first = transcript.witness("witness", secrets: [secret], randomness: [])
        #expect(first == transcript.witness("witness", secrets: [secret], randomness: []))
        #expect(first != transcript.witness("witness", secrets: [secret], randomness: [0]))
        #expect(first != transcript.witness("witness", secrets: [], randomness: []))
        #expect(first != transcript.witness("other", secrets: [secret], randomness: []))
        #expect(transcript.challenge32("challenge") == untouched.challenge32("challenge"))
    }

    @Test func `Messages cannot be moved across the boundary between them`() {
        var split = Transcript(label: "test protocol")
        split.append("a", [1, 2])
        split.append("a", [3])
        var other = Transcript(label: "test protocol")
        other.append("a", [1])
        other.append("a", [2, 3])
        #expect(split.challenge32("c") != other.challenge32("c"))
    }
}
