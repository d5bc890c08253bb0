"""One pledge once, every total explained: what statements are the same, honest sums over them."""
