"""AuthKit Desktop: connect accounts through AuthKit, see them, and call third parties through them."""

__version__ = "0.1.0"
