"""What stands in a search index, and with which statements is it asked?

SQLite's FTS5 over folded words, without a copy of them; beside it the things themselves.
"""

from typing import Final

FORMAT: Final = 2
"""Changes when what is put in, or how, changes."""

TABLES: Final = (
    """CREATE VIRTUAL TABLE found USING fts5(
        title, text, content = '', prefix = '1 2 3',
        tokenize = 'unicode61 remove_diacritics 2'
    )""",
    "CREATE VIRTUAL TABLE held USING fts5vocab(found, 'row')",
    "CREATE TABLE word (term TEXT PRIMARY KEY) WITHOUT ROWID",  # held, and quick to look into
    """CREATE TABLE thing (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, place TEXT NOT NULL, title TEXT NOT NULL,
        text TEXT NOT NULL, about TEXT NOT NULL, stands TEXT NOT NULL
    )""",
    "CREATE INDEX thing_about ON thing (about)",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)
ADD_WORDS: Final = "INSERT INTO found (rowid, title, text) VALUES (?, ?, ?)"
ADD_THING: Final = "INSERT INTO thing VALUES (?, ?, ?, ?, ?, ?, ?)"
NEXT_ID: Final = "SELECT coalesce(max(id), 0) + 1 FROM thing"
ABOUT: Final = "SELECT id, title, text FROM thing WHERE about = ?"
DROP_WORDS: Final = "INSERT INTO found (found, rowid, title, text) VALUES ('delete', ?, ?, ?)"
DROP_THING: Final = "DELETE FROM thing WHERE id = ?"
LEARN_ALL: Final = "INSERT OR IGNORE INTO word SELECT term FROM held"
LEARN: Final = "INSERT OR IGNORE INTO word VALUES (?)"
UNLEARN: Final = (
    "DELETE FROM word WHERE term = ? AND term NOT IN (SELECT term FROM held WHERE term = ?)"
)
KEEP: Final = "INSERT INTO meta VALUES (?, ?)"

HOLDING: Final = "SELECT rowid FROM found WHERE found MATCH ? LIMIT ?"
RANKED: Final = """SELECT kind, place, title, text, about, stands, strength FROM (
        SELECT rowid AS id, -bm25(found, 8.0, 1.0) AS strength
        FROM found WHERE found MATCH ? ORDER BY strength DESC LIMIT ?
    ) JOIN thing USING (id) ORDER BY strength DESC"""
THESE: Final = """SELECT kind, place, title, text, about, stands, 0.0
    FROM json_each(?) JOIN thing ON thing.id = json_each.value ORDER BY thing.id"""
FIRST_FROM: Final = """SELECT value, (
        SELECT term FROM word WHERE term >= value ORDER BY term LIMIT 1
    ) FROM json_each(?)"""
WORDS_FROM: Final = "SELECT term FROM word WHERE term >= ? AND term < ? ORDER BY term LIMIT ?"
LETTERS: Final = "SELECT term FROM word"
