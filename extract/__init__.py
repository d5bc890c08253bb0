"""Reads policy documents about aid: text in, typed statements out, on spaCy."""
