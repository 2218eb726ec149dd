"""What of the course, and of what the learner did and wrote, can be searched for?"""

from collections.abc import Iterator
from itertools import chain
from typing import Any, assert_never

from leadership_course.course.blocks import (
    Ask,
    Block,
    Contrast,
    Evidence,
    Figure,
    Plan,
    Prose,
    Quote,
    Reflect,
)
from leadership_course.course.ids import slug
from leadership_course.course.outline import Course, Experiment, Lesson, Module, Source, Term
from leadership_course.progress.events import QuestionAnswered
from leadership_course.progress.journal import Entry
from leadership_course.progress.keepsakes import Keepsake
from leadership_course.progress.plans import PlanRecord
from leadership_course.study import elsewhere, plans
from leadership_course.study.excerpt import first_words
from leadership_course.study.finder import Searchable
from leadership_course.study.journal import place_of
from leadership_course.study.review import taught_on
from leadership_course.study.studying import Study

_CALLED = 64  # characters by which a card without a title is called
_UNSEEN = (
    "id",
    "left-id",
    "right-id",
    "type",
    "go",
    "start",
    "principle",
    "revision",
    "expert",
    "catches",
    "was",
)


def of_course(course: Course) -> Iterator[Searchable]:
    """Yield what the course holds in the order of the path, then its words and its sources.

    Questions are left out: they are found once they were met.
    """
    for module in course.modules:
        for lesson in module.lessons:
            yield Searchable(
                kind="lesson",
                place=f"lesson/{lesson.id}",
                title=lesson.title,
                text=module.title,
                about=lesson.id,
                where=module.title,
            )
            yield from _of_cards(lesson)
        if module.experiment:
            yield _of_experiment(module.experiment, module)
    yield from map(_of_term, course.glossary)
    yield from map(_of_source, course.sources)


def quizzes(study: Study) -> Iterator[Searchable]:
    """Yield the quiz of each module; one that is passed leads to its result."""
    for module in study.course.modules:
        if module.quiz:
            is_passed = study.progress.attempts.is_passed(module.quiz.id)
            count = min(module.quiz.draw or len(module.quiz.questions), len(module.quiz.questions))
            yield Searchable(
                kind="quiz",
                place=f"{'result' if is_passed else 'quiz'}/{module.id}",
                title=f"Quiz: {module.title}",
                text="" if module.quiz.title == module.title else module.quiz.title,
                about=module.quiz.id,
                where="Passed"
                if is_passed
                else "1 question"
                if count == 1
                else f"{count} questions",
            )


def own(study: Study, *, is_journal_open: bool) -> Iterator[Searchable]:
    """Yield what the learner did and wrote; the words of a journal that is locked are left out."""
    progress = study.progress
    yield from chain.from_iterable(_of_answer(study, answer) for answer in progress.met.all())
    for kept in progress.keepsakes.all():
        yield _of_keepsake(kept, is_journal_open=is_journal_open)
    if is_journal_open:
        yield from (_of_entry(study, entry) for entry in progress.journal.all() if _is_told(entry))
        yield from (_of_plan(study, record) for record in progress.plans.all())


def own_about(study: Study, about: str, *, is_journal_open: bool) -> Iterator[Searchable]:
    """Yield what `own` does of one thing, by its permanent id."""
    progress = study.progress
    answer, kept = progress.met.find(about), progress.keepsakes.find(about)
    if answer:
        yield from _of_answer(study, answer)
    if kept:
        yield _of_keepsake(kept, is_journal_open=is_journal_open)
    if not is_journal_open:
        return
    for entry in progress.journal.all():
        if entry.object == about and _is_told(entry):
            yield _of_entry(study, entry)
    plan = progress.plans.find(about)
    if plan:
        yield _of_plan(study, plan)


def _of_cards(lesson: Lesson) -> Iterator[Searchable]:
    for number, card in enumerate(lesson.cards, 1):
        place = f"lesson/{lesson.id}/{card.id}"
        told = " ".join(part for block in card.body for part in _told_by(block) if part)
        title, text = (card.title, told) if card.title else first_words(told, _CALLED)
        if title:  # a card of a quote or a question alone is found with that
            where = f"Card {number} of {len(lesson.cards)} · {lesson.title}"
            yield Searchable("card", place, title, text, place, where)
        for block in card.body:
            if isinstance(block, Quote):
                text = " · ".join(part for part in (block.by, block.source, block.why) if part)
                yield Searchable("quote", place, block.text, text, block.id, lesson.title)


