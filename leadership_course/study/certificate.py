"""What can be certified, when, and how can anyone check that nothing of it was changed?"""

import hashlib
import json
from typing import Any

import msgspec

from leadership_course.course.outline import Module
from leadership_course.study import retrospect
from leadership_course.study.path import state_of
from leadership_course.study.studying import Study

_DIGEST = "sha256"


class Passed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A module whose quiz was passed: when first (ISO), and the best score in whole per cent."""

    id: str
    title: str
    passed_on: str
    per_cent: int


class Certificate(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a learner did, as it stands on the certificate.

    `issued_on` is a date (ISO), `minutes` how long the finished lessons take, `acted_on` the plans
    and experiments that happened at least in part.
    """

    name: str
    course: str
    title: str
    version: str
    issued_on: str
    modules: tuple[Passed, ...]
    lessons: int
    minutes: int
    reviews: int
    acted_on: int

    @property
    def digest(self) -> str:
        """The SHA-256 of all fields as canonical JSON: keys sorted, no spaces, UTF-8."""
        canonical = json.dumps(
            msgspec.to_builtins(self), sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        return hashlib.sha256(canonical.encode()).hexdigest()


class NotARecordError(ValueError):
    """A file that is no record of a certificate; the sentence says so."""


def missing(study: Study) -> tuple[Module, ...]:
    """Return the modules whose quiz is not passed yet, in the order of the course."""
    passed = study.progress.attempts.is_passed
    return tuple(m for m in study.course.modules if m.quiz and not passed(m.quiz.id))


def certificate(study: Study, name: str) -> Certificate | None:
    """Return what is certified to `name`; None before every quiz of the course is passed, and for a
    course without one.
    """
    modules = tuple(_passed(study, module) for module in study.course.modules if module.quiz)
    if not modules or missing(study):
        return None
    course = study.course
    lessons = [lesson for lesson in course.lessons if state_of(study, lesson) == "finished"]
    return Certificate(
        name=" ".join(name.split()),
        course=course.id,
        title=course.title,
        version=course.head.version,
        issued_on=study.today().isoformat(),
        modules=modules,
        lessons=len(lessons),
        minutes=sum(lesson.head.minutes for lesson in lessons),
        reviews=retrospect.retention(study).whole.total,
        acted_on=retrospect.acted_on(study).share.count,
    )


def record_of(certified: Certificate) -> bytes:
    """Return the record that lies beside the certificate: its fields and their digest, as JSON."""
    record = {"certificate": msgspec.to_builtins(certified), _DIGEST: certified.digest}
    return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode()


def read_record(content: bytes) -> tuple[Certificate, str]:
    """Return what a record says and the digest it claims, which may not be the right one.

    Raises NotARecordError.
    """
    try:
        found: Any = json.loads(content)
        return msgspec.convert(found["certificate"], Certificate), str(found[_DIGEST])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotARecordError("It is no record of a certificate.") from error


def _passed(study: Study, module: Module) -> Passed:
    quiz = module.quiz.id if module.quiz else ""
    best = study.progress.attempts.best(quiz)
    day = study.progress.days.done.get(quiz)
    return Passed(
        id=module.id,
        title=module.title,
        passed_on=day.isoformat() if day else "",
        per_cent=int(best.score * 100 + 1e-6) if best else 0,
    )
