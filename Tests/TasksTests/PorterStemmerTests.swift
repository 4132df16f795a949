import Testing

@testable import Tasks

@Suite struct PorterStemmerTests {
    /// The examples that M. F. Porter's paper of 1980 gives for each step, followed through all steps.
    @Test(
        arguments: [
            ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("cats", "cat"), ("feed", "feed"),
            ("agreed", "agre"), ("plastered", "plaster"), ("bled", "bled"), ("motoring", "motor"), ("sing", "sing"),
            ("conflated", "conflat"), ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("tanned", "tan"),
            ("falling", "fall"), ("hissing", "hiss"), ("fizzed", "fizz"), ("failing", "fail"), ("filing", "file"),
            ("happy", "happi"), ("sky", "sky"), ("relational", "relat"), ("conditional", "condit"),
            ("valenci", "valenc"), ("digitizer", "digit"), ("vietnamization", "vietnam"), ("operator", "oper"),
            ("feudalism", "feudal"), ("hopefulness", "hope"), ("formaliti", "formal"), ("sensibiliti", "sensibl"),
            ("triplicate", "triplic"), ("formative", "form"), ("electrical", "electr"), ("goodness", "good"),
            ("revival", "reviv"), ("allowance", "allow"), ("airliner", "airlin"), ("adjustable", "adjust"),
            ("replacement", "replac"), ("adoption", "adopt"), ("communism", "commun"), ("effective", "effect"),
            ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"), ("controll", "control"), ("roll", "roll"),
            ("a", "a"), ("is", "is"), ("naïve", "naïve"), ("x86", "x86"),
        ]
    )
    func wordsHaveTheStemsOfThePaper(word: String, stem: String) {
        #expect(PorterStemmer.stem(word) == stem)
    }

    @Test func inflectionsAreRegular() {
        #expect(Inflection.base(of: "feathers") == "feather")
        #expect(Inflection.base(of: "berries") == "berry")
        #expect(Inflection.base(of: "glasses") == "glass")
        #expect(Inflection.base(of: "glass") == "glass")
        #expect(Tokenizer.words(in: "Don't PANIC, x86—Ärger!") == ["don", "t", "panic", "x86", "ärger"])
    }
}
