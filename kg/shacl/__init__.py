"""How SHACL shapes are applied to a graph of any size: part by part, on several processors."""
