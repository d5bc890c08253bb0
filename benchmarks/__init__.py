"""Measurements: how fast AidKG is, and how well it reads beside other tools."""
