"""Disk: the event log, drafts, the compiled course, preferences, folders."""
