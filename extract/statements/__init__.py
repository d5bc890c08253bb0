"""From names, sums and times in blocks to statements: who gives what to whom.

`extract.lang` reads the sentences. This package knows what governs them from outside, reads what is
no sentence, fills what sentences leave unsaid, and decides what is a statement.

    assembly.py    a document from end to end: begin here
    blocks.py      … one block of it: a heading, a row, or sentences
    languages.py   what is asked of a language
    candidates.py  the working records: groups of names, things, candidates, frames
    rules.py       what a rule is, and the rules of tables
    grouping.py    names that stand together as one group
    parties.py     which of two parties gives, by what they are

The document as a whole:

    about.py       is it about aid?
    title.py       its title block: who issues it, about whom, when, at which meeting
    dating.py      when it was issued
    foreign_days.py  … where the date is in another language: “24. november 2020”
    occasions.py   at which meeting its gift was announced
    speaker.py     who “we” are
    bare_signs.py  what a shared sign of money means, once that is known

Around the sentences:

    context.py     what governs a sentence from outside it
    frames.py      what headings, lead-ins and labels say
    captions.py    what captions and headings say of figures below them
    below.py       captions that stand below their tables
    label_lists.py  lines that begin with names, which all give or all receive
    rollcall.py    names on lines of their own, above what they give

Tables and fact boxes:

    columns.py     what each column holds
    units.py       the unit of bare numbers
    newcomers.py   whom a cell names, known or not
    figures.py     the figures in cells
    rows.py        rows of tables
    boxes.py       fact boxes: a line for each field of one gift

What a sentence leaves unsaid:

    completion.py  candidates filled from the frames around them
    announcing.py  when and at which meeting it was promised
    modality.py    the kind of aid
    gapped.py      who gives in a clause without its verb
    told_later.py  times that a later sentence tells

What is told elsewhere, and what is kept:

    restated.py    a gift that is told more than once
    unlikely.py    givers who hardly ever give
    takers.py      who receives where nothing that governs the gift says so
    aid.py         is it aid?
    domestic.py    what a state spends at home is none
    sums.py        totals of what several give
    givers.py      who gives where no sentence says so
    totals.py      parts, and the totals that they are of
    payers.py      whose money it is
    undated.py     dates that the document does not tell
    namings.py     where the document names the entities
    confidence.py  how likely a statement is right in all that it says
    records.py     the statements that leave the package
    left_out.py    the sums in none of them, and why
"""
