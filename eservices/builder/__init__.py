"""The builder's own admin pages: versions of a service, and what changed between them."""
