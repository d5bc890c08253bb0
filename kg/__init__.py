"""From statements to a graph, and from the graph to answers.

    cli/               the command `aidkg`, a module a command
    errors.py          the errors that are raised on purpose
    resources.py       opens `ontology/`, `queries/` and the samples, installed or not
    demo.py            the demonstration: samples → graph → page

Documents → statements:

    extraction.py      joins `extract` to the code lists
    coverage.py        how much of a document was read
    statements.py      statements in files: JSON Lines and CSV
    entities.py        entities in files
    jsonl.py           JSON Lines, read into what their lines are
    evaluation/        how good they are, against what people wrote

Code lists, and from names to their concepts:

    codelist_files.py  the files, and what stands in them
    concepts.py        concepts under names and codes
    entries.py         concepts as entries of the gazetteer of `extract`
    codelists.py       all of it, loaded
    name_index.py      every name, as it is written or nearly so
    name_variants.py   other ways of writing a name
    spelling.py        slips of typing and of optical reading
    contexts.py        what the text around a name says that it means
    link_reasons.py    why a name is linked, and how far to trust it
    linking.py         name → concept, with score and reason
    links.py           links as rows
    linksets.py        links to other data sets, checked

Statements → RDF:

    iri.py             identifiers
    terms.py           the namespaces of the graph, and terms of it as nodes
    labels.py          labels for people
    dates.py           dates as precise as the text
    document_dates.py  when documents came out, as the user tells
    mapping.py         a document's statements as its named graph
    statement_class.py  commitment, delivery or reported total
    measure_quads.py   sums and numbers of things
    ecb.py             the reference rates of the European Central Bank
    rates.py           what a sum is in US dollars, or why that is not known
    dollars.py         … for the sum of a statement
    entity_graph.py    whom and what statements name: linked, or minted
    unknown.py         entities that no list knows
    parallel.py        … and which of them two language versions have in common
    wholes.py          the totals that a statement is a part of
    sector_words.py    words that tell what aid is for
    sector_places.py   where they may stand, the nearest first
    sector_heads.py    which of several words is the head
    sectors.py         what a statement is for
    sector_quads.py    … as RDF

The graph:

    build.py           documents in, a graph out
    statement_checks.py  are the statements fit for one graph?
    manifest.py        what the last build left, and what is read again
    data_graphs.py     the graphs of the vocabulary and the reference data
    output.py          the folder, from one state to the next as a whole
    trig.py            canonical files
    store.py           Oxigraph, and the files that it is loaded from
    ledger/            one pledge once, honest sums, contradictions
    report/            what a build made of its documents

Is it as it should be?

    shacl/             shapes applied to graphs of any size
    validation.py      faults by the shapes
    problems.py        faults and contradictions as one list
    checking.py        a graph file from end to end

Questions and answers:

    queryfile.py       the files of `queries/` and their headers
    params.py          values for their parameters
    sparql.py          what may run, and how
    misspelt.py        terms that the vocabulary does not have
    child.py           the process that a user's query runs in
    query.py           a question, by name or in SPARQL
    formats.py         answers as table, CSV, JSON, Markdown
    charts/            answers as charts

Pictures and other tools:

    draw/              the graph as an HTML page
    onepage.py         what all HTML pages have in common
    numerals.py        numbers in graphs that any program may have written
    network.py         the graph for networkx and Gephi
"""
