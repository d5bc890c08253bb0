"""AidKG and other tools side by side: sums, dates and countries in the same documents."""
