"""The blocks with which an editor builds a service: card, questions, documents, handling.

Nothing in a block is obligatory: a half-built service can always be saved. Completeness is judged in one
place only, `eservices.questions.checks`, when the service is published.
"""
