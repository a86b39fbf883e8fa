"""Which lectures are coming and which are over, on a given day; asks no clock and draws nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from .documents import Content
from .models.clock import STOCKHOLM
from .models.lecture import LectureMeta


def coming(content: Content, today: date) -> list[LectureMeta]:
    """Return the lectures that are not over when `today` begins, soonest first."""
    return sorted((item for item in content.lectures if not is_over(item, today)), key=_order)


def held(content: Content, today: date) -> list[LectureMeta]:
    """Return the lectures that are over, newest first."""
    return sorted((item for item in content.lectures if is_over(item, today)), key=_order, reverse=True)


def is_over(lecture: LectureMeta, today: date) -> bool:
    """Tell whether `lecture` is over when `today` begins; the visitor's device knows the hour."""
    return lecture.over <= datetime.combine(today, time(), STOCKHOLM)


def of_topic(content: Content, address: str) -> list[LectureMeta]:
    """Return the lectures on the topic whose page stands at `address`, newest first."""
    topic = topic_id(address)
    return sorted((item for item in content.lectures if topic in item.topics), key=_order, reverse=True)


def topic_id(address: str) -> str:
    """Return the name by which a lecture points at the topic page at `address`: its last word."""
    return address.strip("/").rpartition("/")[2]


def in_year(items: Iterable[LectureMeta], year: int) -> list[LectureMeta]:
    """Return those of `items` that are dated in `year`, newest first."""
    return sorted((item for item in items if item.dated.year == year), key=_order, reverse=True)


def _order(lecture: LectureMeta) -> tuple[tuple[int, int, int], time, str]:
    return lecture.dated.order, lecture.starts or time(), lecture.address
