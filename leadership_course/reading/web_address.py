"""Is this an address that may be opened in a browser?"""

from urllib.parse import urlsplit


def is_web_address(text: str) -> bool:
    """Tell whether `text` is a whole http or https address with a host, in signs one can see."""
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and text.isprintable()
    except ValueError:
        return False
