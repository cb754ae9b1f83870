"""Sentences one after the other, as each language sets them."""

_FULL_WIDTH = "。！？；：，、"


def together(*sentences: str) -> str:
    """One text: a space between two sentences, none where a full-width mark ends the first."""
    text = ""
    for sentence in (each.strip() for each in sentences):
        if text and sentence:
            text += "" if text[-1] in _FULL_WIDTH else " "
        text += sentence
    return text
