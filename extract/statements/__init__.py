"""From names, sums and times in blocks to statements: who gives what to whom.

`extract.lang` reads the sentences; this package knows what governs them from outside (`context`,
`frames`), reads tables (`rows`), groups names (`grouping`), names the kind of aid (`modality`) and
completes the candidates (`assembly`).
"""
