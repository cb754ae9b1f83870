"""What goes into the packages and what they say of themselves, as far as it can be seen without a build."""

import ast
import os
import plistlib
import re
import shutil
import stat
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import bundle
import console
import contents
import debian
import libraries
import ordinary
import pytest
import sandboxed
import smoke

from desktop.app.arguments import SCHEME, parse_arguments
from desktop.app.start import kept_code

BUILD = console.ROOT / "build"

KEPT = [
    "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
    "PySide6/Qt/lib/libQt6Quick.so.6",
    "PySide6/Qt/lib/libQt6QmlModels.so.6",
    "PySide6/Qt/lib/libQt6OpenGL.so.6",
    "PySide6/Qt/lib/libQt6PrintSupport.so.6",
    "PySide6/Qt/lib/libQt6Positioning.so.6",
    "PySide6/Qt/libexec/QtWebEngineProcess",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
    "PySide6/Qt/plugins/imageformats/libqsvg.so",
    "PySide6/Qt/resources/qtwebengine_resources.pak",
    "PySide6/Qt/resources/icudtl.dat",
    "PySide6/Qt/translations/qtbase_zh_CN.qm",
    "PySide6/Qt/translations/qtwebengine_locales/zh-CN.pak",
    "PySide6/Qt/translations/qtwebengine_locales/en-US.pak",
    "PySide6\\translations\\qtwebengine_locales\\en-US.pak",
    "PySide6\\Qt6WebEngineCore.dll",
    "PySide6\\Qt6Quick.dll",
    "PySide6\\plugins\\platforms\\qwindows.dll",
    "PySide6/Qt/lib/QtWebEngineCore.framework/Versions/A/QtWebEngineCore",
    "desktop/resources/i18n/authkit_zh_CN.qm",
    "desktop/resources/help/index.md",
    "desktop/app/start/__pycache__/shibokensupport.cpython-311.code",
    "libpython3.11.so.1.0",
    "libssl.so.3",
    "libcrypto.so.3",
    "libsqlite3.so.0",
    "libxcb-cursor.so.0",
    "libQt6Core.so.6",
    "libicui18n.so.73",
    "python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
    "cryptography/hazmat/bindings/_rust.abi3.so",
]
DROPPED = [
    "PySide6/Qt/qml/QtQuick/Controls/libqtquickcontrols2plugin.so",
    "PySide6\\qml\\QtQuick\\qmldir",
    "PySide6/Qt/lib/libQt6Pdf.so.6",
    "PySide6\\Qt6Pdf.dll",
    "PySide6/Qt/lib/QtPdf.framework/Versions/A/QtPdf",
    "PySide6/Qt/lib/libQt6Quick3DRuntimeRender.so.6",
    "PySide6/Qt/lib/libQt6WebEngineQuick.so.6",
    "PySide6/Qt/lib/libQt6Multimedia.so.6",
    "PySide6\\avcodec-61.dll",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
    "PySide6\\plugins\\multimedia\\ffmpegmediaplugin.dll",
    "PySide6/Qt/resources/qtwebengine_devtools_resources.pak",
    "PySide6/Qt/translations/qtwebengine_locales/de.pak",
    "PySide6/Qt/translations/qtbase_de.qm",
    "libQt6Pdf.so.6",
    "libgtk-3.so.0",
    "libsoftokn3.chk",
    "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
    "libstdc++.so.6",
    "libgbm.so.1",
    "libnss3.so",
    "libglib-2.0.so.0",
]


@pytest.mark.parametrize("name", KEPT)
def test_what_is_needed_is_kept(name: str) -> None:
    assert contents.is_kept(name)


@pytest.mark.parametrize("name", DROPPED)
def test_what_nobody_needs_is_dropped(name: str) -> None:
    assert not contents.is_kept(name)


def test_no_module_that_the_application_imports_is_left_out() -> None:
    sources = "\n".join(file.read_text() for file in (console.ROOT / "desktop").rglob("*.py"))
    imported = set(re.findall(r"from PySide6\.Qt(\w+) import", sources))
    assert {"Core", "Gui", "Widgets", "WebEngineWidgets"} <= imported
    assert not imported & set(contents.UNUSED_MODULES)


def test_the_specification_is_python_and_names_what_is_there() -> None:
    text = (BUILD / "desktop.spec").read_text()
    compile(text, "desktop.spec", "exec")
    places = re.findall(r'ROOT((?: / "[^"]+")+)', text)
    assert len(places) > 4
    for place in places:
        assert console.ROOT.joinpath(*re.findall(r'"([^"]+)"', place)).exists()


def test_no_tool_of_the_build_comes_along() -> None:
    """Bundled, setuptools is imported at each start, a quarter of the way to the first paint."""
    assert "setuptools" in contents.BUILD_TOOLS
    assert "*contents.BUILD_TOOLS," in (BUILD / "desktop.spec").read_text(encoding="utf-8")


