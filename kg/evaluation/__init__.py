"""How good are the statements? Predictions against a gold that people wrote.

    rows.py       what the files hold: gold rows, predictions
    agreement.py  do the two say the same in a slot?
    alignment.py  which prediction found which gold row
    documents.py  a gold set: documents with both, each row at its place
    scores.py     the figures, with intervals
    mistakes.py   what went wrong, row by row
    reliability.py  how many are right of those that are trusted so far
    by_rule.py    how often each rule is right
    report.py     all of it, as records
    entities.py   the entities of documents, scored by themselves
    tables.py     the same as tables, Markdown, JSON
    page.py       the same as one HTML page, with the texts
    spans.py      marked stretches of a text, cut into lines of pieces

What counts is told in `docs/statements.md`, what the figures mean in `docs/cli.md`. Knows no RDF.
"""
