"""What is the same: readings of documents become entries, tied and counted once.

    readings.py    statements with what the graph says that their names mean
    entries.py     readings → entries, by the steps below: begin here

One after the other:

    versions.py    language versions of one text, aligned
    blocks.py      which readings are compared
    agreement.py   do two agree, slot by slot?
    same.py        which are one statement
    clusters.py    groups that grow by joining and keep apart what is surely apart
    ties.py        which entries restate or revise others
    tables.py      … because two tables of a text split the same sum
    fulfilment.py  … and which delivery fulfils which pledge
    chains.py      walks along ties and totals

What comes of them:

    counted.py     which money is in which sum already
    quads.py       the ledger in the graph
    lines.py       … and as a file of JSON Lines
"""
