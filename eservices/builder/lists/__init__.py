"""The admin pages on which reference lists are kept."""
