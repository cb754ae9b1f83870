"""What goes into a bundle, by the names that PyInstaller gives to files on Linux, Windows and macOS."""

from __future__ import annotations

import re

LANGUAGES = ("en-US", "zh-CN")  # the application's own; the web engine falls back to en-US


def _words(table: str) -> tuple[str, ...]:
    return tuple(table.split())


# Tools that libraries use where they find them. Where setuptools is bundled PyInstaller imports it at every
# start: 52 modules and 80 ms before the first line of the application.
BUILD_TOOLS = ("setuptools", "_distutils_hack", "pkg_resources", "pytest", "_pytest")

# Nothing of the application uses these, nor does the web engine. QtTest stays: the tour presses keys with it.
UNUSED_MODULES = _words(
    """
    3DAnimation 3DCore 3DExtras 3DInput 3DLogic 3DRender Bluetooth Charts DataVisualization Designer Graphs
    GraphsWidgets Help HttpServer Location Multimedia MultimediaWidgets NetworkAuth Nfc OpenGL OpenGLWidgets
    Pdf PdfWidgets Quick3D QuickTest RemoteObjects Scxml Sensors SerialBus SerialPort SpatialAudio Sql
    StateMachine TextToSpeech UiTools VirtualKeyboard WebSockets WebView
    """
)

# A part of Qt's name in its library: libQt6Pdf.so.6, Qt6Pdf.dll, QtPdf.framework.
_UNUSED_LIBRARIES = _words(
    """
    3D Bluetooth Charts Concurrent DataVisualization Designer EglF Graphs Help Labs Location Multimedia Nfc
    OpenGLWidgets Pdf PositioningQuick QmlCompiler QmlCore QmlLocalStorage QmlNetwork QmlXmlListModel Quick3D
    QuickControls2 QuickDialogs2 QuickEffects QuickLayouts QuickParticles QuickShapes QuickTemplates2
    QuickTest QuickTimeline QuickVectorImage RemoteObjects Scxml Sensors SerialBus SerialPort ShaderTools
    SpatialAudio Sql StateMachine TextToSpeech VirtualKeyboard WaylandCompositor WaylandEglCompositor
    WebChannelQuick WebEngineQuick WebSockets WebView
    """
)
_UNUSED_PLUGINS = _words(
    """
    assetimporters canbus designer egldeviceintegrations generic geometryloaders geoservices help multimedia
    position printsupport qmllint qmlls qmltooling renderers renderplugins sceneparsers scxmldatamodel sensors
    sqldrivers texttospeech virtualkeyboard webview
    """
)
# Of the libraries that PyInstaller collects from the Linux it runs on, these alone: Python's own, and small
# ones of X11 that many a desktop lacks. The rest (glib, NSS, Mesa, libstdc++ …) has to fit the system's own
# drivers and plugins and gets its security updates from there; the .deb depends on it (debian.py).
_KEPT_OF_SYSTEM = _words("python3 ssl crypto sqlite3 ffi bz2 lzma uuid xcb- xkbcommon")
# Links beside the program to libraries in PySide6's folder; the loader looks for a library's own ones there.
_KEPT_LINKS = _words("Qt6 icu pyside6 shiboken6")


def _one_of(words: tuple[str, ...]) -> str:
    return f"({'|'.join(map(re.escape, words))})"


_DROPPED = re.compile(
    "|".join(
        [
            r"PySide6/(Qt/)?qml/",
            r"\.debug\.(pak|bin)$",
            r"qtwebengine_devtools_resources",
            rf"qtwebengine_locales/(?!{_one_of(LANGUAGES)}\.pak$)",
            r"PySide6/(Qt/)?translations/(?!qtbase_zh_CN|qtwebengine_locales/)",
            rf"/plugins/{_one_of(_UNUSED_PLUGINS)}/",
            r"/platformthemes/libqgtk",
            r"/platforminputcontexts/[^/]*virtualkeyboard",
            r"/platforms/lib(qeglfs|qlinuxfb|qminimalegl|qvkkhrdisplay|qvnc)\b",
            r"/imageformats/[^/]*qpdf",
            rf"(^|/)(lib)?Qt6?{_one_of(_UNUSED_LIBRARIES)}[^/]*\.(so|dll|dylib|framework)",
            rf"^lib(?!{_one_of(_KEPT_OF_SYSTEM + _KEPT_LINKS)})[^/]*\.(so|chk)",
            r"(^|/)(lib)?(avcodec|avformat|avutil|swresample|swscale)\b",
        ]
    )
)


def is_kept(name: str) -> bool:
    """Whether a file goes into the bundle; `name` is its path there, with either kind of slash."""
    return not _DROPPED.search(name.replace("\\", "/"))
