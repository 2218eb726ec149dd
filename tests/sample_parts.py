"""Which questions and blocks does the sample course hold? One of each type, small and whole."""

from leadership_course.course.blocks import Plan, Quote, Reflect
from leadership_course.course.outline import (
    Closing,
    Experiment,
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
    Question,
    Response,
    Scenario,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)

SOURCE = Source(
    key="kluger-denisi-1996",
    authors="Kluger and DeNisi",
    year=1996,
    title="The effects of feedback interventions on performance",
    outlet="Psychological Bulletin",
    kind="meta-analysis",
    finding="Feedback helped on average, and hurt in a third of the cases.",
    limit="Most studies were made in laboratories.",
    size="607 effects",
    link="https://doi.org/10.1037/0033-2909.119.2.254",
)

UNCITED = Source(
    key="argyris-1991",
    authors="Argyris",
    year=1991,
    title="Teaching smart people how to learn",
    outlet="Harvard Business Review",
    kind="case studies",
    finding="People who seldom fail seldom learn from failing.",
    limit="Consultants in a few firms.",
)

TERMS = (
    Term(term="hand over", meaning="to give somebody a whole result to reach"),
    Term(term="connection", meaning="people talk and know each other’s work"),
    Term(term="Meta-analysis", meaning="Many studies of one question, counted together."),
    Term(term="Élan", meaning="The wish to begin."),
    Term(term="effect size", meaning="How large a difference is, whatever it was measured in."),
)

ASSESSMENT = SelfAssessment(
    id="self-assessment",
    title="Where you stand",
    intro="Think of the last four weeks.",
    items=(
        Statement(id="asks-first", module="first-days", text="I ask before I answer."),
        Statement(id="lets-others-win", module="all", text="Others win the argument."),
    ),
)

QUOTE = Quote(
    id="further",
    text="What got you here won’t get you there.",
    by="Marshall Goldsmith",
    source="What Got You Here Won’t Get You There, 2007",
    why="The strengths that earned the job are not the job.",
)

REFLECT = Reflect(
    id="last-rescue",
    prompt="When did you last do somebody’s work for them?",
    example="On Thursday I rewrote the report at night.",
    returns=("3 weeks",),
)

PLAN = Plan(
    id="two-questions",
    when="When someone brings me a problem",
    then="I will ask two questions before I offer an answer",
)

OPENING = ("You are good at your work.", "Since Monday you lead those who do it.")

CLOSING = Closing(
    title="What goes on without you",
    text=("You have asked before you answered.",),
    quote=QUOTE.id,
    keep=Reflect(
        id="what-you-keep",
        prompt="What will you go on doing?",
        example="I ask two questions first.",
        returns=("60 days",),
    ),
)

EXPERIMENT = Experiment(
    id="a-week-of-asking",
    title="A week of asking",
    guess="How often will you answer before you have asked?",
    act=("Ask one question before each answer.", "Write down when you did not."),
    look="What did people do with the question?",
    talk="When did you wish I had just answered?",
    keep="Which question do you keep?",
    safer="Ask in writing.",
    stop="Stop where somebody needs the answer at once.",
)

SINGLE_CHOICE = SingleChoice(
    id="half-finished-model",
    prompt="Tomas brings you a half-finished model and asks you to fix it. What do you do first?",
    principle="questions-before-answers",
    confidence=True,
    hints=("Whose work is it?", "What would you want to be asked?"),
    options=(
        Option(
            id="fix-it",
            text="Fix it tonight, so that the client gets it on time",
            why="It saves the day and costs the next ten.",
            catches="rescuing",
        ),
        Option(
            id="ask",
            text="Ask what he has tried and what he thinks is missing",
            correct=True,
            why="The question keeps the work his.",
        ),
        Option(
            id="neither",
            text="None of these",
            why="One of them keeps the work where it belongs.",
            fixed=True,
        ),
    ),
)

