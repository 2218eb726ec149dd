"""From Technocrat to Leader: an offline course for people promoted for technical skill.

course      WHAT IS TAUGHT      frozen values: course, module, lesson, card, question, quote, ids
quiz        WAS IT RIGHT?       one file per question type; the rules of an attempt
review      WHEN AGAIN?         which ideas come back, on which day, with which case
progress    WHAT HAPPENED?      events in the past tense; every view of progress is a fold over them
study       WHAT NOW?           the use cases of a learner, and the ports they need
reading     course folders -> Course, with every problem placed
storage     disk: the event log, drafts, the compiled course, preferences, folders
authoring   MAY IT GO OUT?      a course beside every id it ever published; how it teaches
exchange    WHO ELSE READS IT?  the formats of others: what goes out, and what comes in
keeping     copies of the profile, what is exported and taken in: joins storage and exchange
installing  courses that come here, to be learnt beside the others: joins reading and storage
shelf       the courses side by side in the window, and how it turns from one to another
finding     the indexes of the search, made when it is first asked for: joins storage and ui
ui          Qt: the window, pages, widgets, theme
cli         the commands of authors and administrators
previewing  a course while it is written: joins reading, authoring and ui
app         the command line of the window, and how long the window lives
assembly    the composition root: the only module that knows everyone
"""

__version__ = "0.1.0"

#: The page that lists what was released, an https address; empty as long as there is none.
RELEASES = ""
