"""What search finds of pages and documents, and how it learns of changes.

`sources` tells; `pages` reads many pages in few queries, `kinds` knows what each page type adds, `texts` turns blocks
into plain words; `noticing` notes changes in the transaction that makes them.
"""
