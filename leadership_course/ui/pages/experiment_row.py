"""How does a module's experiment stand in a list?"""

from leadership_course.course.outline import Experiment
from leadership_course.study.experiments import ExperimentState, state_of_experiment
from leadership_course.study.plans import due_on
from leadership_course.study.studying import Study
from leadership_course.ui.day_words import on_day
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.row_button import RowButton

_FACES: dict[ExperimentState, tuple[str, str, str]] = {  # icon, its token, the note
    "new": ("try", "muted", "one week at work"),
    "running": ("partly", "accent", "under way"),
    "due": ("partly", "accent", "time to look back"),
    "again": ("replay", "accent", "to be tried again"),
    "done": ("check", "good", "done"),
}


def experiment_row(
    look: Look, study: Study, experiment: Experiment, places: tuple[int, int]
) -> RowButton:
    """Return a row that names an experiment and how it stands.

    `places` are where icon and words begin.
    """
    state = state_of_experiment(study, experiment)
    icon, tone, note = _FACES[state]
    record = study.progress.plans.find(experiment.id)
    day = due_on(study, record) if record and state == "running" else None
    words = f"look back {on_day(day, study.today())}" if day else note
    return RowButton(look, icon, experiment.title, f"Experiment · {words}", tone, places)
