"""The building blocks of the pages; none of them knows a page, a course or a use case."""
