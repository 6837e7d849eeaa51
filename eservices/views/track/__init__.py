"""The citizen's way to an application that was filed: number and code, then a short session."""
