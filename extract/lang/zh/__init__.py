"""What the extractors know of Chinese: numerals, currencies, dates, names, words and clauses.

Numbers, sums and times:

    number_words.py   一亿五千万, 3千5百
    numerals.py       digits, characters, scales, words of degree
    currency_names.py  names of currencies
    currencies.py     the mark of a currency beside a number
    date_patterns.py  one pattern for every form of time, and its small numbers
    absolute_times.py  2018年9月3日, “十四五”
    relative_times.py  上月, 未来三年
    dates.py          all of them

Names:

    patterns.py       new funds, forums, meetings, plans; words for the speaker
    decoys.py         phrases in which a name stands by chance: 海地 in 沿海地区
    bodies.py         bodies, works and documents, which statements do not need
    people.py         people beside their titles

Lists of words:

    cues.py           what a clause does
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

How a sentence is cut up:

    clauses.py        a sentence from end to end: begin here
    rules.py          the rules, by name
    segments.py       its clauses, comma by comma

What is given:

    things.py         sums, and counted things on either side of the noun
    helped.py         … and who is counted but not given
    works.py          works, goods and help without a number
    handovers.py      goods that one clause lists and another hands over
    events.py         … and what stands before its verb: 医院已竣工
    measures.py       two measures of one thing: 医疗队15批、648人次
    bars.py           what bars it from being a gift
    fulfilment.py     promises that are told as kept

Who gives and who receives:

    roles.py          what part a name plays, by the words on either side
    settling.py       … and by the names beside it
    subjects.py       who acts at the head of a clause: bodies in no list, provinces
    actors.py         who gives and who receives, and what is kept of the clause before
    further.py        … and what a later clause tells of that: 用于……, 交由……

Promise or deed, when, and all of it:

    kinds.py          promise or deed
    timing.py         when and where it was said or is given
    gifts.py          one thing with all of this
    sharing.py        which name goes with which number: 分别, 各
"""
