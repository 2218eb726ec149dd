"""How are the values of a course declared, so that one definition reads, checks and stores them?"""

from msgspec import Struct


class Shape(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """A frozen value whose fields are the keys an author writes (`model_answer` is `model-answer`).

    The reader checks files against these fields, the compiled course stores them, and unknown keys
    are errors.
    """
