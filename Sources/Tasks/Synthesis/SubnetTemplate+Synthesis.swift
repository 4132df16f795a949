extension SubnetTemplate {
    static let synthesis = """
        task:
          family: synthesis
          generator: 1
          difficulty: 500          # 0 is easiest, 1000 hardest: words then speak less clearly for a label
          parameters:
            examples: 36           # real messages that a miner sees
            wanted: 30             # messages that it is to invent
            labels: 3

        input:
          type: object
          properties:
            labels: {type: array, items: {type: string, maxLength: 64}, maxItems: 16}
            lexicon: {type: array, items: {type: string, maxLength: 64}, maxItems: 1024}
            examples:
              type: array
              maxItems: 60
              items:
                type: object
                properties:
                  label: {type: string, maxLength: 64}
                  text: {type: string, maxLength: 512}
            shortest: {type: integer, minimum: 1, maximum: 64}
            longest: {type: integer, minimum: 1, maximum: 64}
            wanted: {type: integer, minimum: 1, maximum: 60}

        output:
          type: object
          properties:
            examples:              # no more than are wanted, or all count nothing
              type: array
              maxItems: 60
              items:
                type: object
                properties:
                  label: {type: string, maxLength: 64}
                  text: {type: string, maxLength: 512}

        scoring:
          scorer: learning         # what a learner gets right by it; what is not new or not like real messages counts nothing
          reference: scholar
          trivial: random

        budgets:
          latency_milliseconds: 2000
          reliability: 0.95

        weights:
          policy: softmax
          temperature: 0.1
          baseline: 0.35           # examples half of whose words are changed for any others come to 0.28
          minimum_items: 200       # none before copies can be told: see `plexus subnet trial`

        pricing:
          unit: batch

        """
}
