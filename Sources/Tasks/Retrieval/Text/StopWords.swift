/// English words that say nothing of what a text is about.
enum StopWords {
    /// Articles, pronouns, prepositions, conjunctions, auxiliaries and their like.
    static let english: Set<String> = Set(
        """
        a about above after again against all also am an and any are as at be because been before being below between
        both but by can could did do does doing down during each either etc few for from further had has have having he
        her here hers herself him himself his how i if in into is it its itself just made make many may me might more
        most much must my myself no nor not now of off on once one only or other our ours out over own same she should so
        some such t than that the their theirs them themselves then there these they this those through to too under
        until up upon used using usually various very was we were what when where which while who whom whose why will
        with within without would you your yours yourself
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
