"""Trying the draft of a service: the whole journey of a citizen, and nothing is stored."""
