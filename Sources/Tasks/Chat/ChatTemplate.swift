extension SubnetTemplate {
    /// The manifest of a new subnet of the chat family.
    static let chat = """
        task:
          family: chat
          generator: 1
          difficulty: 500          # harder texts contradict themselves, mention others and have more mistakes
          parameters:
            kinds: [sentiment, topic, fact, list, correction]

        input:
          type: object
          properties:
            messages:
              type: array
              items:
                type: object
                properties:
                  role: {type: string, enum: [system, user, assistant]}
                  content: {type: string, maxLength: 16384}
              maxItems: 64
            max_tokens: {type: integer, minimum: 1, maximum: 4096}

        output:
          type: object
          properties:
            text: {type: string, maxLength: 16384}

        scoring:
          scorer: exact
          reference: expert
          trivial: constant

        budgets:
          latency_milliseconds: 15000
          reliability: 0.95

        weights:
          policy: softmax
          temperature: 0.2         # wide enough that small real models are paid beside programs by rules
          baseline: 0.2            # guesses and first names come to 0.14; `plexus subnet check` tells
          minimum_items: 800       # none before copies can be told: see `plexus subnet trial`

        pricing:
          unit: answer

        """
}
