"""How does a sheet look on paper?"""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from leadership_course.course.outline import Course
from leadership_course.study.partner_sheet import partner_sheet
from leadership_course.ui.printed_sheet import as_pdf, document
from tests.sample_parts import EXPERIMENT


@pytest.mark.usefixtures("qapp")
def test_every_experiment_of_the_course_prints_on_one_page(shipped: Course) -> None:
    for module in shipped.modules:
        if module.experiment:
            sheet = partner_sheet(module.experiment, shipped.title, date(2026, 11, 25))
            assert as_pdf(sheet).count(b"/Type /Page\n") == 1, module.experiment.id


def test_words_stand_on_the_sheet_as_they_are_never_as_markup(qapp: QApplication) -> None:
    from msgspec.structs import replace

    sheet = partner_sheet(replace(EXPERIMENT, look="<b>1 < 2</b> & so on"), "A course", None)
    assert "<b>1 < 2</b> & so on" in document(sheet).toPlainText()
