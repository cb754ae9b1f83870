"""Logos made from letters: no other firm's mark is used."""

import colorsys
import hashlib
from html import escape

_SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">
<rect width="64" height="64" rx="14" fill="{ground}"/>
<text x="32" y="{baseline}" fill="#fff" font-family="Inter,Segoe UI,Helvetica,Arial,sans-serif"
 font-size="{size}" font-weight="600" text-anchor="middle">{letters}</text>
</svg>
"""


def logo_svg(platform: str, name: str) -> bytes:
    """A letter or two on a colour that the platform id decides."""
    digest = hashlib.sha256(platform.encode()).digest()
    hue, letters = int.from_bytes(digest[:2]) % 360, initials(name)
    size = 32 if len(letters) == 1 else 26
    # From yellow to cyan the same lightness looks brighter, and white letters fade.
    lightness = (31 if 40 <= hue <= 195 else 42) + digest[3] % 6
    ground = _hex(hue / 360, lightness / 100, (38 + digest[2] % 18) / 100)
    baseline = 32 + round(size * 0.36)  # half a capital's height
    return _SVG.format(ground=ground, baseline=baseline, size=size, letters=escape(letters)).encode()


def _hex(hue: float, lightness: float, saturation: float) -> str:
    """As `#rrggbb`: SVG readers outside browsers know no hsl() and no dominant-baseline."""
    return "#" + "".join(
        f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, lightness, saturation)
    )


def initials(name: str) -> str:
    """G for Gmail, GC for Google Calendar."""
    words = [word for word in name.replace(".", " ").split() if word[0].isalnum()]
    return "".join(word[0] for word in words[:2]).upper() or "?"
