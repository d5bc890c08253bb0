"""What the extractors know of English: numerals, currencies, dates, names, words and clauses.

Numbers, sums and times:

    number_words.py   “two hundred and fifty thousand”
    numerals.py       digits, number words, scales, ordinals, words of degree
    currency_names.py  names and signs of currencies
    currencies.py     the mark of a currency beside a number
    date_patterns.py  one pattern for every form of time
    absolute_times.py  “9 January 2023”, “FY2023/24”
    relative_times.py  “last month”, “over the next three years”
    dates.py          all of them

Names:

    patterns.py       new funds, meetings, initiatives; words for the speaker
    decoys.py         phrases that hold a country's name and mean something else
    bodies.py         bodies, works and documents, which statements do not need
    people.py         people beside their titles

Lists of words:

    cues.py           what a clause does
    verbs.py          verbs of giving, promising, receiving and trading, in all forms
    aid_nouns.py      nouns that say that a sum is given
    modalities.py     the kind of aid
    no_aid.py         what is no aid
    payers.py         whose money it is
    totals.py         what ties a part to its total
    later.py          what tells more of a gift told before
    occasions.py      at which meeting a gift was announced that is told before
    titles.py         who issues a document, who speaks in it, what it is for
    leads.py          lead-ins, labels and lines of names
    offices.py        what a body is by the words in its name
    captions.py       whose aid, and for whom, captions, headings and headlines tell of
    dating.py         words beside the day of a document, and datelines
    arrivals.py       predicates that tell that something has come
    asides.py         times that are not the delivery's own

How a sentence is cut up:

    clauses.py        a sentence from end to end: begin here
    rules.py          the rules, by name
    segments.py       its verbs, each with its clause
    sentence.py       a sentence with what was found in it
    phrases.py        the noun phrase around a name

What is given:

    counted.py        what a number counts
    things.py         sums, counted things, things with an article alone
    works.py          … and those without a number
    measures.py       the projects or loans that a sum is spread over
    nominals.py       sums in noun phrases of giving, without a verb of giving
    gapping.py        clauses without their verb
    rosters.py        lists of names with a sum each
    scopes.py         the verb or noun that governs a thing
    bars.py           what bars it from being a gift
    fulfilment.py     promises that are told as kept

Who gives and who receives:

    roles.py          what part a name plays, by the words before it
    subjects.py       who acts
    unnamed.py        givers without a name: “donors”, “14 countries”
    own_side.py       who pays for what others help with
    around.py         the names around a thing
    actors.py         who gives it, who receives it, and through whom

Promise or deed, when, and all of it:

    kinds.py          promise or deed
    saying.py         when it was promised
    timing.py         when it is given
    gifts.py          one thing with all of this
    sharing.py        what several things share: “each”, “respectively”
"""
