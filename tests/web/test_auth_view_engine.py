"""The engine's environment, and whole processes: how they end, and what they leave."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.web.engine import engine_versions, expose_to_screen_readers, is_sandboxed, prepare_engine

ROOT = Path(__file__).parents[2]
FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"


def test_only_root_runs_without_the_sandbox() -> None:
    as_root: dict[str, str] = {}
    prepare_engine(True, as_root)
    assert not is_sandboxed(as_root)
    as_user = {"QTWEBENGINE_DISABLE_SANDBOX": "1"}
    prepare_engine(False, as_user)
    assert "QTWEBENGINE_DISABLE_SANDBOX" not in as_user
    assert is_sandboxed(as_user)


@pytest.mark.parametrize("name", ["QTWEBENGINE_REMOTE_DEBUGGING", "SSLKEYLOGFILE", "CHROME_LOG_FILE"])
def test_dangerous_variables_are_removed(name: str) -> None:
    env = {name: "1", "HOME": "/home/x"}
    prepare_engine(False, env)
    assert name not in env
    assert env["HOME"] == "/home/x"


@pytest.mark.parametrize(
    "flag",
    [
        "--remote-debugging-port=9222",
        "--remote-debugging-pipe",
        "--no-sandbox",
        "--single-process",
        "--disable-web-security",
        "--ignore-certificate-errors",
        "--load-extension=/tmp/x",
        "--host-resolver-rules=MAP * 127.0.0.1",
        "--renderer-cmd-prefix=sh",
        "--js-flags=--expose-gc",
    ],
)
@pytest.mark.allow_log("A flag of the web engine is not passed on")
def test_flags_that_open_a_hole_are_not_passed_on(flag: str) -> None:
    env = {FLAGS: f"--disable-gpu {flag} --log-level=3"}
    prepare_engine(False, env)
    assert flag.partition("=")[0] not in env[FLAGS]
    assert {"--disable-gpu", "--log-level=3"} <= set(env[FLAGS].split())


def test_features_switched_off_by_both_stand_in_one_list() -> None:
    env = {FLAGS: "--disable-features=A,B"}
    prepare_engine(False, env)
    (features,) = [flag for flag in env[FLAGS].split() if flag.startswith("--disable-features")]
    assert features == "--disable-features=LocalNetworkAccessChecks,A,B"


def test_preparing_twice_changes_nothing() -> None:
    env = {FLAGS: "--disable-gpu"}
    prepare_engine(True, env)
    once = dict(env)
    prepare_engine(True, env)
    assert env == once


def test_the_flags_variable_is_always_set_so_that_the_command_line_is_not_read() -> None:
    env: dict[str, str] = {}
    prepare_engine(False, env)
    assert env[FLAGS]


def test_screen_readers_see_pages_when_asked_for() -> None:
    env = {FLAGS: "--disable-gpu"}
    expose_to_screen_readers(env)
    expose_to_screen_readers(env)
    assert env[FLAGS] == "--disable-gpu --force-renderer-accessibility"


def test_versions_for_about() -> None:
    versions = engine_versions()
    assert versions.engine.startswith("6.11")
    assert versions.chromium.split(".")[0].isdigit()
    assert versions.security_patches.split(".")[0].isdigit()


def run_child(code: str, flags: str = "") -> subprocess.CompletedProcess[str]:
    """Runs `code` in a process of its own, with the offscreen platform and these further engine flags."""
    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        FLAGS: "--disable-gpu --log-level=3",
        "EXTRA_FLAGS": flags,
        "PYTHONWARNINGS": "error",
    }
    return subprocess.run(
        [sys.executable, "-c", code],
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=ROOT,
    )


def test_preparing_is_cheap_and_loads_no_engine() -> None:
    code = """
import sys
from desktop.web.engine import prepare_engine
prepare_engine(True)
assert not [m for m in sys.modules if "WebEngine" in m or "QtWidgets" in m]
"""
    assert run_child(code).returncode == 0


CHILD = """
import asyncio, os, sys
from desktop.web.engine import prepare_engine
prepare_engine(os.geteuid() == 0)
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] += " " + os.environ["EXTRA_FLAGS"]
if os.environ.get("WITHOUT_OURS"):
    flags = os.environ["QTWEBENGINE_CHROMIUM_FLAGS"].split()
    kept = [flag for flag in flags if not flag.startswith("--disable-features")]
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(kept)
from PySide6.QtWidgets import QApplication
import qasync
from tests.fakes.pages import HOST_PATH, host_page, serving, widget_page
from tests.support.loops import eventually

async def main():
    from desktop.web.auth_view import AuthView
    with serving() as host, serving("localhost") as widget:
        widget.page("/", widget_page(SCRIPT.replace("HOST", host.origin)))
        host.page(HOST_PATH, host_page(widget.origin + "/"))
        view = AuthView(host.origin + HOST_PATH, widget.origin)
        view.resize(640, 480)
        view.show()
        await eventually(lambda: widget.reports(), 20)
        print(*widget.reports(), flush=True)
        await finish(view)

app = QApplication(sys.argv)
app.setQuitOnLastWindowClosed(False)
loop = qasync.QEventLoop(app)
asyncio.set_event_loop(loop)
with loop:
    loop.run_until_complete(main())
