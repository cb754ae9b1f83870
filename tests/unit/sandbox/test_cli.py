"""`python -m desktop.sandbox` as a process."""

import json
import os
import select
import signal
import subprocess
import sys

import httpx
import pytest

from desktop.sandbox.__main__ import main
from desktop.sandbox.server import Sandbox


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_prints_its_addresses_and_key_and_stops_at_a_signal(number):
    command = [
        sys.executable,
        "-m",
        "desktop.sandbox",
        "--connections",
        "5",
        "--seed",
        "9",
        "--manner",
        "one",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            assert select.select([process.stdout], [], [], 20)[0]
            line = json.loads(process.stdout.readline())
            assert line["key"] == Sandbox(seed=9).key
            url = f"{line['api_url']}/v1/users/whoami"
            assert httpx.get(url, headers={"x-one-secret": line["key"]}, trust_env=False).status_code == 200
            assert httpx.get(line["widget_url"], trust_env=False).status_code == 200
            process.send_signal(number)
            assert process.wait(10) == 0
            assert process.stderr is not None
            assert process.stderr.read() == b""
        finally:
            process.kill()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--fault", "flood"], "no such fault"),
        (["--connections", "-1"], "negative"),
        (["--manner", "two"], "two"),
    ],
)
def test_wrong_arguments_are_said(arguments, said, capsys):
    try:
        status = main(arguments)
    except SystemExit as exit_:
        status = exit_.code
    assert status == 2
    assert said in capsys.readouterr().err
