"""The report of a build: what was read and what came of it, as Markdown and as one HTML page.

    summary.py  what was found, merged and left unread, as tables
    page.py     the tables as Markdown and HTML

`kg.build` writes it beside the graph.
"""
