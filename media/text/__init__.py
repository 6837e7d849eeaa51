"""The text of documents, so that they are found by what they say.

A file may be anything that somebody sent: it is read by a process of its own that holds no secret, may use little
memory and time, and is killed when it takes longer (`media.text.reading`). What it has written until then is kept.
"""
