"""What does everything look like now, and who must draw itself anew when that changes?"""

from typing import cast

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication

from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme import system
from leadership_course.ui.theme.assets import asset
from leadership_course.ui.theme.fonts import Role, font_for
from leadership_course.ui.theme.icons import tinted
from leadership_course.ui.theme.input_mode import InputMode
from leadership_course.ui.theme.palette import palette_of
from leadership_course.ui.theme.style_sheet import ICONS, style_sheet
from leadership_course.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens


class Look(QObject):
    """The one look of the window; `changed` is announced once for every change of it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = Preferences()
        self._accent = ""
        self._tokens = LIGHT
        self._is_motion_reduced = False
        self._dressed: tuple[object, ...] = ()
        self._is_dressing = False
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._fonts: dict[Role, QFont] = {}
        self.input_mode = InputMode(self)

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def scale(self) -> float:
        """The learner's text size; 1.0 is 100 %."""
        return self._preferences.text_size / 100

    @property
    def reading_width(self) -> int:
        """The width of the reading column in pixels, scaled."""
        return self.px(self._preferences.reading_width)

    @property
    def is_motion_reduced(self) -> bool:
        """Whether things change at once instead of gliding."""
        return self._is_motion_reduced

    def px(self, n: float) -> int:
        """Return `n` pixels at 100 % as pixels at the learner's text size."""
        return round(n * self.scale)

    def font(self, role: Role) -> QFont:
        """Return a copy of the font of `role`, scaled."""
        if role not in self._fonts:
            self._fonts[role] = font_for(role, self.scale)
        return QFont(self._fonts[role])

    def colour(self, token_name: str) -> QColor:
        """Return the colour of the token called `token_name`."""
        return QColor(cast("str", getattr(self._tokens, token_name)))

    def accent_of(self, accent: str) -> QColor:
        """Return the colour of a course, "#rrggbb", as it can be seen in the theme in force; the
        program's own where it has none.
        """
        return QColor(self._tokens_in(accent).accent)

    def pixmap(self, icon_name: str, token_name: str, size: int) -> QPixmap:
        """Return an icon in a token's colour; `size` in pixels as drawn (pass `px(20)`)."""
        ratio = cast("QGuiApplication", QGuiApplication.instance()).devicePixelRatio()
        key = (icon_name, token_name, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = tinted(icon_name, self.colour(token_name), size, ratio)
        return self._pixmaps[key]

    def apply(self, preferences: Preferences) -> None:
        """Dress the application as `preferences` ask, now and when the system's wishes change."""
        self._preferences = preferences
        if not self._dressed:
            self._start()
        self._refresh()

    def wear(self, accent: str) -> None:
        """Take on the colour of a course, "#rrggbb", as far as it can be read; empty for the
        program's own.
        """
        self._accent = accent
        if self._dressed:
            self._refresh()

    def _start(self) -> None:
        QDir.setSearchPaths(ICONS, [str(asset("icons"))])
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._refresh)

    def _refresh(self) -> None:
        if self._is_dressing:
            return  # our own wish for a colour scheme comes back as a signal
        self._is_dressing = True
        self._tell_the_system()
        self._is_dressing = False
        tokens = self._wanted_tokens()
        motion = self._wants_less_motion()
        wanted = (tokens, self.scale, self.reading_width, motion)
        if wanted == self._dressed:
            return
        is_dress_new = wanted[:2] != self._dressed[:2]
        self._tokens, self._is_motion_reduced, self._dressed = tokens, motion, wanted
        if is_dress_new:
            self._dress()
        self.changed.emit()

    def _tell_the_system(self) -> None:
        """Let the window's frame and native dialogs be as light or dark as the page."""
        hints = QGuiApplication.styleHints()
        match self._preferences.theme:
            case "system":
                hints.unsetColorScheme()
            case "light":
                hints.setColorScheme(Qt.ColorScheme.Light)
            case _:
                hints.setColorScheme(Qt.ColorScheme.Dark)

    def _wanted_tokens(self) -> Tokens:
        return self._tokens_in(self._accent)

    def _tokens_in(self, accent: str) -> Tokens:
        named = {"light": LIGHT, "dark": DARK, "high-contrast": HIGH_CONTRAST}
        tokens = named.get(self._preferences.theme) or system.system_tokens()
        if not accent:
            return tokens
        from leadership_course.ui.theme.accent import with_accent  # for a course that has one

        return with_accent(tokens, accent)

    def _wants_less_motion(self) -> bool:
        if self._preferences.motion == "system":
            return system.is_motion_unwanted(QGuiApplication.styleHints())
        return self._preferences.motion == "reduced"

    def _dress(self) -> None:
        self._pixmaps.clear()
        self._fonts.clear()
        application = cast("QApplication", QApplication.instance())
        application.setPalette(palette_of(self._tokens))
        application.setFont(self.font("text"))
        application.setStyleSheet(style_sheet(self._tokens, self.scale))
