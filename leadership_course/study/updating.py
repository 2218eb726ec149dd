"""What does an update of a course do to this learner?"""

from collections.abc import Container, Iterable, Iterator

from msgspec import Struct, to_builtins

from leadership_course.course.blocks import Plan
from leadership_course.course.index import CourseIndex
from leadership_course.course.outline import Card, Course, Lesson
from leadership_course.course.questions import Question
from leadership_course.course.versions import differences
from leadership_course.course.wording import is_same, sketch
from leadership_course.progress.fold import Progress
from leadership_course.progress.keepsakes import Keepsake
from leadership_course.progress.plans import PlanRecord
from leadership_course.study.answer_changes import has_changed
from leadership_course.study.highlights import is_lost

_UNREAD = frozenset(("id", "was", "type", "kind", "html", "image", "principle", "go"))
"""Keys of a card whose texts nobody reads."""


class Effect(Struct, frozen=True, kw_only=True):
    """What an update does to what one learner did, each in the order of the course.

    `added` are lessons that are new, `gone` those taken out. `reworked` were begun or finished and
    read otherwise now, typos aside; `left` were begun or finished and are taken out. `rekeyed` were
    answered and have another right answer now; `unasked` were answered and are taken out.
    `plans` and `quotes` are live plans and bookmarks whose place in the course is gone or reads
    otherwise. `unreviewed` are ideas that come back in no review any more, `unplaced` marked
    passages that can't be found again. `followed` counts what the learner did something with that
    has another id now.
    """

    old: Course
    new: Course
    added: tuple[Lesson, ...] = ()
    gone: tuple[Lesson, ...] = ()
    reworked: tuple[Lesson, ...] = ()
    left: tuple[Lesson, ...] = ()
    rekeyed: tuple[Question, ...] = ()
    unasked: tuple[Question, ...] = ()
    plans: tuple[PlanRecord, ...] = ()
    quotes: tuple[Keepsake, ...] = ()
    unreviewed: tuple[str, ...] = ()
    unplaced: tuple[Keepsake, ...] = ()
    followed: int = 0

    @property
    def is_felt(self) -> bool:
        """Whether anything the learner did is touched; nothing of it is ever lost."""
        touched = (self.reworked, self.left, self.rekeyed, self.unasked, self.plans, self.quotes)
        return any((*touched, self.unreviewed, self.unplaced))


def effect_of(old: Course, new: Course, progress: Progress) -> Effect:
    """Return what the update from `old` to `new` does to a learner of `old`.

    `progress` is folded by the names of the old version. Raises ValueError for two courses that are
    not versions of one.
    """
    if old.id != new.id:
        raise ValueError(f"{new.id} is another course than {old.id}")
    before, after = CourseIndex(old), CourseIndex(new)
    begun = progress.lessons.records
    stays = {after.lessons[each.id].id for each in old.lessons if each.id in after.lessons}
    answered = [name for name in before.questions if progress.met.find(name)]
    kept = [each.id for each in progress.keepsakes.all()]
    planned = [each.id for each in progress.plans.all()]
    touched = {*begun, *answered, *kept, *planned}
    return Effect(
        old=old,
        new=new,
        added=tuple(each for each in new.lessons if each.id not in stays),
        gone=tuple(each for each in old.lessons if each.id not in after.lessons),
        reworked=tuple(_reworked(old, after, begun)),
        left=tuple(
            each for each in old.lessons if each.id in begun and each.id not in after.lessons
        ),
        rekeyed=tuple(_rekeyed(progress, answered, after)),
        unasked=tuple(before.questions[name] for name in answered if name not in after.questions),
        plans=tuple(_plans(progress, before, after)),
        quotes=tuple(_quotes(progress, before, after)),
        unreviewed=tuple(_unreviewed(progress, before, after)),
        unplaced=tuple(_unplaced(progress, before, after)),
        followed=sum(line.id in touched for line in differences(old, new).renamed),
    )


def _reworked(old: Course, after: CourseIndex, begun: Container[str]) -> Iterator[Lesson]:
    for before in old.lessons:
        now = after.lessons.get(before.id)
        if now and before.id in begun and _reads_otherwise(before, now):
            yield now


def _reads_otherwise(before: Lesson, now: Lesson) -> bool:
    old, new = ({card.id: card for card in each.cards} for each in (before, now))
    return old.keys() != new.keys() or any(
        not _is_same(_words(old[name]), _words(new[name])) for name in old
    )


def _is_same(before: str, now: str) -> bool:
    """Tell whether two texts are the same, typos aside."""
    return before == now or is_same(sketch(before), now)


def _words(card: Card) -> str:
    return " ".join((card.title, *_texts(to_builtins(card.body))))


def _texts(value: object) -> Iterator[str]:
    """Yield every text within a value that somebody reads."""
    match value:
        case str():
            yield value
        case dict():
            for key, each in value.items():
                if key not in _UNREAD:
                    yield from _texts(each)
        case list() | tuple():
            for each in value:
                yield from _texts(each)
        case _:
            return


def _rekeyed(progress: Progress, answered: Iterable[str], after: CourseIndex) -> Iterator[Question]:
    for name in answered:
        answer, question = progress.met.find(name), after.questions.get(name)
        if answer and question and has_changed(answer, question):
            yield question


def _plans(progress: Progress, before: CourseIndex, after: CourseIndex) -> Iterator[PlanRecord]:
    for record in progress.plans.live():
        if record.id in before.experiments:
            is_touched = record.id not in after.experiments
        elif record.id in before.prompts:
            is_touched = _rule(before, record.id) != _rule(after, record.id)
        else:
            continue  # of another course, or of an older version: not this update's doing
        if is_touched:
            yield record


def _rule(index: CourseIndex, plan: str) -> tuple[str, str] | None:
    block = index.prompts[plan][0] if plan in index.prompts else None
    return (block.when, block.then) if isinstance(block, Plan) else None


def _quotes(progress: Progress, before: CourseIndex, after: CourseIndex) -> Iterator[Keepsake]:
    for kept in progress.keepsakes.all():
        if kept.id in before.quotes:
            now = after.quotes.get(kept.id)
            if now is None or not _is_same(before.quotes[kept.id][0].text, now[0].text):
                yield kept


def _unplaced(progress: Progress, before: CourseIndex, after: CourseIndex) -> Iterator[Keepsake]:
    for kept in progress.keepsakes.all():
        if kept.lesson in before.lessons and not is_lost(before, kept) and is_lost(after, kept):
            yield kept


def _unreviewed(progress: Progress, before: CourseIndex, after: CourseIndex) -> Iterator[str]:
    """Yield ideas that were in review and that no question asks about any more."""
    for idea in before.principles.values():
        finished = progress.principles.finished
        is_met = progress.principles.of(idea.id).last or idea.lesson.id in finished
        still = (after.questions.get(each.id) for each in idea.variants)
        is_asked = any(each and each.principle in after.principles for each in still)
        if is_met and not is_asked and idea.id not in after.principles:
            yield idea.id
