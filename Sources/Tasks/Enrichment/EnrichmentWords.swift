/// The names and sentences that the texts about companies are made of.
enum EnrichmentWords {
    static let starts = [
        "Vel", "Nor", "Bel", "Kar", "Tor", "Mal", "Sol", "Fen", "Gal", "Ost", "Dra", "Hal", "Lin", "Rav", "Sten", "Umb",
    ]
    static let middles = ["a", "o", "i", "e", "u"]
    static let ends = [
        "nora", "vik", "mar", "dis", "ton", "rex", "lund", "berg", "tia", "quist", "mond", "sen", "dor", "pol", "ria",
        "gard",
    ]
    static let trades = [
        "Optics", "Foods", "Logistics", "Textiles", "Marine", "Software", "Energy", "Ceramics", "Robotics", "Paper",
        "Pharma", "Steel", "Mobility", "Toys", "Chemicals", "Instruments", "Furniture", "Aviation", "Seeds", "Glass",
    ]
    static let cities = [
        "Lisbon", "Oslo", "Ghent", "Turin", "Leipzig", "Nantes", "Cork", "Graz", "Malmo", "Porto", "Tartu", "Brno",
        "Basel", "Bilbao", "Aarhus", "Riga", "Split", "Varna", "Leeds", "Utrecht", "Bergen", "Tampere", "Lyon", "Genoa",
        "Krakow", "Patras", "Namur", "Ulm", "Reims", "Zadar", "Cadiz", "Vilnius",
    ]
    static let given = [
        "Ada", "Bruno", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Irene", "Jonas", "Karin", "Leo", "Marta",
        "Nils", "Olga", "Pavel", "Rosa", "Simon", "Tilda", "Viktor",
    ]
    static let family = [
        "Almeida", "Berger", "Costa", "Dahl", "Eriksen", "Fischer", "Gruber", "Horvat", "Ivanov", "Jansen", "Keller",
        "Lindholm", "Moreau", "Novak", "Olsen", "Petrov", "Quint", "Rossi", "Santos", "Torres", "Urban", "Vogel",
        "Weber", "Zeman",
    ]
    static let products = [
        "lenses", "valves", "bicycles", "turbines", "bearings", "kettles", "sensors", "engines", "carpets", "candles",
        "pumps", "violins", "batteries", "tractors", "mirrors", "gearboxes", "tents", "printers", "scales", "drones",
        "pianos", "clocks", "skates", "ovens",
    ]

    /// For each field the sentences that state it; `{E}` is the company, `{V}` the value. Earlier ones are more frequent.
    static let sentences: [(field: String, forms: [String])] = [
        (
            "headquarters",
            [
                "{E} is based in {V}", "{E} has its head office in {V}", "The head office of {E} is in {V}",
                "From {V}, {E} directs its business", "{E} resides in {V}", "{V} is home to {E}",
            ]
        ),
        (
            "founded",
            [
                "{E} was founded in {V}", "{E} was set up in {V}", "{E} opened its doors in {V}",
                "The history of {E} begins in {V}", "{E} goes back to {V}", "{E} celebrates {V} as its first year",
            ]
        ),
        (
            "chief",
            [
                "{E} is led by {V}", "{V} is chief executive of {E}", "{E} appointed {V} as chief executive",
                "{V} runs {E}", "At the top of {E} stands {V}", "{V} holds the reins of {E}",
            ]
        ),
        (
            "founder",
            [
                "{E} was started by {V}", "{V} founded {E}", "{E} is the creation of {V}", "{V} established {E}",
                "{E} owes its existence to {V}", "{V} dreamed up {E}",
            ]
        ),
        (
            "owner",
            [
                "{E} belongs to {V}", "{E} is owned by {V}", "{E} is a subsidiary of {V}",
                "{V} holds all shares of {E}", "{E} answers to its parent {V}", "{V} swallowed {E}",
            ]
        ),
        (
            "employees",
            [
                "{E} employs {V} people", "{V} people work for {E}", "{E} has a staff of {V}",
                "The workforce of {E} numbers {V}", "{E} gives work to {V} people", "{E} pays {V} salaries",
            ]
        ),
        (
            "revenue",
            [
                "{E} had sales of {V}", "{E} earned {V} in revenue", "The turnover of {E} reached {V}",
                "{E} took in {V}", "Customers paid {E} a total of {V}", "{V} passed through the tills of {E}",
            ]
        ),
        (
            "product",
            [
                "{E} makes {V}", "{E} is known for its {V}", "{V} are the main product of {E}",
                "{E} manufactures {V}", "{E} specialises in {V}", "{E} lives on {V}",
            ]
        ),
        (
            "auditor",
            [
                "{E} is audited by {V}", "The books of {E} are checked by {V}", "{E} chose {V} as its auditor",
                "{V} audits {E}", "{V} signs the accounts of {E}", "{E} opens its ledgers to {V}",
            ]
        ),
        (
            "exchange",
            [
                "{E} is listed in {V}", "Shares of {E} trade in {V}", "{E} went public in {V}",
                "The exchange of {V} lists {E}", "{E} sold its shares in {V}", "{V} quotes {E}",
            ]
        ),
    ]

    /// The fields whose values change with time.
    static let changing: Set<String> = ["headquarters", "chief", "owner", "employees", "revenue", "auditor"]

    /// Openings after which a statement does not hold, and after which it does.
    static let doubts = [
        "It is not true that ", "A rumour says that ", "Some wrongly believe that ", "There were plans that ",
        "A rival claims that ", "Nobody could confirm that ",
    ]
    static let assurances = ["It is confirmed that ", "As reported, ", "By all accounts, ", "We learned that "]

    static let pronouns = ["the company", "the firm"]
    /// What says nothing about any field.
    static let fillers = [
        "The weather was fine on the day of the visit", "Journalists were shown around", "The market has been quiet",
        "No further details were given", "Analysts remain divided", "The meeting lasted two hours",
    ]
}
