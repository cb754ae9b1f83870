"""What can be a key at all."""

from desktop.domain.secret import Secret


def is_storable(secret: Secret) -> bool:
    """Whether the value is a text: not empty, and without halves of characters."""
    try:
        return bool(secret.reveal().encode())
    except UnicodeEncodeError:
        return False
