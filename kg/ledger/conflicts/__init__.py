"""What cannot all be true: parts against totals, documents against documents, the impossible.

Found when the graph is built:

    contradictions.py  all of them: begin here
    told.py            the entries, by their readings, documents and totals
    figures.py         when do two numbers agree?
    areas.py           which countries a region or group has
    totals.py          parts against their total
    shares.py          percentages against the sums that they are of
    disagreements.py   readings of one statement
    impossible.py      values that cannot be
    wording.py         how contradictions are put into words
    quads.py           contradictions in the graph
    listing.py         … and read from there, with the words that they rest on
"""
