"""Reading for the desk: what a person sees, as tabs, counts, pages and finds. Nothing here writes."""