def _told_by(block: Block) -> tuple[str, ...]:
    """Return the words of a block; quotes are found by themselves, questions once they were met."""
    told: tuple[str, ...]
    match block:
        case Prose():
            told = (block.text,)
        case Reflect():
            told = (block.prompt, block.example)
        case Plan():
            told = (block.when, block.then)
        case Contrast():
            told = (*block.technocrat, *block.leader, block.difference)
        case Evidence():
            told = (block.article, block.finding, block.try_)
        case Figure():
            told = (block.caption, block.alt)
        case Quote() | Ask():
            told = ()
        case _:
            assert_never(block)
    return told


def _of_experiment(experiment: Experiment, module: Module) -> Searchable:
    told = (experiment.guess, *experiment.act, experiment.look, experiment.talk, experiment.keep)
    return Searchable(
        kind="experiment",
        place=f"experiment/{experiment.id}",
        title=experiment.title,
        text=" ".join((*told, experiment.safer, experiment.stop)),
        about=experiment.id,
        where=module.title,
    )


def _of_term(term: Term) -> Searchable:
    place = f"glossary/{slug(term.term)}".rstrip("/")
    return Searchable("term", place, term.term, term.meaning, place)


def _of_source(source: Source) -> Searchable:
    told = (source.finding, source.limit, source.kind, source.size, source.outlet)
    return Searchable(
        kind="source",
        place=f"sources/{source.key}",
        title=source.title,
        text=" ".join((*(part for part in told if part), source.authors, str(source.year))),
        about=source.key,
        where=f"{source.authors} {source.year}",
    )


def _of_answer(study: Study, answer: QuestionAnswered) -> Iterator[Searchable]:
    """Yield a question that was met, unless the course no longer has a place for it."""
    place, where = place_of_question(study, answer.object)
    if place:
        prompt = str(answer.rendered.get("prompt", ""))
        asked = {key: part for key, part in answer.rendered.items() if key != "prompt"}
        text = " ".join((*_texts(asked), str(answer.answer.get("text", "")))).strip()
        yield Searchable("question", place, prompt, text, answer.object, where)


def place_of_question(study: Study, question: str) -> tuple[str, str]:
    """Return where a question stands, and what that is called; empty where it is gone.

    One of a quiz stands in its result, once there is one; one that only reviews ask, on the card
    that says its idea.
    """
    index = study.index
    if question in index.asked_at:
        lesson, card = index.asked_at[question]
        return f"lesson/{lesson.id}/{card.id}", lesson.title
    module = index.quizzed_in.get(question)
    if module and module.quiz:
        page = "result" if study.progress.attempts.best(module.quiz.id) else "quiz"
        return f"{page}/{module.id}", module.quiz.title
    found = index.questions.get(question)
    principle = index.principles.get(found.principle) if found else None
    if principle is None:
        return "", ""
    lesson = principle.lesson
    return f"lesson/{lesson.id}/{taught_on(principle).id}", lesson.title


def _texts(rendered: Any) -> Iterator[str]:
    """Yield the words of a question as it was shown, without what only the program reads."""
    if isinstance(rendered, str):
        yield rendered
    elif isinstance(rendered, dict):
        for key, part in rendered.items():
            if key not in _UNSEEN:
                yield from _texts(part)
    elif isinstance(rendered, list | tuple):
        for part in rendered:
            yield from _texts(part)


def _of_keepsake(kept: Keepsake, *, is_journal_open: bool) -> Searchable:
    note = kept.note if is_journal_open else ""
    text = " · ".join(part for part in (note, *kept.tags, kept.by, kept.source) if part)
    where = "" if kept.by else "Your highlight"
    return Searchable("kept", f"quotes/{kept.id}", kept.text, text, kept.id, where)


def _is_told(entry: Entry) -> bool:
    """Tell whether an entry is found by itself: a note is, with the line it stands at."""
    return entry.kind != "note" and bool(entry.text)


def _of_entry(study: Study, entry: Entry) -> Searchable:
    asked = " ".join(question for question, _ in entry.newest.answers if question)
    title = asked if entry.kind == "reflection" else "A conversation looked back on"
    text = entry.text if entry.kind == "reflection" else f"{asked} {entry.text}"
    stands = (
        f"{entry.returned} later"
        if entry.returned
        else elsewhere.where(study, entry.lesson or entry.object)
    )
    return Searchable("journal", place_of(entry.key), title, text, entry.object, stands)


def _of_plan(study: Study, record: PlanRecord) -> Searchable:
    told = (word for each in record.reports for word in (each.note, each.talk))
    text = " ".join(word for word in (record.made.guess, *told) if word)
    place, title = plans.place_of(study, record), plans.sentence(record.made)
    course = elsewhere.where(study, record.id) if elsewhere.is_elsewhere(record.id) else ""
    return Searchable("plan", place, title, text, record.id, course)
