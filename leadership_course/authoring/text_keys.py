"""Which words of a course does a learner read, and what is each of them?"""

from leadership_course.course.blocks import (
    Contrast,
    Evidence,
    Figure,
    Plan,
    Quote,
    Reflect,
)
from leadership_course.course.outline import (
    Closing,
    CourseHead,
    Experiment,
    LessonHead,
    ModuleHead,
    Quiz,
    SelfAssessment,
    Source,
    Statement,
    Term,
)
from leadership_course.course.questions import (
    Choice,
    FillIn,
    Gap,
    Group,
    Item,
    Judgement,
    Matching,
    MultipleChoice,
    Node,
    Offers,
    Option,
    Ordering,
    Pair,
    Response,
    Scenario,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from leadership_course.course.shape import Shape

_ASKED = ("prompt", "hints")

#: The keys of each shape that hold words, for a translator to put into another language. What a
#: publication is called and where it came out stays: by that it is found.
TEXTS: dict[type[Shape], tuple[str, ...]] = {
    Quote: ("text", "by", "source", "why"),
    Reflect: ("prompt", "example"),
    Plan: ("when", "then"),
    Contrast: ("technocrat", "leader", "difference"),
    Evidence: ("article", "finding", "try"),
    Figure: ("alt", "caption"),
    SingleChoice: _ASKED,
    MultipleChoice: _ASKED,
    TrueFalse: (*_ASKED, "why"),
    Ordering: (*_ASKED, "items", "why"),
    Matching: (*_ASKED, "extra-right"),
    Sorting: _ASKED,
    FillIn: (*_ASKED, "text"),
    ShortAnswer: (*_ASKED, "model-answer", "look-for"),
    Judgement: _ASKED,
    Scenario: _ASKED,
    SelfRating: _ASKED,
    Option: ("text", "why"),
    Item: ("text",),
    Pair: ("left", "right", "why"),
    Group: ("name", "items", "why"),
    Gap: ("accept", "options", "why"),
    Response: ("text", "why"),
    Node: ("text", "ending"),
    Choice: ("text", "why"),
    Offers: ("high",),
    LessonHead: ("title",),
    Quiz: ("title",),
    Experiment: ("title", "guess", "act", "look", "talk", "keep", "safer", "stop"),
    ModuleHead: ("title", "promise", "objectives"),
    Statement: ("text",),
    SelfAssessment: ("title", "intro"),
    Source: ("kind", "size", "finding", "limit"),
    Term: ("term", "meaning"),
    Closing: ("title", "text"),
    CourseHead: ("title", "source", "opening"),
}

_NAMES: dict[type[Shape], str] = {
    Quote: "quote",
    Reflect: "reflection",
    Plan: "plan",
    Contrast: "contrast",
    Evidence: "evidence",
    Figure: "picture",
    Option: "option",
    Item: "item",
    Pair: "pair",
    Group: "group",
    Gap: "gap",
    Response: "response",
    Node: "moment of a story",
    Choice: "choice in a story",
    Offers: "offer after a self-rating",
    LessonHead: "lesson",
    Quiz: "quiz",
    Experiment: "weekly experiment",
    ModuleHead: "module",
    Statement: "self-assessment",
    SelfAssessment: "self-assessment",
    Source: "source",
    Term: "glossary",
    Closing: "last page",
    CourseHead: "course",
}

#: What is said beside the accepted spellings of a gap, which may become more or fewer.
SPELLINGS = "Every spelling that is right, one a line; as many as your language needs."


def kind_of(shape: type[Shape], key: str) -> str:
    """Return what a translator is told about a text: its key, and what it belongs to."""
    name = _NAMES.get(shape, "question")
    advice = ". Keep each gap as it is named in braces." if (shape, key) == (FillIn, "text") else ""
    return f"{name}: {key}{advice}"
