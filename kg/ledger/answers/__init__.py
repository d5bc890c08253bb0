"""Honest sums over a graph, and why each is what it is."""
