extension SubnetTemplate {
    static let audit = """
        task:
          family: audit
          generator: 1
          difficulty: 500          # in harder contracts, guards and values come from further away
          parameters:
            functions: 14          # that can be called from outside; each is weak in one way or looks as if it were

        input:
          type: object
          properties:
            source: {type: string, maxLength: 65536}
            classes: {type: array, items: {type: string, maxLength: 64}, maxItems: 32}

        output:
          type: object
          properties:
            findings:
              type: array
              maxItems: 200
              items:
                type: object
                properties:
                  line: {type: integer, minimum: 1, maximum: 100000}
                  kind: {type: string, maxLength: 64}

        scoring:
          scorer: findings
          reference: interprocedural
          trivial: by-name

        budgets:
          latency_milliseconds: 2000
          reliability: 0.95

        weights:
          policy: softmax
          temperature: 0.1         # or proportional, power (exponent), winner (share), threshold (at)
          baseline: 0.2            # a score that needs no work: `plexus subnet check` tells
          minimum_items: 300       # none before copies can be told: see `plexus subnet trial`

        pricing:
          unit: contract

        """
}
