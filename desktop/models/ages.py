"""Times, spans and sizes in the words people use."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

translate = QCoreApplication.translate

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


def age(at: datetime, now: datetime) -> str:
    """How long ago: "just now", "2 min ago", "3 h ago", "5 days ago"; older than 30 days the date."""
    seconds = (now - at).total_seconds()
    if seconds < _MINUTE:  # clocks of two machines differ: the near future is now
        return translate("ages", "just now")
    if seconds < _HOUR:
        return translate("ages", "{count} min ago").format(count=int(seconds // _MINUTE))
    if seconds < _DAY:
        return translate("ages", "{count} h ago").format(count=int(seconds // _HOUR))
    days = int(seconds // _DAY)
    if days == 1:
        return translate("ages", "1 day ago")
    if days <= 30:
        return translate("ages", "{count} days ago").format(count=days)
    return date(at)


def short_age(at: datetime, now: datetime) -> str:
    """The same for a narrow column: "now", "2 min", "3 h", "5 d"."""
    seconds = (now - at).total_seconds()
    if seconds < _MINUTE:
        return translate("ages", "now")
    if seconds < _HOUR:
        return translate("ages", "{count} min").format(count=int(seconds // _MINUTE))
    if seconds < _DAY:
        return translate("ages", "{count} h").format(count=int(seconds // _HOUR))
    return translate("ages", "{count} d").format(count=int(seconds // _DAY))


def date(at: datetime) -> str:
    """The day here: "12 Mar 2026"."""
    local = at.astimezone()
    return QLocale().toString(
        QDate(local.year, local.month, local.day), translate("ages", "d MMM yyyy", "a date, in Qt's letters")
    )


def clock_time(at: datetime) -> str:
    """The time of day here, to the second: "14:02:49"."""
    return at.astimezone().strftime("%H:%M:%S")


def date_time(at: datetime, now: datetime) -> str:
    """Day and time here: "12 Mar 2026, 09:41"; "Today, 14:02" on the day itself."""
    local = at.astimezone()
    is_today = local.date() == now.astimezone().date()
    day = translate("ages", "Today") if is_today else date(at)
    time = QTime(local.hour, local.minute).toString("HH:mm")
    return translate("ages", "{day}, {time}").format(day=day, time=time)


def duration(seconds: float) -> str:
    """How long something took: "1 ms", "214 ms", "2.0 s", "75 s", "3 min"."""
    ms = round(seconds * 1000)
    if ms < 1000:
        return translate("ages", "{count} ms").format(count=max(ms, 0))
    if seconds < 10:
        return translate("ages", "{count} s").format(count=QLocale().toString(seconds, "f", 1))
    if seconds < 120:
        return translate("ages", "{count} s").format(count=round(seconds))
    return translate("ages", "{count} min").format(count=round(seconds / _MINUTE))


def size(count: int) -> str:
    """A number of bytes: "0 B", "812 B", "18.4 kB", "5.0 MB" (powers of 1000)."""
    if count < 1000:
        return f"{count} B"
    amount = count / 1000
    for unit in ("kB", "MB"):
        if amount < 999.95:
            return f"{QLocale().toString(amount, 'f', 1)} {unit}"
        amount /= 1000
    return f"{QLocale().toString(amount, 'f', 1)} GB"


def number(count: int) -> str:
    """A whole number with the language's grouping: "1,284"."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)  # the C locale leaves the grouping out
    return locale.toString(count)
