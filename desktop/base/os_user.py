"""Who works at this computer."""

import os
import sys


def os_user() -> str:
    """The name of the operating system's user, asked of the system: a variable can be set by anybody."""
    if sys.platform == "win32":
        try:
            return os.getlogin()
        except OSError:
            return "unknown"
    import pwd

    uid = os.getuid()
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:  # such as in a container without a list of users
        return f"uid {uid}"
