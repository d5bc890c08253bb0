"""What is the same: readings of documents become entries, tied and counted once."""
