"""One pledge once, every total explained: what statements are the same, and honest sums over them."""
