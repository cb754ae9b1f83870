"""What a table's cell shows, as values: models make them, delegates paint them, caches key on them."""

from typing import Literal, NamedTuple

Kind = Literal[
    "text",  # one line
    "strong",  # one line, 600
    "mono",  # one line, fixed font, elided in the middle
    "number",  # one line, figures of one width
    "account",  # logo, name above, platform id below
    "pair",  # two lines: text above, detail below
    "state",  # icon in a tone, neutral word; a red ≠ behind it where `extra` says why
    "event",  # icon in a tone, text above, detail below
    "verdict",  # a filled chip, its age (detail) behind it
    "status",  # icon and word in a tone
    "environment",  # TEST or LIVE
    "request",  # method in a tone, then the path in the fixed font
    "owner",  # small logo and one line; without a platform the text is faint
    "card",  # a connector's card
    "group",  # chevron (icon) and identity icon (extra), text above, detail below
    "child",  # an account under a group
    "action",  # method (extra) in a tone, then the title above the path
]


class Cell(NamedTuple):
    """One cell. `tone` and `icon` name a theme token and an icon; equal cells look the same."""

    kind: Kind
    text: str = ""
    detail: str = ""
    icon: str = ""
    tone: str = ""
    platform: str = ""
    image: str = ""  # where the platform's logo is fetched from
    extra: str = ""  # a card's third text
    ground: str = ""  # a theme token, where it is not the table's own


EMPTY = Cell("text")
