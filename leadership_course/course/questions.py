"""What can a learner be asked? The eleven question types, as an author writes them."""

from typing import Literal

from msgspec import field

from leadership_course.course.ids import slug
from leadership_course.course.shape import Shape

Level = Literal["very-poor", "poor", "fair", "good", "very-good"]
LEVELS: tuple[Level, ...] = ("very-poor", "poor", "fair", "good", "very-good")


class Item(Shape, frozen=True, kw_only=True):
    """Something to be ordered, sorted or paired; plain text in the file gets its slug as id."""

    id: str
    text: str


def _item(entry: Item | str) -> Item:
    return entry if isinstance(entry, Item) else Item(id=slug(entry), text=entry)


class Asked(Shape, frozen=True, kw_only=True, tag_field="type"):
    """The keys every question type shares."""

    id: str
    prompt: str
    hints: tuple[str, ...] = ()
    points: int = 1
    shuffle: bool = True
    confidence: bool = False
    principle: str = ""
    revision: Literal["", "major"] = ""
    was: tuple[str, ...] = ()

    @property
    def tries(self) -> int:
        """How often the learner may answer: once, and once more after each hint."""
        return len(self.hints) + 1


class Option(Shape, frozen=True, kw_only=True):
    """One option of a choice.

    `fixed` keeps its place when options are shuffled, `catches` names the misconception.
    """

    id: str
    text: str
    why: str = ""
    correct: bool = False
    fixed: bool = False
    catches: str = ""


class SingleChoice(Asked, frozen=True, kw_only=True, tag="single-choice"):
    """Pick the one right option."""

    options: tuple[Option, ...]


class TrueFalse(Asked, frozen=True, kw_only=True, tag="true-false"):
    """Say whether the prompt is true."""

    answer: bool
    why: str = ""
    catches: str = ""


class MultipleChoice(Asked, frozen=True, kw_only=True, tag="multiple-choice"):
    """Pick every right option; `pick` tells the learner how many there are."""

    options: tuple[Option, ...]
    pick: int | None = None


class Ordering(Asked, frozen=True, kw_only=True, tag="ordering"):
    """Put the items in order; the file lists them in the right one."""

    items: tuple[Item | str, ...]
    why: str = ""

    @property
    def entries(self) -> tuple[Item, ...]:
        """The items in the right order, each with its id."""
        return tuple(_item(entry) for entry in self.items)


class Pair(Shape, frozen=True, kw_only=True):
    """A left side and the right side that belongs to it.

    Each side has its slug as id, or the one that is given where the words are to change.
    """

    left: str
    right: str
    why: str = ""
    left_id: str = ""
    right_id: str = ""


class Matching(Asked, frozen=True, kw_only=True, tag="matching"):
    """Pair each left side with its right side; `extra_right` sides belong to none."""

    pairs: tuple[Pair, ...]
    extra_right: tuple[Item | str, ...] = ()

    @property
    def lefts(self) -> tuple[Item, ...]:
        """The left sides in the order of the file."""
        return tuple(Item(id=p.left_id or slug(p.left), text=p.left) for p in self.pairs)

    @property
    def rights(self) -> tuple[Item, ...]:
        """Every right side once: those of the pairs, then the extra ones."""
        ids = {pair.right: slug(pair.right) for pair in self.pairs}
        ids |= {pair.right: pair.right_id for pair in self.pairs if pair.right_id}
        extra = {entry.text: entry.id for entry in map(_item, self.extra_right)}
        return tuple(Item(id=name, text=text) for text, name in {**ids, **extra, **ids}.items())

    @property
    def extra_texts(self) -> tuple[str, ...]:
        """The words of the right sides that belong to none."""
        return tuple(_item(entry).text for entry in self.extra_right)


class Group(Shape, frozen=True, kw_only=True):
    """A named group and the items that belong into it."""

    name: str
    items: tuple[Item | str, ...]
    why: str = ""
    own_id: str = field(name="id", default="")

    @property
    def id(self) -> str:
        """The id that is given, or else the slug of the name."""
        return self.own_id or slug(self.name)

    @property
    def entries(self) -> tuple[Item, ...]:
        """The items of this group, each with its id."""
        return tuple(_item(entry) for entry in self.items)


class Sorting(Asked, frozen=True, kw_only=True, tag="sorting"):
    """Put each item into its group."""

    groups: tuple[Group, ...]

    @property
    def entries(self) -> tuple[Item, ...]:
        """All items, group after group."""
        return tuple(entry for group in self.groups for entry in group.entries)


class Gap(Shape, frozen=True, kw_only=True):
    """A gap in a text: the right spellings, and the words to pick from where none is typed."""

    accept: tuple[str, ...]
    why: str = ""
    options: tuple[str, ...] = ()


class FillIn(Asked, frozen=True, kw_only=True, tag="fill-in"):
    """Fill the gaps that `text` names in braces; `fold` ignores case and accents."""

    text: str
    gaps: dict[str, Gap]
    fold: bool = False


class ShortAnswer(Asked, frozen=True, kw_only=True, tag="short-answer"):
    """Write an answer, compare it with the model answer and rate it oneself."""

    model_answer: str
    look_for: tuple[str, ...] = ()


class Response(Shape, frozen=True, kw_only=True):
    """A response to be judged, with the expert's judgement of it."""

    id: str
    text: str
    expert: Level
    why: str = ""
    catches: str = ""


class Judgement(Asked, frozen=True, kw_only=True, tag="judgement"):
    """Rate every response from very poor to very good, as an expert would."""

    responses: tuple[Response, ...]


class Choice(Shape, frozen=True, kw_only=True):
    """What the learner may do at a node of a scenario; `go` is the node it leads to."""

    id: str
    text: str
    points: int
    why: str = ""
    go: str
    catches: str = ""


class Node(Shape, frozen=True, kw_only=True):
    """A moment of a scenario: choices to take, or a named ending."""

    id: str
    text: str
    choices: tuple[Choice, ...] = ()
    ending: str = ""


class Scenario(Asked, frozen=True, kw_only=True, tag="scenario"):
    """Walk a branching story from `start` to an ending."""

    start: str
    nodes: tuple[Node, ...]

    def node(self, node_id: str) -> Node:
        """Return the node with this id.

        Raises KeyError when there is none; the reader has refused such a scenario.
        """
        for node in self.nodes:
            if node.id == node_id:
                return node
        raise KeyError(node_id)


class Offers(Shape, frozen=True, kw_only=True):
    """What a self-rating leads to: a lesson to take again if low, a thought if high."""

    low: str = ""
    high: str = ""


class SelfRating(Asked, frozen=True, kw_only=True, tag="self-rating"):
    """Say how often one does something; never graded."""

    scale: Literal["frequency"] = "frequency"
    offers: Offers = Offers()


Question = (
    SingleChoice
    | TrueFalse
    | MultipleChoice
    | Ordering
    | Matching
    | Sorting
    | FillIn
    | ShortAnswer
    | Judgement
    | Scenario
    | SelfRating
)
