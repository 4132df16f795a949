extension SubnetTemplate {
    static let agent = """
        task:
          family: agent
          generator: 1
          difficulty: 500          # harder goals have fewer plain sentences, harder houses more doors
          parameters:
            errands: 9             # things to be moved, at least
            rooms: 11

        input:
          type: object
          properties:
            goal: {type: string, maxLength: 8192}
            rules: {type: string, maxLength: 1024}
            maximumCalls: {type: integer, minimum: 1, maximum: 1000}
            checks:
              type: array
              maxItems: 32
              items:
                type: object
                properties:
                  thing: {type: string, maxLength: 64}
                  room: {type: string, maxLength: 64}
            world:
              type: object
              properties:
                start: {type: string, maxLength: 64}
                capacity: {type: integer, minimum: 1, maximum: 100}
                rooms: {type: array, maxItems: 32}
                passages: {type: array, maxItems: 64}
                things: {type: array, maxItems: 64}

        output:
          type: object
          properties:
            calls:
              type: array
              maxItems: 240
              items:
                type: object
                properties:
                  tool: {type: string, enum: [go, open, shut, wrap, take, put]}
                  target: {type: string, maxLength: 64}

        scoring:
          scorer: final-state
          reference: foresighted
          trivial: idle

        budgets:
          latency_milliseconds: 2000
          reliability: 0.95

        weights:
          policy: softmax
          temperature: 0.1         # or proportional, power (exponent), winner (share), threshold (at)
          baseline: 0.2            # one errand alone is worth 0.11, a plan for the visible checks 0.08
          minimum_items: 250       # none before copies can be told: see `plexus subnet trial`

        pricing:
          unit: plan

        """
}
