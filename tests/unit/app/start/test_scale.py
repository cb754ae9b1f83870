"""The size chosen in Settings is in force before Qt starts."""

from pathlib import Path

import pytest

from desktop.app.start.scale import VARIABLE, take_scale


@pytest.mark.parametrize(
    ("kept", "factor"),
    [
        ('{"version":1,"scale_percent":150,"theme":"dark"}', "1.5"),
        ('{"scale_percent":200}', "2.0"),
        ('{"scale_percent":0}', None),
        ('{"pages":' * 50_000, None),
        ('{"scale_percent":100}', None),
        ('{"scale_percent":900}', None),
        ('{"scale_percent":-5}', None),
        ('{"scale_percent":"150"}', None),
        ("[]", None),
        ("not JSON", None),
        ("", None),
    ],
)
def test_a_sound_size_is_taken_and_nothing_else(tmp_path: Path, kept: str, factor: str | None) -> None:
    file, environ = tmp_path / "settings.json", dict[str, str]()
    file.write_text(kept, "utf-8")
    take_scale(file, environ)
    assert environ.get(VARIABLE) == factor


def test_who_starts_it_has_the_last_word_and_no_file_is_no_choice(tmp_path: Path) -> None:
    environ = {VARIABLE: "1.25"}
    (tmp_path / "settings.json").write_text('{"scale_percent":200}', "utf-8")
    take_scale(tmp_path / "settings.json", environ)
    assert environ == {VARIABLE: "1.25"}
    nothing = dict[str, str]()
    take_scale(tmp_path / "none.json", nothing)
    assert nothing == {}
