"""WHAT IS SEEN AND PRESSED? Qt: the window and all that is on it.

pages      one file per page; pages do not know one another
blocks     what stands on a card of a lesson, one view per kind of block
questions  how each type of question is answered, by mouse and by keyboard
widgets    building blocks that know no page, no course and no use case
theme      names for every colour, size and space; the one style sheet
search     the sheet that Ctrl+K opens: everything that can be found, and commands
preview    a course beside its mistakes, up to date with every save of its author
tour       the program looking at itself: smoke and shots
"""