TRUE_FALSE = TrueFalse(
    id="experts-teach-best",
    prompt="The best expert is the best teacher.",
    answer=False,
    why="Experts no longer see the steps that they take.",
)

MULTIPLE_CHOICE = MultipleChoice(
    id="what-counts-now",
    prompt="What counts in the first ninety days?",
    principle="results-through-others",
    hints=("Count what the team can do without you.",),
    points=2,
    pick=2,
    options=(
        Option(
            id="trust", text="Trust in the team", correct=True, why="Without it nothing is said."
        ),
        Option(id="hours", text="Your own hours", why="They were the old job."),
        Option(
            id="priorities", text="Clear priorities", correct=True, why="They let others decide."
        ),
    ),
)

ORDERING = Ordering(
    id="hand-over",
    prompt="Put the steps of handing over in order.",
    items=("Say what and why", "Agree how you will follow it", Item(id="let-go", text="Let go")),
    why="Letting go first is leaving alone.",
)

MATCHING = Matching(
    id="which-question",
    prompt="Which question fits which moment?",
    pairs=(
        Pair(left="A plan is vague", right="What happens first?", why="It asks for a step."),
        Pair(
            left="Somebody is stuck", right="What have you tried?", why="It shows the way so far."
        ),
    ),
    extra_right=("Why is it late?",),
)

SORTING = Sorting(
    id="whose-job",
    prompt="Whose job is it now?",
    groups=(
        Group(name="Mine", items=("Set priorities", "Give feedback"), why="Only you can."),
        Group(name="Theirs", items=("Build the model",), why="They will be better at it soon."),
    ),
)

FILL_IN = FillIn(
    id="intuition",
    prompt="Complete the sentence.",
    text="Trust intuition where there was quick {feedback}, and {often} enough.",
    gaps={
        "feedback": Gap(accept=("feedback",), why="Without it nothing is learnt."),
        "often": Gap(accept=("often",), why="Once is luck.", options=("often", "seldom")),
    },
    fold=True,
)

SHORT_ANSWER = ShortAnswer(
    id="own-words",
    prompt="What is your job now, in one sentence?",
    model_answer="To get results through the work of others.",
    look_for=("others", "results"),
)

JUDGEMENT = Judgement(
    id="late-report",
    prompt="The report is late. How good is each response?",
    principle="questions-before-answers",
    responses=(
        Response(
            id="ask-why",
            text="Ask what got in the way",
            expert="very-good",
            why="It finds the cause.",
        ),
        Response(
            id="take-over", text="Write it yourself", expert="poor", why="It teaches waiting."
        ),
    ),
)

SCENARIO = Scenario(
    id="corridor-talk",
    prompt="Lena stops you in the corridor.",
    start="corridor",
    nodes=(
        Node(
            id="corridor",
            text="“Have you got a minute?”",
            choices=(
                Choice(id="stop", text="Stop", points=2, why="She is heard.", go="heard"),
                Choice(
                    id="walk-on", text="Walk on", points=0, why="She won’t ask again.", go="lost"
                ),
            ),
        ),
        Node(id="heard", text="She tells you what nobody did.", ending="Heard"),
        Node(id="lost", text="You hear it from others, later.", ending="Half heard"),
    ),
)

SELF_RATING = SelfRating(
    id="how-often",
    prompt="I ask before I answer.",
    offers=Offers(low="asking-first", high="Who learns it next?"),
)

QUESTIONS: tuple[Question, ...] = (
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
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

REVIEW: tuple[Question, ...] = (
    SingleChoice(
        id="question-by-mail",
        prompt="A mail asks what you would do. What do you send back?",
        principle="questions-before-answers",
        options=(
            Option(id="plan", text="A plan", why="The work is yours now.", catches="rescuing"),
            Option(id="question", text="A question", correct=True, why="The work stays theirs."),
        ),
    ),
    TrueFalse(
        id="own-hours-count",
        prompt="The hours you work yourself are what counts now.",
        principle="results-through-others",
        answer=False,
        why="What others get done counts now.",
    ),
)
