"""What a run over many connections has that can be paused."""

import asyncio


class Pausable:
    """Goes on until it is told to pause; a run waits for `_may_go_on` before it begins another part."""

    def __init__(self) -> None:
        self._goes_on = asyncio.Event()
        self._goes_on.set()

    @property
    def is_paused(self) -> bool:
        """Whether nothing further is begun for now; what is under way is finished."""
        return not self._goes_on.is_set()

    def pause(self) -> None:
        """Begins nothing further until `go_on`."""
        self._goes_on.clear()

    def go_on(self) -> None:
        """Goes on."""
        self._goes_on.set()

    async def _may_go_on(self) -> None:
        await self._goes_on.wait()
