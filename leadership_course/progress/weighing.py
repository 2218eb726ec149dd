"""What can be decided about a question whose right answer has changed?"""

from typing import Any, Literal

from leadership_course.progress.fact import Fact

Decision = Literal["yes", "later", "no"]


class ChangedAnswerWeighed(Fact, frozen=True, kw_only=True):
    """The right answer had changed since the learner's: whether to review the question again.

    `rendered` is the question as it stood then.
    """

    decision: Decision
    rendered: dict[str, Any]
