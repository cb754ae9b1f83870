"""All proofs, by number. Each is a module of this package with a `prove(share) -> Figure`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proof:
    """`number` is the promise's, `name` is the module and what it is called by."""

    number: str
    name: str
    needs_keyring: bool = False
    timeout_s: float = 1800.0

    def is_called(self, word: str) -> bool:
        """Whether `word` asks for it: its whole number, or a part of its name."""
        return word.lower() == self.number.lower() or word.lower() in self.name


PROOFS = (
    Proof("R1", "fuzz"),
    Proof("R2", "guard"),
    Proof("R3", "slow"),
    Proof("R4", "messages"),
    Proof("R5", "faults"),
    Proof("R6", "large"),
    Proof("R8", "paths"),
    Proof("R9", "redirects"),
    Proof("R10", "kills", timeout_s=3600.0),
    Proof("R12", "disk"),
    Proof("R15", "redaction"),
    Proof("R16", "hostile"),
    Proof("R18", "ends"),
    Proof("R20", "keyrings"),
    Proof("soak", "soak", timeout_s=5400.0),
    Proof("R21", "mutants", timeout_s=3600.0),
)


def called(words: list[str]) -> list[Proof]:
    """The proofs that one of `words` asks for; all of them without a word."""
    return [proof for proof in PROOFS if not words or any(proof.is_called(word) for word in words)]
