"""Which profile does the window open, whatever state the disk is in?"""

from leadership_course.storage.folders import Home, ready
from leadership_course.storage.memory_log import MemoryDrafts, MemoryLog
from leadership_course.storage.profile import Profile, fresh_device, open_profile
from leadership_course.study.ports import ProfileError


def profile_at(home: Home, *, examined: bool = True) -> Profile:
    """Open the learner's file, `examined` or not; where that is impossible, study goes on unsaved
    and says so.
    """
    try:
        ready(home)
        profile = open_profile(home.profile, examined=examined)
        return _for_this_session(profile) if profile.is_read_only else profile
    except ProfileError as error:
        return unsaved_profile(error)


def unsaved_profile(notice: ProfileError) -> Profile:
    """Return a profile that lasts as long as the process, for want of a file to keep it in."""
    return Profile(MemoryLog(), MemoryDrafts(), fresh_device(), notice)


def _for_this_session(found: Profile) -> Profile:
    """Go on from what can only be read: nothing more is saved, and lessons can still be read."""
    log = MemoryLog()
    for event in found.log.read():
        log.append(event)
    drafts = MemoryDrafts(before=found.drafts)
    here = Profile(log, drafts, found.device, found.notice, is_read_only=True, close=found.close)
    here.lock = found.lock
    if found.lock:
        found.lock.on_turning(lambda: log.take_again(found.log.read()))
    return here
