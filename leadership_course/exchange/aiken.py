"""How are questions read from Aiken, and written to it?

Aiken is the barest of the formats: a question, options that begin with a capital letter, and a line
such as `ANSWER: B`. It has nothing to say about any option.
"""

import re
from collections.abc import Iterable
from string import ascii_uppercase

from leadership_course.course.questions import Question, SingleChoice, TrueFalse
from leadership_course.exchange.carried import (
    Intake,
    NotCarriedError,
    TakenIn,
    Written,
    clean,
    words,
)
from leadership_course.exchange.from_rows import Row, choice
from leadership_course.exchange.going_out import NO_PLACE, lost_keys, write_each

ANSWER = re.compile(r"ANSWER:[ \t]*([A-Za-z])?[ \t]*(.*)")
_OPTION = re.compile(r"([A-Za-z])[.)][ \t]+(\S.*)")


class _Open:
    """The question that is being read."""

    def __init__(self) -> None:
        self.line = 0
        self.prompt: list[str] = []
        self.options: list[tuple[str, list[str]]] = []

    def add(self, line: int, text: str) -> None:
        option = _OPTION.fullmatch(text)
        self.line = self.line or line
        if option and self.prompt:
            self.options.append((option[1].upper(), [option[2]]))
        elif self.options:
            self.options[-1][1].append(text)
        else:
            self.prompt.append(text)


def read(text: str, taken: Iterable[str] = ()) -> TakenIn:
    """Return the single choices of an Aiken file, all without reasons."""
    intake, question = Intake(taken), _Open()
    for number, raw in enumerate(clean(text).split("\n"), 1):
        line = raw.strip()
        answer = ANSWER.fullmatch(line)
        if answer:
            _close(intake, question, answer[1] if not answer[2] else None)
            question = _Open()
        elif line:
            question.add(number, line)
    if question.line:
        intake.leave(question.line, " ".join(question.prompt), "no line says which ANSWER is right")
    return intake.result()


def _close(intake: Intake, question: _Open, right: str | None) -> None:
    prompt = words(" ".join(question.prompt))
    letters = [letter for letter, _ in question.options]
    try:
        if right is None or right.upper() not in letters:
            raise NotCarriedError("its ANSWER is the letter of none of its options")
        if len(set(letters)) < len(letters):
            raise NotCarriedError("two of its options have the same letter")
        rows = [
            Row(words(" ".join(said)), float(letter == right.upper()))
            for letter, said in question.options
        ]
        intake.take(question.line, "", choice(prompt, rows, "", is_single=True))
    except NotCarriedError as error:
        intake.leave(question.line, prompt, str(error))


def write(questions: Iterable[Question]) -> Written:
    """Return an Aiken file with the choices and statements among the questions."""
    found = write_each(questions, _one)
    return found._replace(text=found.text + "\n" if found.text else "")


def _one(question: Question) -> tuple[str, list[str]]:
    match question:
        case SingleChoice():
            rows = [(option.text, option.correct) for option in question.options]
        case TrueFalse():
            rows = [("True", question.answer), ("False", not question.answer)]
        case _:
            raise NotCarriedError(NO_PLACE)
    prompt = " ".join(question.prompt.split())
    if _OPTION.fullmatch(prompt) or ANSWER.fullmatch(prompt):
        raise NotCarriedError("its prompt would be taken for an option or an answer")
    if len(rows) > len(ascii_uppercase):
        raise NotCarriedError("it has more options than there are letters")
    lines = [prompt]
    for letter, (text, _) in zip(ascii_uppercase, rows, strict=False):
        lines.append(f"{letter}. {' '.join(text.split())}")
    right = next(number for number, (_, correct) in enumerate(rows) if correct)
    lines.append(f"ANSWER: {ascii_uppercase[right]}")
    return "\n".join(lines), ["why", *lost_keys(question)]
