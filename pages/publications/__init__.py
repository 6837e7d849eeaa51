"""Publications and open data: their list, their files, and their catalogue for machines."""
