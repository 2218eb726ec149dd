"""When is a word found, however it was typed?"""

import unicodedata


def folded(text: str) -> str:
    """Return `text` without case and accents, with one kind of apostrophe."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").casefold()).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def holds(text: str, words: str) -> bool:
    """Tell whether every one of `words` stands in `text`; no words are found everywhere."""
    within = folded(text)
    return all(word in within for word in folded(words).split())
