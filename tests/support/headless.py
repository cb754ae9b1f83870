"""The environment in which Qt renders for real without a screen; what is set already stays."""

import os

# The web engine's own sandbox does not run as root or in most containers.
HEADLESS = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "QTWEBENGINE_DISABLE_SANDBOX": "1",
    "QTWEBENGINE_CHROMIUM_FLAGS": "--disable-gpu --log-level=3",
}


def be_headless() -> None:
    """Sets it for this process and its children; to be called before Qt starts."""
    for name, value in HEADLESS.items():
        os.environ.setdefault(name, value)
