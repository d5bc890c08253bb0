"""Reads policy documents about aid: text in, typed statements out, on spaCy.

    pipeline.py    documents in, statements out: begin here
    components.py  names, sums, numbers and times, each as a spaCy component
    statement_component.py  … and the whole extractor as one
    model.py       the records that go from step to step
    errors.py      the root of all errors that are raised on purpose

Blocks and sentences:

    reading/       from a file's bytes to blocks: headings, paragraphs, list items, table rows
    seams.py       sentences that a page cut off, joined with where they go on
    sentences.py   where the sentences of a block end
    spans.py       which of many stretches of a text lie at a place

How words are looked for:

    fold.py        variants of spelling made alike, one character for one
    hanzi.py       traditional characters for simplified ones, and back
    cue.py         expressions, looked for only where their letters stand
    needed.py      … which letters an expression cannot do without
    beginnings.py  … and with which it can begin
    alternation.py  long lists of words as one expression
    lang/          what is known of each language

Numbers, sums and times:

    word_lists.py  tables of words that are written as one text
    numerals.py    the record of a number as the languages read it
    degrees.py     “over”, “up to”, “nearly”; 余, 近
    numbers.py     numbers: what they are worth, how firmly, of what kind
    currencies.py  codes, the marks that several share, and whose they are
    currency_context.py  what a bare $ or 元 means in a document
    rates.py       what a sum is per, what it changes, whether it repeats one
    amounts.py     sums of money
    units.py       units without a number: “US$ million” in the head of a table
    times.py       the records of times as the languages read them
    dates.py       dates, periods, fiscal years, “last month”

Names:

    gazetteer.py   known names, handed in, and the automaton that finds them
    names.py       mentions: known names, new ones by pattern, “we”
    capitals.py    is Beijing the government or the town?
    people.py      what the readers of both languages find of a person
    leaders.py     for whom a person speaks
    abbreviations.py  short forms that the text defines
    editions.py    which meeting of a series is meant
    meetings.py    meetings that are named elsewhere: “the Summit”, 此次会议
    reference.py   other words that refer back: “the Fund”, 赞方

What comes of them:

    statements/    statements: who gives what to whom
    rules.py       all rules by which statements are found
    documents.py   the document that a text is, where it names itself
    relations.py   how entities are related
    entity_rows.py  mentions gathered, one row an entity
    entities.py    the entities of a document
"""
