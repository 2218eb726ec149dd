"""WHAT IS TAUGHT: frozen values of courses, lessons, cards and questions, with permanent ids."""
