"""`make audit`: axe, the Nu checker and Lighthouse over every kind of public page, in every language."""
