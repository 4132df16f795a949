/// The words that customers' messages are made of. Earlier words of a list are drawn more often.
enum MessageWords {
    /// For each topic, in the order of its labels, what may go wrong.
    static let things: [[String]] = [
        [
            "invoice", "charge", "payment", "bill", "fee", "receipt", "direct debit", "price", "voucher", "card",
            "discount", "instalment", "surcharge", "deposit", "credit note", "bank transfer", "tax line", "statement",
            "reminder", "gift balance", "late fee", "currency", "quote", "balance",
        ],
        [
            "parcel", "package", "courier", "shipment", "driver", "tracking number", "order", "letterbox", "depot",
            "van", "locker", "pallet", "customs form", "waybill", "doorstep", "route", "pickup point", "crate",
            "freight", "consignment", "slot", "delivery note", "envelope", "carrier",
        ],
        [
            "refund", "exchange", "return label", "replacement", "return form", "drop-off", "return code", "send-back",
            "swap", "collection", "cancellation", "withdrawal", "return window", "restocking", "warranty claim",
            "prepaid label", "repair", "credit", "goodwill", "claim", "reversal", "take-back", "return bag", "recall",
        ],
        [
            "password", "login", "profile", "email address", "account", "username", "two-step code", "membership",
            "sign-up", "nickname", "phone number", "newsletter", "security question", "avatar", "subscription",
            "points", "consent", "access", "birthday", "household", "passkey", "session", "permission", "identity",
        ],
        [
            "app", "website", "screen", "update", "button", "search page", "download", "menu", "server", "basket",
            "browser", "link", "form", "notification", "filter", "map", "chat window", "camera", "widget", "cookie",
            "checkout", "banner", "language", "font",
        ],
        [
            "kettle", "jacket", "lamp", "zip", "battery", "box", "lid", "cable", "sole", "chair", "handle", "blender",
            "backpack", "mirror", "blade", "cushion", "tripod", "speaker", "hinge", "mattress", "thermos", "strap",
            "remote", "shelf",
        ],
    ]

    /// For each topic, what is said to be wrong; the last ones are said of other topics as well.
    static let problems: [[String]] = [
        [
            "was taken twice", "is higher than agreed", "does not match the offer", "shows the wrong amount",
            "went through without my consent", "adds up to nonsense", "is wrong", "was refused", "is missing",
        ],
        [
            "never arrived", "is stuck at the depot", "was left in the rain", "went to a neighbour", "is a week late",
            "has not moved since monday", "is wrong", "is missing", "was refused",
        ],
        [
            "is not accepted at the counter", "has been pending for days", "expired before i could use it",
            "has no address on it", "was promised and forgotten", "was refused", "is missing", "does not work",
        ],
        [
            "is locked", "cannot be changed", "was reset without asking", "belongs to somebody else",
            "never gets confirmed", "is not recognised", "does not work", "is missing", "is wrong",
        ],
        [
            "crashes on start", "freezes at the last step", "shows an error", "does not load", "is blank",
            "keeps spinning", "does not work", "is wrong", "is missing",
        ],
        [
            "is broken", "has a crack", "came in the wrong colour", "is smaller than described", "smells of glue",
            "stopped after two days", "does not work", "is missing", "is wrong",
        ],
    ]

    /// How a message says that another matter is settled.
    static let settled = [
        "is fine again", "was settled last week", "is no longer a problem", "has been solved", "is sorted now",
    ]
    /// How it says so at the start of a sentence.
    static let aside = ["this is not about the", "please ignore my note on the", "i do not mean the"]

    /// Words of hurry, and of leisure.
    static let hurried = [
        "urgent", "pressing", "critical", "time-sensitive", "an emergency", "serious", "a priority", "burning",
    ]
    static let leisurely = [
        "a minor thing", "for later", "a small matter", "for the long run", "a trifle", "for a quiet day",
    ]
    /// Frames around them that keep the meaning, and that turn it round.
    static let plainFrames = ["this is #", "it is really #", "please treat it as #", "for me it is #"]
    static let turnedFrames = ["this is not #", "it is hardly #", "it is anything but #", "nobody calls it #"]
    /// Other sentences of hurry and of leisure.
    static let hurry = [
        "i need an answer today", "please hurry", "my flight leaves tomorrow", "it cannot wait", "we open at noon",
        "the party is tonight",
    ]
    static let leisure = [
        "there is no hurry", "whenever you have time", "take your time", "it can wait", "any day this month will do",
        "there is no need to answer today",
    ]

    /// Words of satisfaction, and of anger.
    static let pleased = [
        "happy", "pleased", "satisfied", "impressed", "delighted", "grateful", "content", "thrilled", "glad",
        "charmed", "relieved", "amazed",
    ]
    static let angry = [
        "angry", "disappointed", "annoyed", "upset", "furious", "frustrated", "unhappy", "fed up", "shocked",
        "bitter", "irritated", "appalled",
    ]
    static let moods = ["i am #", "i am really # with you", "your service left me #", "i feel #", "we are all #"]
    static let turnedMoods = ["i am not #", "i am far from #", "nobody here is #", "i would not call myself #"]
    static let formerMoods = ["i was # at first", "years ago i was #", "my sister is # though"]

    /// What says nothing.
    static let fillers = [
        "my order number is @", "greetings from leeds", "i bought it for my sister", "my name is jordan",
        "i wrote to you on the @ of may", "the shop in york sent me here", "i have been a customer for @ years",
        "please answer by email", "my colleague ordered @ of them", "i live on the third floor",
        "a friend told me about you", "you can call me after six", "i attach a picture", "see case @",
        "we spoke about it on friday", "i use it for work", "the weather is fine today", "thank you in advance",
    ]
}
