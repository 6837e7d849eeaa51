"""What search finds of the services, and how it learns of changes. Its words are those of the card."""