def test_the_kept_code_lies_where_a_start_looks_for_it() -> None:
    """Elsewhere it is not found, and an installed folder cannot be written: every start compiles it anew."""
    folder = kept_code.FOLDER.relative_to(console.ROOT).as_posix()
    assert f'(str(KEPT_CODE), "{folder}")' in (BUILD / "desktop.spec").read_text(encoding="utf-8")


def test_macos_is_told_the_name_and_the_links() -> None:
    about = plistlib.loads((BUILD / "macos" / "Info.plist").read_bytes())
    assert about["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [SCHEME]
    assert re.fullmatch(r"[A-Za-z0-9.-]+", about["CFBundleIdentifier"].replace("_", "-"))


def test_windows_is_told_the_version() -> None:
    """PyInstaller evaluates this file, on Windows alone: here at least its calls are ones that it knows."""
    text = (BUILD / "windows" / "version.txt").read_text()
    made = ast.parse(text.replace("{numbers}", "1, 2, 3, 0").replace("{version}", "1.2.3"), mode="eval")
    calls = [node for node in ast.walk(made) if isinstance(node, ast.Call)]
    assert {ast.unparse(call.func) for call in calls} == {
        *("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct"),
        *("VarFileInfo", "VarStruct"),
    }
    fields = {
        ast.literal_eval(call.args[0]): ast.unparse(call.args[1]) for call in calls if len(call.args) == 2
    }
    assert fields["FileVersion"] == fields["ProductVersion"] == "'1.2.3'"
    assert fields["OriginalFilename"] == "'authkit-desktop.exe'"


def test_windows_links_go_to_the_program() -> None:
    script = (BUILD / "windows" / "register-links.ps1").read_text()
    assert f"Classes\\{SCHEME}'" in script
    assert "authkit-desktop.exe" in script


def test_linux_is_told_the_links_and_the_icon() -> None:
    entry = (BUILD / "linux" / "authkit-desktop.desktop").read_text()
    assert f"MimeType=x-scheme-handler/{SCHEME};" in entry
    assert "Exec=authkit-desktop %u" in entry
    info = ElementTree.fromstring((BUILD / "linux" / "metainfo.xml").read_text())
    assert info.findtext("launchable") == "authkit-desktop.desktop"
    assert f"{info.findtext('id')}.metainfo.xml" == debian.METAINFO


def test_the_package_depends_on_every_library_that_qt_needs() -> None:
    named = " ".join(debian.dependencies())
    for need in libraries.QT:
        if ".so" in need.what:
            assert " | ".join(need.packages) in named
    assert "libasound2t64 | libasound2" in debian.dependencies()


def test_the_newest_glibc_is_compared_by_number() -> None:
    assert debian.newest_glibc("GLIBC_2.4\nGLIBC_2.34 GLIBC_2.17 GLIBC_PRIVATE GLIBCXX_3.4.30") == (2, 34)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder build in small: a program, a library in a folder, a link."""
    made = tmp_path / "authkit-desktop"
    (made / "_internal").mkdir(parents=True)
    (made / "authkit-desktop").write_bytes(b"\x7fELF")
    (made / "authkit-desktop").chmod(0o755)
    (made / "_internal" / "data.txt").write_text("data")
    (made / "_internal" / "link.txt").symlink_to("data.txt")
    return made


@pytest.mark.parametrize("pack", [bundle.pack_tar, bundle.pack_zip])
def test_an_archive_is_the_same_whenever_it_is_made(folder: Path, tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    first = pack(folder, tmp_path / "1", 1_700_000_000).read_bytes()
    os.utime(folder / "_internal" / "data.txt", (1, 1))
    assert pack(folder, tmp_path / "2", 1_700_000_000).read_bytes() == first


def test_archives_hold_the_folder(folder: Path, tmp_path: Path) -> None:
    with tarfile.open(bundle.pack_tar(folder, tmp_path / "a.tar.xz", 0)) as tar:
        program = tar.getmember("authkit-desktop/authkit-desktop")
        assert program.mode & stat.S_IXUSR
        assert program.uname == "root"
        assert tar.getmember("authkit-desktop/_internal/link.txt").linkname == "data.txt"
    with zipfile.ZipFile(bundle.pack_zip(folder, tmp_path / "a.zip", 0)) as out:
        assert "authkit-desktop/_internal/data.txt" in out.namelist()


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="Debian's own tools make the package")
def test_a_debian_package_is_the_same_twice_and_holds_what_a_desktop_asks_for(
    folder: Path, tmp_path: Path
) -> None:
    python = Path(sys.executable)
    files = []
    for name in ("1", "2"):
        (tmp_path / name).mkdir()
        files.append(debian.build(folder, tmp_path / name, python, "1.2.3", 1_700_000_000, "gzip"))
        os.utime(folder / "_internal" / "data.txt", (1, 1))
    assert files[0].read_bytes() == files[1].read_bytes()
    listing = _answer("dpkg-deb", "--contents", str(files[0]))
    for path in (
        "./usr/bin/authkit-desktop -> ../lib/authkit-desktop/authkit-desktop",
        "./usr/lib/authkit-desktop/_internal/link.txt -> data.txt",
        "./usr/share/applications/authkit-desktop.desktop",
        "./usr/share/icons/hicolor/48x48/apps/authkit-desktop.png",
        "./usr/share/icons/hicolor/scalable/apps/authkit-desktop.svg",
        f"./usr/share/metainfo/{debian.METAINFO}",
        "./usr/share/doc/authkit-desktop/copyright",
        "./usr/share/doc/authkit-desktop/changelog.gz",
        "./usr/share/man/man1/authkit-desktop.1.gz",
    ):
        assert path in listing
    assert set(re.findall(r"(?m)^\S+ (\S+)", listing)) == {"root/root"}
    assert "1.2.3" in _answer("dpkg-deb", "--field", str(files[0]), "Version")
    assert "libegl1" in _answer("dpkg-deb", "--field", str(files[0]), "Depends")


def test_the_manual_page_names_every_option_that_help_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse_arguments(["--help"])
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    page = (debian.PARTS / "authkit-desktop.1").read_text("utf-8").replace("\\-", "-")
    assert options == set(re.findall(r"--[a-z-]+", page))


def _answer(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _process(proc: Path, number: int, line: list[str], seccomp: int, pids: str, parent: int = 1) -> None:
    place = proc / str(number)
    place.mkdir(parents=True)
    (place / "cmdline").write_bytes(" ".join(line).encode() + bytes(1))
    (place / "status").write_text(
        f"Name:\tQtWebEngineProc\nPPid:\t{parent}\nNSpid:\t{pids}\nSeccomp:\t{seccomp}\n"
    )


class TestSandbox:
    """What the kernel shows of renderers decides, not what anybody says."""

    RENDERER: tuple[str, ...] = ("/x/QtWebEngineProcess", "--type=renderer", "--lang=en")

    def judge(self, proc: Path) -> bool:
        end = time.monotonic() + 5
        with sandboxed.Watch(1, proc) as watch:
            while not watch.renderers and time.monotonic() < end:
                pass
        return smoke.judge_sandbox(watch.renderers)

    def test_a_renderer_behind_a_filter_is_well(self, tmp_path: Path) -> None:
        _process(tmp_path, 7, list(self.RENDERER), 2, "7\t3\t2")
        assert not self.judge(tmp_path)

    def test_a_renderer_without_a_filter_is_noticed(self, tmp_path: Path) -> None:
        _process(tmp_path, 7, list(self.RENDERER), 0, "7")
        assert self.judge(tmp_path)

    def test_a_renderer_started_without_a_sandbox_is_noticed(self, tmp_path: Path) -> None:
        _process(tmp_path, 7, [*self.RENDERER, "--no-sandbox"], 2, "7")
        assert self.judge(tmp_path)

    def test_somebody_elses_renderer_is_not_ours(self, tmp_path: Path) -> None:
        _process(tmp_path, 5, ["/sbin/other"], 0, "5", parent=0)
        _process(tmp_path, 6, list(self.RENDERER), 0, "6", parent=5)
        _process(tmp_path, 7, ["/x/authkit-desktop"], 0, "7")
        _process(tmp_path, 8, list(self.RENDERER), 2, "8\t1", parent=7)
        assert not self.judge(tmp_path)

    def test_no_renderer_at_all_proves_nothing(self) -> None:
        assert smoke.judge_sandbox([])


class TestOrdinaryUser:
    """A build as root, as in containers, still runs the application as a person would."""

    @pytest.fixture
    def is_root(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(ordinary, "is_root", lambda: True)

    @pytest.mark.usefixtures("is_root")
    def test_root_gives_up_its_rights(self) -> None:
        command = ordinary.command(["program", "--tour", "x"])
        assert command[0] == "setpriv"
        assert {"--clear-groups", "--inh-caps=-all"} <= set(command)
        assert not any(part.endswith("uid=0") or part.endswith("gid=0") for part in command)
        assert command[-3:] == ["program", "--tour", "x"]

    def test_whoever_is_one_stays_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(ordinary, "is_root", lambda: False)
        assert ordinary.command(["program"]) == ["program"]

    @pytest.mark.usefixtures("is_root")
    def test_a_program_that_others_cannot_reach_is_put_where_they_can(self, folder: Path) -> None:
        folder.parent.chmod(0o700)
        with ordinary.reachable(folder / "authkit-desktop") as reached:
            assert reached != folder / "authkit-desktop"
            assert reached.read_bytes() == b"\x7fELF"
            assert (reached.parent / "_internal" / "link.txt").readlink() == Path("data.txt")
            assert (reached.parent.parent.stat().st_mode & 0o005) == 0o005
        assert not reached.exists()
        assert (folder / "authkit-desktop").exists()
