"""All kinds of fault, by name."""

from tests.fakes.faults import answers, content, reach, wire
from tests.fakes.faults.server import Fault

FAULTS: dict[str, Fault] = {
    fault.name: fault for part in (reach, wire, content, answers) for fault in part.FAULTS
}
