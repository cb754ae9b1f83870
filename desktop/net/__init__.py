import sys
from types import ModuleType
from typing import cast

# httpx 0.28 also imports its command line program, with click, rich and Pygments where they are installed: 80
# modules and 3 MB for nothing. None makes that import fail at once, which httpx takes for "not installed".
sys.modules.setdefault("httpx._main", cast("ModuleType", None))
