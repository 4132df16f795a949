import Evaluation

/// The words from which items of the chat family are made.
enum ChatWords {
    static let good = split(
        """
        excellent delightful wonderful superb friendly charming tasty spotless comfortable brilliant cheerful generous \
        lovely perfect pleasant reliable splendid helpful fantastic impressive cosy gorgeous smooth fresh
        """
    )
    static let bad = split(
        """
        awful terrible dreadful rude filthy noisy broken bland disappointing horrible boring slow unfriendly stale \
        cramped dull faulty useless overpriced miserable shabby sloppy unpleasant ugly
        """
    )
    static let aspects = split(
        """
        room meal waiter view breakfast garden bed music soup lobby guide film ending plot battery screen keyboard \
        camera driver seat museum shop concert hotel
        """
    )
    static let topics: [(label: String, words: [String])] = [
        (
            "sport",
            split(
                """
                goalkeeper referee marathon penalty stadium striker tournament racket relay hurdle medal sprint league \
                javelin football swimmer
                """
            )
        ),
        (
            "cooking",
            split(
                """
                oven recipe flour garlic saucepan butter dough spice soup whisk onion roast pepper kitchen pastry broth
                """
            )
        ),
        (
            "music",
            split(
                """
                violin orchestra melody drummer chorus piano trumpet rhythm album concert guitar singer flute opera \
                choir cello
                """
            )
        ),
        (
            "travel",
            split(
                """
                passport airport luggage ferry hostel itinerary suitcase railway tourist cruise backpack timetable \
                souvenir embassy airline visa
                """
            )
        ),
        (
            "weather",
            split(
                """
                thunderstorm drizzle fog blizzard sunshine hail forecast breeze frost rainfall humidity lightning \
                snowfall heatwave cloud hurricane
                """
            )
        ),
        (
            "money",
            split(
                """
                mortgage salary invoice dividend loan budget pension interest bank tax deposit currency refund debt \
                insurance credit
                """
            )
        ),
    ]
    static let firstNames = split(
        """
        Marta Oskar Ingrid Tomas Leila Henrik Priya Carlos Yuki Amara Felix Nadia Bruno Sofia Viktor Elena Hassan Clara \
        Diego Maren Pavel Rosa Samuel Tessa
        """
    )
    static let surnames = split(
        """
        Ortiz Berg Novak Silva Larsen Kaya Weber Moreau Rossi Tanaka Okafor Lindqvist Petrov Haddad Murphy Costa \
        Fischer Dubois Kowalski Nagy Jansen Bauer Romano Eriksen
        """
    )
    static let cities = split(
        """
        Lisbon Oslo Vienna Dublin Prague Athens Warsaw Madrid Helsinki Geneva Naples Hamburg Bergen Porto Cracow Ghent \
        Seville Zagreb Riga Turin Malmo Utrecht Bilbao Graz
        """
    )
    static let jobs = split(
        """
        nurse baker teacher plumber lawyer gardener pilot tailor dentist farmer painter librarian carpenter engineer \
        butcher translator chemist waiter fisherman journalist
        """
    )
    static let goods = split(
        """
        lamps chairs books candles mirrors carpets bottles clocks pillows baskets blankets plates bicycles umbrellas \
        notebooks kettles shelves pencils cushions ladders
        """
    )
    static let days = split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    static let colours = split("red blue green yellow black white brown grey purple orange")
    static let sorts: [(name: String, words: [String])] = [
        (
            "animals",
            split(
                """
                fox horse rabbit goat duck sheep otter badger hedgehog swan donkey squirrel turtle lizard camel beaver \
                falcon heron mouse goose
                """
            )
        ),
        (
            "fruits",
            split(
                """
                apple pear plum cherry banana melon grape lemon peach mango apricot quince papaya lime coconut fig \
                blueberry raspberry strawberry pineapple
                """
            )
        ),
        (
            "tools",
            split(
                """
                hammer saw wrench chisel drill screwdriver pliers axe shovel rake trowel crowbar ladder file hoe spade \
                mallet sickle vice anvil
                """
            )
        ),
        (
            "clothes",
            split(
                """
                scarf jacket glove hat sweater shirt coat sock skirt belt boot blouse cardigan vest raincoat dress cap \
                sandal apron shawl
                """
            )
        ),
    ]
    static let nouns = split(
        """
        teacher captain neighbour doctor mountain harbour village bridge market castle journey letter window picture \
        kitchen station library basket blanket engine machine shoulder weather morning evening festival hospital \
        language magazine mirror
        """
    )
    static let adjectives = split(
        """
        beautiful dangerous expensive familiar friendly important interesting modern necessary ordinary peaceful popular \
        powerful serious strange wonderful yellow narrow ancient crowded
        """
    )
    static let verbs = split(
        """
        remembered discovered described followed finished received repaired visited watched painted carried offered \
        explained admired borrowed mentioned
        """
    )
    static let prepositions = split("behind near beside before after without")
    static let times = split("yesterday tomorrow together quickly suddenly carefully recently quietly")

    /// All words that a sentence to be corrected can have.
    static let sentenceWords = nouns + adjectives + verbs + prepositions + times + ["the", "and", "a"]

    private static func split(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }
}
