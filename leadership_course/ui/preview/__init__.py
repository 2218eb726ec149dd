"""A course beside its mistakes, while its author writes it."""
