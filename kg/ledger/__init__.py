"""One pledge once, every total explained: what is the same, what is counted in what."""