"""
GL_NOISE = (
    "QRhiGles2",
    "Failed to create RHI",
    "GPUInfo",
    "Sandboxing disabled",
    "dbus",
    "propagateSizeHints",
)


def complaints(child: subprocess.CompletedProcess[str]) -> list[str]:
    """What a process wrote to stderr, without what every offscreen engine writes."""
    return [line for line in child.stderr.splitlines() if not any(noise in line for noise in GL_NOISE)]


# Lists the engine's processes that descend from this one, by process group.
GROUP = """
def engines():
    from pathlib import Path
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            group = stat.read_text().rpartition(")")[2].split()[2]
            program = os.readlink(stat.parent / "exe")
        except OSError:
            continue
        if int(group) == os.getpgrp() and program.endswith("QtWebEngineProcess"):
            found.append(stat.parent.name)
    return found
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")
@pytest.mark.parametrize(
    "finish",
    ["view.close_view()", "view.close_view(); view.deleteLater()", "view.close(); view.close_view()"],
)
def test_a_process_ends_without_a_word_and_leaves_no_engine_process(finish: str) -> None:
    code = f"""
import os
os.setpgrp()
{GROUP}
SCRIPT = "report('here')"
async def finish(view):
    print(*engines())
    {finish}
{CHILD}
"""
    child = run_child(code)
    assert child.returncode == 0, child.stderr
    assert complaints(child) == []
    said, engines = child.stdout.splitlines()
    assert said == "here"
    assert len(engines.split()) >= 2
    deadline = time.monotonic() + 5
    while (left := [pid for pid in engines.split() if is_running(pid)]) and time.monotonic() < deadline:
        pass
    assert left == []


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")
def test_a_widget_whose_own_process_is_killed_is_a_crash() -> None:
    """The widget is another site than the host page, so it has a process of its own."""
    code = f"""
import os, signal
os.setpgrp()
{GROUP}
SCRIPT = "report('here')"
async def finish(view):
    crashed = []
    view.crashed.connect(crashed.append)
    main = view.page.renderProcessPid()
    await eventually(lambda: not view.page.isLoading())
    frames = view.page.mainFrame().children()
    assert [frame.url().host() for frame in frames] == ["localhost"]
    for pid in engines():
        if int(pid) != main:
            os.kill(int(pid), signal.SIGKILL)
    await eventually(lambda: crashed, 10)
    print(*crashed)
    view.close_view()
{CHILD}
"""
    child = run_child(code)
    assert child.returncode == 0, child.stderr
    assert child.stdout.splitlines() == ["here", "the process of the widget's frame ended"]


@pytest.mark.parametrize("is_active", [True, False])
def test_pages_are_open_to_screen_readers_where_one_runs(is_active: bool) -> None:
    code = f"""
import os
SCRIPT = "report('here')"
async def finish(view):
    page = QAccessible.queryAccessibleInterface(view).child(0)
    await eventually(lambda: page.childCount() == {int(is_active)})
    print(page.childCount())
    view.close_view()
{CHILD}
""".replace(
        "app = QApplication(sys.argv)\n",
        "from PySide6.QtGui import QAccessible\napp = QApplication(sys.argv)\n"
        f"QAccessible.setActive({is_active})\n",
    )
    child = run_child(code)
    assert child.returncode == 0, child.stderr
    assert child.stdout.split() == ["here", str(int(is_active))]


def is_running(pid: str) -> bool:
    """Whether a process is there and is the engine's."""
    try:
        return b"QtWebEngineProcess" in Path("/proc", pid, "cmdline").read_bytes()
    except OSError:
        return False


# Chrome's enforcement, which Qt's Chromium has but leaves off; the widget is made to look public.
ENFORCED = (
    "--enable-features=LocalNetworkAccessChecks:LocalNetworkAccessChecksWarn/false"
    " --ip-address-space-overrides=127.0.0.1:{port}=public"
)
ASK = "fetch('HOST/token', {method: 'POST'}).then(() => report('reached'), () => report('blocked'));"


@pytest.mark.parametrize(("is_ours", "answer"), [(True, "reached"), (False, "blocked")])
def test_local_network_access_checks_do_not_stop_the_widget(is_ours: bool, answer: str) -> None:
    """With Chrome's enforcement on, our flags keep the widget's call alive; without them it is blocked."""
    code = f"""
import os
SCRIPT = {ASK!r}
async def finish(view):
    view.close_view()
{CHILD}
"""
    # The port is known only inside, so the address space is set for the widget's server there.
    code = code.replace("from PySide6.QtWidgets", PORT_FIRST + "from PySide6.QtWidgets", 1).replace(
        'serving("localhost")', 'serving("localhost", PORT)'
    )
    env = "" if is_ours else "os.environ['WITHOUT_OURS'] = '1'\n"
    child = run_child("import os\n" + env + code)
    assert child.returncode == 0, child.stderr
    assert child.stdout.split() == [answer]


PORT_FIRST = f"""
import socket
with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    PORT = probe.getsockname()[1]
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] += " " + {ENFORCED!r}.format(port=PORT)
"""
