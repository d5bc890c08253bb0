"""Honest sums over a graph, and why each is what it is.

    book.py       the ledger opened from a graph, asked for totals: begin here
    postings.py   what it reads from the graph
    selection.py  what a sum is asked of, and by what it can be split
    parties.py    who stands for whom: a region for countries, a state for ministries
    choice.py     a selection at work
    reported.py   reported totals that may hold single deliveries
    sums.py       which postings count
    sum_rules.py  why one is left out, by rule

Explanations:

    explain.py    what stands behind a question, a statement or an entity
    phrases.py    its words, in both languages
    tree.py       … as a tree for people
    page.py       … as an HTML page
    as_json.py    … as data
"""
