"""Which questions do these tests ask, and how does a test sit down at one?"""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from leadership_course.course.outline import Course, CourseHead
from leadership_course.course.questions import (
    Choice,
    FillIn,
    Gap,
    Group,
    Judgement,
    Matching,
    MultipleChoice,
    Node,
    Offers,
    Option,
    Ordering,
    Pair,
    Question,
    Response,
    Scenario,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from leadership_course.progress.events import QuestionAnswered
from leadership_course.quiz.answers import (
    Answer,
    Filled,
    Ordered,
    Paired,
    Picked,
    Rated,
    Said,
    SelfRated,
    Walked,
    Written,
)
from leadership_course.storage.memory_log import MemoryDrafts, MemoryLog
from leadership_course.study.asking import Asking, Setting
from leadership_course.study.studying import Study

SINGLE = SingleChoice(
    id="half-finished-model",
    prompt="Tomas, your best analyst, brings you a half-finished model and asks you to fix it. "
    "What do you do first?",
    shuffle=False,
    hints=("Whose work is it tomorrow?", "A question keeps the work where it is."),
    options=(
        Option(
            id="fix-it",
            text="Fix it tonight, so that the client gets it on time",
            why="It saves the day and costs the next ten; the work stops being his.",
        ),
        Option(
            id="ask",
            text="Ask what he has tried and what he thinks is missing",
            why="The question keeps the work his and shows you what he can already do.",
            correct=True,
        ),
        Option(
            id="senior",
            text="Hand it to someone more senior",
            why="The model gets done. Tomas learns that a half-finished thing moves away from him.",
        ),
        Option(
            id="later",
            text="Tell him to come back when it is finished",
            why="It keeps the work his and leaves him alone with the part he cannot see.",
        ),
    ),
)
MULTIPLE = MultipleChoice(
    id="newsletter-handover",
    prompt="You hand the client newsletter to a colleague. Which three belong in the talk?",
    pick=3,
    shuffle=False,
    confidence=True,
    options=(
        Option(
            id="outcome",
            text="What readers should know afterwards, and why",
            why="It tells when the work is done and what it is for.",
            correct=True,
        ),
        Option(
            id="steps",
            text="Your list of steps from last year’s issues",
            why="Given first, it hands over your hands and keeps your head.",
        ),
        Option(
            id="theirs",
            text="The choices they can make without asking you",
            why="Freedom that nobody has spelled out is not used, or is used and regretted.",
            correct=True,
        ),
        Option(
            id="no-look",
            text="A promise not to look before it is sent",
            why="It sounds like trust and leaves them alone with the risk.",
        ),
        Option(
            id="draft-day",
            text="The day on which you both look at a draft",
            why="A known date replaces surprise visits.",
            correct=True,
        ),
    ),
)
TRUE_FALSE = TrueFalse(
    id="daily-acts",
    prompt="Whether people trust a leader depends more on what the leader does each day "
    "than on a gift for it.",
    answer=True,
    why="People judge by what they see: is this person able, do they care, do they "
    "keep their word. "
    "Acts can be practised, so trust can be earned and lost.",
)
ORDERING = Ordering(
    id="five-line-map",
    prompt="A team lead still reads every mail to customers. Put the five lines of the "
    "map in order.",
    hints=("Begin with what is wanted. The act that checks the belief comes at the end.",),
    items=(
        "I want the team to answer customers alone.",
        "I read every mail before it goes out.",
        "One careless line might lose us a customer.",
        "Customers stay only because of how I write.",
        "This week ten simple mails go out unread by me.",
    ),
    why="Wish, what I do instead, worry, rule, test. The test stands last, because "
    "it has to aim at a rule.",
)
MATCHING = Matching(
    id="masks",
    prompt="Which fear could stand behind each of these habits?",
    shuffle=False,
    pairs=(
        Pair(
            left="A surgeon shows no figures until every cell is checked twice",
            right="Being found out",
            why="Checking protects patients, and that stays. Hiding the unchecked protects a name.",
        ),
        Pair(
            left="An architect redraws sound plans in the house style",
            right="Losing control",
            why="The plans were sound, so quality is safe. What hurts is that they "
            "came about another way.",
        ),
        Pair(
            left="A partner answers each client mail within minutes, at night too",
            right="Not being needed",
            why="Quick help is a real good. But nobody else ever gets to answer.",
        ),
    ),
    extra_right=("Being disliked",),
)
SORTING = Sorting(
    id="ask-or-tell",
    prompt="Which of these sentences builds the other person’s judgement, and which borrows yours?",
    shuffle=False,
    confidence=True,
    groups=(
        Group(
            name="Builds theirs",
            items=("What have you ruled out so far?", "Which of the two risks worries you more?"),
            why="Each can be answered only by the person who does the work.",
        ),
        Group(
            name="Borrows yours",
            items=("Send it to me and I will have a look.", "Put the third option first."),
            why="It moves the work forward and the judging back to you.",
        ),
    ),
)
FILL_IN = FillIn(
    id="supervised",
    prompt="Two managers score the same report. Complete what the experiment suggests.",
    text="A piece of work tends to look better to us the more closely we have {supervised} it. "
    "The higher score says {little} about its quality.",
    fold=True,
    gaps={
        "supervised": Gap(
            accept=("supervised", "watched", "checked"),
            why="Supervised, or any word for having had a hand in it.",
        ),
        "little": Gap(
            accept=("little",),
            options=("a great deal", "little", "everything"),
            why="The work was the same and only the closeness differed.",
        ),
    },
)
SHORT_ANSWER = ShortAnswer(
    id="opening-of-a-handover",
    prompt="For six years you have run the annual client visit. Next month your deputy will. "
    "Write the first two sentences of your handover.",
    model_answer="Three clients come on the twelfth, and each should leave knowing whom to "
    "call, because last "
    "year they rang me for everything. Programme and rooms are yours to choose "
    "within the usual budget.",
    look_for=(
        "An outcome that somebody could check, with the reason for it",
        "Something that is theirs to decide",
        "A day on which you both look",
    ),
)
JUDGEMENT = Judgement(
    id="silent-meeting",
    prompt="Nobody disagrees in your meetings. How good is each of these as a next step?",
    shuffle=False,
    responses=(
        Response(
            id="leave",
            text="Leave the room for ten minutes and let them collect what worries "
            "them about the plan.",
            expert="very-good",
            why="The worries get said, and nobody has to be the first to say one to your face.",
        ),
        Response(
            id="demand",
            text="Tell them that you expect honest disagreement from now on.",
            expert="poor",
            why="It names the wish and leaves the risk of acting on it where it was.",
        ),
        Response(
            id="vote",
            text="Take a vote by show of hands.",
            expert="very-poor",
            why="A raised hand is seen by everyone, so it measures the pressure.",
        ),
    ),
)
SCENARIO = Scenario(
    id="corridor",
    prompt="You are Diego, lead engineer. Walk through one week in which the work is no "
    "longer yours.",
    start="module",
    nodes=(
        Node(
            id="module",
            text="Eleven at night. You open the module that you handed to Amira. It "
            "works, more or less, "
            "and it looks clumsy. Release is in six days.",
            choices=(
                Choice(
                    id="one-line",
                    text="Write your worry in one line and look at the tests tomorrow",
                    points=3,
                    why="The worry is out of your head and the keyboard stays closed.",
                    go="test-fails",
                ),
                Choice(
                    id="rewrite",
                    text="Rewrite it tonight, while you still can",
                    points=0,
                    why="By three it is beautiful. Amira learns that a handover "
                    "lasts until eleven.",
                    go="your-code",
                ),
            ),
        ),
        Node(
            id="test-fails",
            text="Next day you run the tests together. The second one fails. Amira "
            "looks at the screen.",
            choices=(
                Choice(
                    id="ask-her",
                    text="Ask what she sees and what she plans to do",
                    points=3,
                    why="The fault stays hers, and so does the finding of it.",
                    go="in-touch",
                ),
                Choice(
                    id="fix-while-watching",
                    text="Fix it on the screen, slowly, while she watches",
                    points=1,
                    why="She sees what your hands do and not why.",
                    go="your-code",
                ),
            ),
        ),
        Node(id="in-touch", ending="Still in touch", text="The module ships, and it is hers."),
        Node(
            id="your-code",
            ending="Your code again",
            text="It ships. The next one will come to you half done.",
        ),
    ),
)
SELF_RATING = SelfRating(
    id="asked-first",
    prompt="When somebody brought me a problem, I asked a question before I gave an answer.",
    offers=Offers(low="two-questions", high="Who could learn this from you next?"),
)
QUESTIONS: tuple[Question, ...] = (
    SINGLE,
    MULTIPLE,
    TRUE_FALSE,
    ORDERING,
    MATCHING,
    SORTING,
    FILL_IN,
    SHORT_ANSWER,
    JUDGEMENT,
    SCENARIO,
    SELF_RATING,
)

_LEFTS = tuple(left.id for left in MATCHING.lefts)
_RIGHTS = tuple(right.id for right in MATCHING.rights)
_KEY = tuple(item.id for item in ORDERING.entries)
_SORTED = tuple(item.id for item in SORTING.entries)

RIGHT: dict[str, Answer] = {
    SINGLE.id: Picked(ids=("ask",)),
    MULTIPLE.id: Picked(ids=("outcome", "theirs", "draft-day")),
    TRUE_FALSE.id: Said(value=True),
    ORDERING.id: Ordered(ids=_KEY),
    MATCHING.id: Paired(pairs=dict(zip(_LEFTS, _RIGHTS, strict=False))),
    SORTING.id: Paired(
        pairs={
            item: "builds-theirs" if place < 2 else "borrows-yours"
            for place, item in enumerate(_SORTED)
        }
    ),
    FILL_IN.id: Filled(gaps={"supervised": "supervised", "little": "little"}),
    SHORT_ANSWER.id: Written(
        text="Each client should know whom to call.\nThe rooms are yours.", rating=2
    ),
    JUDGEMENT.id: Rated(levels={"leave": "very-good", "demand": "poor", "vote": "very-poor"}),
    SCENARIO.id: Walked(choices=("one-line", "ask-her")),
    SELF_RATING.id: SelfRated(value=5),
}
HALF: dict[str, Answer] = {
    SINGLE.id: Picked(ids=("fix-it",)),
    MULTIPLE.id: Picked(ids=("outcome", "steps")),
    TRUE_FALSE.id: Said(value=False),
    ORDERING.id: Ordered(ids=(_KEY[1], _KEY[0], *_KEY[2:])),
    MATCHING.id: Paired(pairs={_LEFTS[1]: _RIGHTS[0]}),
    SORTING.id: Paired(pairs={_SORTED[0]: "borrows-yours", _SORTED[2]: "borrows-yours"}),
    FILL_IN.id: Filled(gaps={"supervised": "paid for"}),
    SHORT_ANSWER.id: Written(text="Each client should"),
    JUDGEMENT.id: Rated(levels={"demand": "good"}),
    SCENARIO.id: Walked(choices=("one-line",)),
    SELF_RATING.id: SelfRated(value=2),
}
AMISS: dict[str, Answer] = {
    **HALF,
    MULTIPLE.id: Picked(ids=("outcome", "steps", "draft-day")),
    MATCHING.id: Paired(
        pairs={_LEFTS[0]: _RIGHTS[0], _LEFTS[1]: _RIGHTS[3], _LEFTS[2]: _RIGHTS[1]}
    ),
    SORTING.id: Paired(pairs=dict.fromkeys(_SORTED, "borrows-yours")),
    FILL_IN.id: Filled(gaps={"supervised": "paid for", "little": "little"}),
    SHORT_ANSWER.id: Written(text="Each client should know whom to call.", rating=1),
    JUDGEMENT.id: Rated(levels={"leave": "very-good", "demand": "good", "vote": "fair"}),
    SCENARIO.id: Walked(choices=("one-line", "fix-while-watching")),
}


class StillClock:
    """A clock that stands."""

    def now(self) -> datetime:
        """Return the same moment always."""
        return datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def at(self, wall: datetime) -> datetime:
        """Return the moment at which a clock on the wall shows `wall`."""
        return wall.replace(tzinfo=UTC)


@dataclass
class Desk:
    """A learner's desk in memory: what is recorded and what is kept can be looked at."""

    log: MemoryLog = field(default_factory=MemoryLog)
    drafts: MemoryDrafts = field(default_factory=MemoryDrafts)

    def ask(
        self,
        question: Question,
        *,
        shows_feedback: bool = True,
        answered: QuestionAnswered | None = None,
    ) -> Asking:
        """Put `question` in front of the learner, restored from what was kept."""
        head = CourseHead(id="c", title="C", language="en", version="1", modules=())
        course = Course(head=head, modules=(), revision="r", root="")
        study = Study(course, self.log, self.drafts, StillClock(), "device")
        setting = Setting(
            place=question.id, seed=1, shows_feedback=shows_feedback, answered=answered
        )
        return Asking(study, question, setting)

    def answers(self) -> list[QuestionAnswered]:
        """Return the recorded answers, oldest first."""
        facts = (event.fact for event in self.log.read())
        return [fact for fact in facts if isinstance(fact, QuestionAnswered)]
