"""How SHACL shapes are applied to a graph of any size: part by part, on several processors.

    rules.py    the shapes, and what can be told of them beforehand
    parts.py    the graph in parts that can be checked one by one
    triples.py  a part as pySHACL reads it
    run.py      shapes applied to the parts, in one process or several

`kg.validation` asks it for the faults of a graph.
"""
