import NIOCore
import Testing

@testable import RPC

@Suite struct RequestTests {
    private func decode(_ text: String) throws -> RPCMessage {
        RPCMessage(json: try JSONValue(parsing: text), batchLimit: 3)
    }

    @Test(
        arguments: [
            ("1", 1), ("-0", .decimal("-0")), ("\"xY12\"", "xY12"), ("null", .null), ("1.0", .decimal("1.0")),
            ("18446744073709551616", .decimal("18446744073709551616")),
        ] as [(String, JSONValue)]
    )
    func `an id is kept as it was written`(text: String, id: JSONValue) throws {
        let message = try decode(#"{"jsonrpc":"2.0","id":\#(text),"method":"m"}"#)
        #expect(message == .single(.success(RPCRequest(id: id, method: "m", parameters: .positional([])))))
        #expect(
            String(decoding: RPCReply.encode(id: id, .success(true)), as: UTF8.self)
                == #"{"jsonrpc":"2.0","id":\#(text),"result":true}"#
        )
    }

    @Test(
        arguments: [
            ("5", JSONValue.null), (#""x""#, .null), (#"{"jsonrpc":"2.0","id":7}"#, 7),
            (#"{"jsonrpc":"1.0","id":7,"method":"m"}"#, 7),
            (#"{"id":7,"method":"m"}"#, 7), (#"{"jsonrpc":"2.0","id":[],"method":"m"}"#, .null),
            (#"{"jsonrpc":"2.0","id":true,"method":"m"}"#, .null), (#"{"jsonrpc":"2.0","id":"a","method":5}"#, "a"),
            (#"{"jsonrpc":"2.0","id":"a","method":"m","params":5}"#, "a"), ("[]", .null),
        ] as [(String, JSONValue)]
    )
    func `what is no request is answered as invalid under its id`(text: String, id: JSONValue) throws {
        guard case .single(.failure(let malformed)) = try decode(text) else {
            Issue.record("accepted \(text)")
            return
        }
        #expect(malformed.error.code == -32600)
        #expect(malformed.id == id)
    }

    @Test func `a batch keeps its order and its bad entries, and a long one is refused whole`() throws {
        let one = #"{"jsonrpc":"2.0","id":1,"method":"m"}"#
        #expect(try decode("[\(one),5]").entries.count == 2)
        guard case .single(.failure(let malformed)) = try decode("[\(one),\(one),\(one),\(one)]") else {
            Issue.record("accepted a long batch")
            return
        }
        #expect(malformed.error.code == -32010)
    }

    @Test func `parameters are read by place and by name, and a null or missing one is the same`() throws {
        let declared = [RPCParameter<Int>("count").description, RPCParameter<String?>("at").description]
        for given in [
            RPCRequest.RPCParameters.positional([3]), .positional([3, .null]), .positional([3, .null, .null, .null]),
            .named(JSONObject([.init(key: "count", value: 3)])),
        ] {
            var reader = try RPCParameterReader(given, declared: declared)
            #expect(try reader.read(RPCParameter<Int>("count")) == 3)
            #expect(try reader.read(RPCParameter<String?>("at")) == nil)
        }
    }

    @Test func `bad parameters name the place, the expectation and what came`() throws {
        let declared = [RPCParameter<UInt8>("count").description]
        func failure(_ given: RPCRequest.RPCParameters) -> RPCError? {
            do throws(RPCError) {
                var reader = try RPCParameterReader(given, declared: declared)
                _ = try reader.read(RPCParameter<UInt8>("count"))
                return nil
            } catch {
                return error
            }
        }
        #expect(
            failure(.positional([]))
                == .invalidParameters(
                    "parameter 1 (count) is missing: a whole number from 0 to 255"
                )
        )
        #expect(
            failure(.positional([256]))
                == .invalidParameters(
                    "parameter 1 (count) must be a whole number from 0 to 255, got a number (256)"
                )
        )
        #expect(failure(.positional([1, 2])) == .invalidParameters("the method takes at most 1 (count), got 2"))
        #expect(
            failure(.named(JSONObject([.init(key: "size", value: 1)])))
                == .invalidParameters(
                    "the method has no parameter size; it takes count"
                )
        )
    }

    @Test func `two methods of one name cannot be offered together`() {
        let first = RPCMethod("a", aliases: ["b"], summary: "") { (_) throws(RPCError) in 1 }
        let second = RPCMethod("b", summary: "") { (_) throws(RPCError) in 2 }
        #expect(throws: RPCRegistry.Failure.duplicateName("b")) { try RPCRegistry([first, second]) }
    }

    @Test func `the OpenRPC document comes from the declarations`() throws {
        let method = RPCMethod("a", aliases: ["b"], summary: "Does.", parameters: RPCParameter<UInt8?>("at")) {
            (_, _) throws(RPCError) in true
        }
        let document = try RPCRegistry([method]).openRPC(title: "T", version: "1")
        let first = document["methods"]?.array?.first
        #expect(first?["params"]?.array?.first?["required"] == false)
        #expect(first?["x-aliases"] == ["b"])
        #expect(first?["result"]?["schema"] == ["type": "boolean"])
        #expect(document["methods"]?.array?.last?["name"] == "rpc_methods")
    }
}
