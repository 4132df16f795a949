/// The steps of the economics that can be computed on given numbers, and what their inputs look like.
public enum EconomicsStep: String, CaseIterable, Sendable {
    /// An epoch of one mechanism.
    case epoch
    /// A purchase or a sale of alpha.
    case swap
    /// A change of the stake with a hotkey.
    case stake

    /// The input as a JSON Schema (draft 2020-12). Whole numbers may be numbers or decimal digits in strings.
    public var schema: String {
        let body =
            switch self {
            case .epoch: Self.epochBody
            case .swap: Self.swapBody
            case .stake: Self.stakeBody
            }
        return """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "plexus economics \(rawValue)",
              "$defs": {
                "whole": {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^-?[0-9]+$"}]},
                "u16": {"$ref": "#/$defs/whole", "description": "0 to 65535"},
                "u64": {"$ref": "#/$defs/whole", "description": "0 to 18446744073709551615"}
              },
            \(body)
            }
            """
    }

    private static let epochBody = """
          "type": "object",
          "additionalProperties": false,
          "required": ["block", "tempo", "activityCutoff", "maxAllowedValidators", "yuma", "emission", "neurons"],
          "properties": {
            "block": {"$ref": "#/$defs/u64", "description": "the block of the epoch"},
            "lastStepBlock": {"$ref": "#/$defs/u64", "description": "the block of the last epoch; 0 for none", "default": 0},
            "tempo": {"$ref": "#/$defs/u16", "description": "blocks between epochs, at least 1"},
            "activityCutoff": {"$ref": "#/$defs/u64", "description": "blocks after which a neuron without weights is inactive"},
            "stakeThreshold": {"$ref": "#/$defs/u64", "description": "stake below which a neuron has no say, rao", "default": 0},
            "maxAllowedValidators": {"$ref": "#/$defs/u16"},
            "kappa": {"$ref": "#/$defs/u16", "description": "the majority, of 65535", "default": 32767},
            "bondsPenalty": {"$ref": "#/$defs/u16", "default": 65535},
            "bondsMovingAverage": {"$ref": "#/$defs/whole", "description": "0 to 1000000", "default": 900000},
            "yuma": {"enum": [2, 3, "2", "3"]},
            "liquidAlpha": {
              "type": ["object", "null"],
              "additionalProperties": false,
              "required": ["low", "high", "steepness"],
              "properties": {
                "low": {"$ref": "#/$defs/u16"},
                "high": {"$ref": "#/$defs/u16"},
                "steepness": {"$ref": "#/$defs/whole", "description": "-32768 to 32767, hundredths"}
              }
            },
            "emission": {"$ref": "#/$defs/u64", "description": "rao of alpha"},
            "ownerUID": {"anyOf": [{"$ref": "#/$defs/u16"}, {"type": "null"}]},
            "commitReveal": {"type": "boolean", "default": false},
            "neurons": {
              "type": "array", "minItems": 1, "maxItems": 4096,
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["lastUpdate", "validatorPermit"],
                "properties": {
                  "stake": {"$ref": "#/$defs/whole", "description": "alpha and weighted TAO, rao; or stakeBits"},
                  "stakeBits": {"$ref": "#/$defs/whole", "description": "the same in 2^-64 rao"},
                  "lastUpdate": {"$ref": "#/$defs/u64", "description": "when it last set weights"},
                  "registeredAt": {"$ref": "#/$defs/u64", "default": 0},
                  "validatorPermit": {"type": "boolean"},
                  "commitBlock": {"$ref": "#/$defs/u64", "description": "its earliest open commit, with commitReveal"},
                  "weights": {"type": "array", "items": {"type": "array", "prefixItems": [{"$ref": "#/$defs/u16"}, {"$ref": "#/$defs/u16"}], "minItems": 2, "maxItems": 2}},
                  "bonds": {"type": "array", "items": {"type": "array", "prefixItems": [{"$ref": "#/$defs/u16"}, {"$ref": "#/$defs/u16"}], "minItems": 2, "maxItems": 2}}
                }
              }
            }
          }
        """

    private static let swapBody = """
          "type": "object",
          "additionalProperties": false,
          "required": ["pool", "side", "amount"],
          "properties": {
            "pool": {
              "type": "object",
              "additionalProperties": false,
              "required": ["tao", "alpha"],
              "properties": {
                "tao": {"$ref": "#/$defs/u64", "description": "rao"},
                "alpha": {"$ref": "#/$defs/u64", "description": "rao"},
                "quoteWeight": {"$ref": "#/$defs/u64", "description": "the weight of TAO, parts of 10^18, 1 % to 99 %", "default": "500000000000000000"}
              }
            },
            "side": {"enum": ["buy", "sell"]},
            "amount": {"$ref": "#/$defs/u64", "description": "rao of TAO to buy with, or of alpha to sell"},
            "limit": {"$ref": "#/$defs/u64", "description": "10^-9 TAO per alpha; any price where absent"},
            "feeRate": {"$ref": "#/$defs/u16", "description": "of 65535", "default": 33}
          }
        """

    private static let stakeBody = """
          "type": "object",
          "additionalProperties": false,
          "required": ["value", "shares", "operation", "amount"],
          "properties": {
            "value": {"$ref": "#/$defs/u64", "description": "the stake of all holders, rao of alpha"},
            "shares": {
              "type": "object",
              "additionalProperties": false,
              "required": ["mantissa"],
              "description": "how many shares there are: mantissa times ten to the exponent",
              "properties": {
                "mantissa": {"$ref": "#/$defs/whole", "description": "0 to 10^21"},
                "exponent": {"$ref": "#/$defs/whole", "description": "-100 to 100", "default": 0}
              }
            },
            "share": {
              "type": "object",
              "additionalProperties": false,
              "required": ["mantissa"],
              "description": "how many of them the holder has; none where absent",
              "properties": {
                "mantissa": {"$ref": "#/$defs/whole"},
                "exponent": {"$ref": "#/$defs/whole", "default": 0}
              }
            },
            "operation": {"enum": ["add", "remove", "reward"], "description": "for the holder, or for all holders alike"},
            "amount": {"$ref": "#/$defs/whole", "description": "rao of alpha, 0 to 9223372036854775807"}
          }
        """
}
