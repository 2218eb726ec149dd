"""WHAT IS TAUGHT: frozen values of courses, modules, lessons, cards, questions, and their permanent ids."""
