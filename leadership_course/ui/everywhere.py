"""Which keys work on every page, and what do they do?"""

from typing import Final

EVERYWHERE: Final = (
    ("Ctrl+1 to Ctrl+5", "Today, Course, Quotes, Journal, Progress"),
    ("Ctrl+R", "Review the ideas that are due"),
    ("Ctrl+D", "Debrief a conversation that just happened"),
    ("Ctrl+K", "Search everything, and do anything"),
    ("Ctrl+L", "Lock the journal, or unlock it"),
    ("Ctrl+,", "Settings"),
    ("Ctrl+Z", "Undo"),
    ("Ctrl+Shift+Z", "Do again what was undone"),
    ("Ctrl++ or Ctrl+− or Ctrl+0", "Larger, smaller, usual text"),
    ("F11", "Full screen"),
    ("F1", "These keys"),
    ("Ctrl+Q", "Close the program; everything is kept"),
)
