"""Two trees side by side: what is translated, what went stale, and what a visitor is told about it.

The page in the portal's first language is the source; each page of another language with the same key is its
translation. Texts are translated, everything else is shared and follows the source by itself.
"""
