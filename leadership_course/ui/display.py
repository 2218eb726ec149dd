"""Is there a screen to show a window on?"""

import os
import sys

_ADVICE = (
    "There is no display to open a window on. Start the program from a desktop session, "
    "or under a virtual one: xvfb-run leadership-course"
)


def missing(environment: "os._Environ[str] | dict[str, str] | None" = None) -> str:
    """Return one line that says what to do when no window can be shown, else an empty one.

    Without this, Qt ends the process by force and with ten lines about plug-ins. Only Linux and its
    kin can lack a
    display; a platform named by QT_QPA_PLATFORM is taken at its word.
    """
    given = os.environ if environment is None else environment
    if sys.platform in ("win32", "darwin") or given.get("QT_QPA_PLATFORM"):
        return ""
    if given.get("WAYLAND_DISPLAY") or _answers(given.get("DISPLAY", "")):
        return ""
    return _ADVICE


def _answers(display: str) -> bool:
    """Tell whether the X server of a local display is there; a distant one is taken at its word."""
    host, _, rest = display.partition(":")
    number = rest.partition(".")[0]
    if not display or not number.isdigit():
        return False
    return bool(host) or os.path.exists(f"/tmp/.X11-unix/X{number}")  # noqa: PTH110, S108
