/// The manifests of the families that work on data.
extension SubnetTemplate {
    static let labelling = """
        task:
          family: labelling
          generator: 1
          difficulty: 500          # 0 is easiest, 1000 hardest
          parameters:
            records: 20            # in each item
            annotators: 7          # whose votes make the truth, but for the quarter of the records whose labels are known
            label_model: dawid-skene   # or majority

        input:
          type: object
          properties:
            fields:
              type: array
              maxItems: 8
              items:
                type: object
                properties:
                  name: {type: string, maxLength: 64}
                  labels: {type: array, items: {type: string, maxLength: 64}, maxItems: 32}
            records: {type: array, items: {type: string, maxLength: 2048}, maxItems: 60}

        output:
          type: object
          properties:
            labels:                # for each record, in order, a label for each field, in order
              type: array
              maxItems: 60
              items: {type: array, items: {type: string, maxLength: 64}, maxItems: 8}

        scoring:
          scorer: kappa            # agreement beyond chance: constant and random labels score about 0
          reference: expert
          trivial: random

        budgets:
          latency_milliseconds: 2000
          reliability: 0.95

        weights:
          policy: softmax
          temperature: 0.1         # or proportional, power (exponent), winner (share), threshold (at)
          baseline: 0.25           # every fourth record honestly, or remembered sentences, come to 0.17
          minimum_items: 200       # none before copies can be told: see `plexus subnet trial`

        pricing:
          unit: batch

        """

    static let enrichment = """
        task:
          family: enrichment
          generator: 1
          difficulty: 500          # 0 is easiest, 1000 hardest
          parameters:
            documents: 14          # texts in each item

        input:
          type: object
          properties:
            entity: {type: string, maxLength: 128}
            fields: {type: array, items: {type: string, maxLength: 64}, maxItems: 32}
            documents:
              type: array
              maxItems: 40
              items:
                type: object
                properties:
                  id: {type: string, maxLength: 64}
                  date: {type: string, maxLength: 10}
                  text: {type: string, maxLength: 8192}

        output:
          type: object
          properties:
            claims:                # at most one for each field; nothing about what no text says
              type: array
              maxItems: 64
              items:
                type: object
                properties:
                  field: {type: string, maxLength: 64}
                  value: {type: string, maxLength: 128}
                  document: {type: string, maxLength: 64}
                  quote: {type: string, maxLength: 4096}   # more than 240 characters count as a false citation

        scoring:
          scorer: cited-facts      # a right claim counts 1, a wrong or needless one -1/2, a false citation -1
          reference: scholar
          trivial: random

        budgets:
          latency_milliseconds: 2000
          reliability: 0.95

        weights:
          policy: softmax
          temperature: 0.1         # or proportional, power (exponent), winner (share), threshold (at)
          baseline: 0.3            # whoever reads three texts of fourteen comes to about 0.23
          minimum_items: 300       # none before copies can be told: see `plexus subnet trial`

        pricing:
          unit: profile

        """
}
