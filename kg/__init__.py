"""From statements to a graph, and from the graph to answers."""
