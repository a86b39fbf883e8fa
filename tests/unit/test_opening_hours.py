from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opening_hours import OpeningHours
from qjouren.opening_hours import DAYS, STOCKHOLM, HoursError, parse
from qjouren.swedish_holidays import is_holiday

NIGHT = "Mo-Su 21:00-06:00"


def at(text):
    """Return the moment when clocks in Stockholm show `text`."""
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


@pytest.mark.parametrize(
    ("hours", "moment", "expected"),
    [
        ("Mo-Fr 10:00-21:00", "2026-11-26 09:59", False),
        ("Mo-Fr 10:00-21:00", "2026-11-26 10:00", True),
        ("Mo-Fr 10:00-21:00", "2026-11-26 21:00", False),
        ("Mo-Fr 10:00-21:00", "2026-11-28 12:00", False),
        ("Mo-Su 16:30-24:00", "2026-11-26 23:59", True),
        ("Mo-Su 16:30-24:00", "2026-11-27 00:00", False),
        (NIGHT, "2026-11-27 05:59", True),
        (NIGHT, "2026-11-27 06:00", False),
        ("Su 21:00-06:00", "2026-11-30 03:00", True),
        ("Su-Tu 10:00-11:00", "2026-11-30 10:30", True),
        ("Mo-Fr 10:00-12:00,13:00-15:00", "2026-11-26 12:30", False),
        ("24/7", "2026-12-24 03:00", True),
        ("Mo-Su 00:00-24:00", "2026-12-24 03:00", True),
        ("Mo-Fr 00:00-24:00; PH off", "2026-12-24 03:00", False),
    ],
)
def test_it_is_open_from_the_first_minute_to_the_last(hours, moment, expected):
    assert parse(hours).is_open(at(moment)) is expected


@pytest.mark.parametrize(
    ("hours", "expected"),
    [("Mo-Fr 10:00-15:00", None), ("Mo-Su 10:00-15:00", None), ("Mo-Fr 10:00-15:00; PH off", False), ("Fr,PH 10:00-15:00", True)],
)
@pytest.mark.parametrize("day", ["2026-06-19", "2026-12-24", "2026-12-25", "2026-12-31", "2027-01-01"])
def test_on_red_days_and_eves_only_what_is_said_of_them_holds(hours, expected, day):
    """Where nothing is said it is not known: the hours of a week tell nothing about Christmas."""
    assert parse(hours).is_open(at(f"{day} 12:00")) is expected


@pytest.mark.parametrize(
    ("hours", "moment", "expected"),
    [
        (f"{NIGHT}; PH off", "2027-01-06 03:00", True),  # began on Tuesday, before Epiphany
        (f"{NIGHT}; PH off", "2027-01-06 22:00", False),
        (f"{NIGHT}; PH off", "2027-01-07 03:00", False),  # would have begun on Epiphany
        (NIGHT, "2027-01-06 03:00", True),
        (NIGHT, "2027-01-06 12:00", None),
        (NIGHT, "2027-01-07 03:00", None),
        (NIGHT, "2027-01-07 12:00", False),
    ],
)
def test_a_span_belongs_to_the_day_on_which_it_begins(hours, moment, expected):
    assert parse(hours).is_open(at(moment)) is expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-03-28T23:59+00:00", False),  # 00:59, the night to summer time
        ("2026-03-29T00:59+00:00", True),  # 01:59
        ("2026-03-29T01:00+00:00", False),  # 03:00: the hour that is skipped
        ("2026-10-25T00:30+00:00", True),  # 02:30, summer time
        ("2026-10-25T01:30+00:00", True),  # 02:30 again, winter time
        ("2026-10-25T02:00+00:00", False),  # 03:00
        ("2026-07-01T23:30-05:00", False),  # another zone: 06:30 in Stockholm
        ("2026-07-01T19:30-05:00", True),  # 02:30
    ],
)
def test_clocks_in_stockholm_decide_also_when_they_change(moment, expected):
    assert parse("Mo-Su 01:00-03:00").is_open(datetime.fromisoformat(moment)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Su-Th 19:00-22:00", "Mo-Th,Su 19:00-22:00"),
        ("Mo 19:00-20:00; Tu-We 13:00-14:00; Su 19:00-20:00", "Mo,Su 19:00-20:00; Tu-We 13:00-14:00"),
        ("Mo-Fr 09:00-12:00; Sa-Su off; PH closed", "Mo-Fr 09:00-12:00; PH off"),
        ("Mo-Su,PH 20:00-26:00", "Mo-Su 20:00-02:00; PH 20:00-02:00"),
        ("Mo-Su,PH 00:00-24:00", "24/7"),
    ],
)
def test_the_normalised_form_says_the_same_in_fewer_words(text, expected):
    assert parse(text).normalised == expected
    assert parse(expected) == parse(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "går inte att läsa"),
        ("Mo-Fr 10-12", "går inte att läsa"),
        ("måndag 10:00-12:00", "går inte att läsa"),
        ("Mo 25:00-26:00", "går inte att läsa"),
        ("10:00-12:00", "räkna ut i läsarens telefon"),
        ("mo 10:00-12:00", "räkna ut i läsarens telefon"),
        ("Jun-Aug Mo 10:00-12:00", "räkna ut i läsarens telefon"),
        ("2026 Dec 24 off", "räkna ut i läsarens telefon"),
        ("week 1-53/2 Mo 10:00-12:00", "räkna ut i läsarens telefon"),
        ("Mo[1] 10:00-12:00", "räkna ut i läsarens telefon"),
        ("Mo sunrise-12:00", "räkna ut i läsarens telefon"),
        ("Mo 10:00+", "räkna ut i läsarens telefon"),
        ("Mo 10:00-12:00 || unknown", "räkna ut i läsarens telefon"),
        ('Mo 10:00-12:00 "efter bokning"', "räkna ut i läsarens telefon"),
        ("SH off", "räkna ut i läsarens telefon"),
        ("Mo-Th 10:00-15:00; Th 19:00-21:00", "Th står mer än en gång"),
        ("Mo-Fr,We 10:00-12:00", "We står mer än en gång"),
        ("Mo 10:00-12:00,11:00-13:00", "går in i varandra"),
        ("Mo 10:00-10:00", "ett helt dygn eller mer"),
        ("Mo 10:00-48:00", "ett helt dygn eller mer"),
        ("Mo-Su off; PH off", "säger inte när det är öppet"),
    ],
)
def test_what_the_page_could_not_work_out_is_refused_with_its_reason(text, reason):
    """Two whole sentences: what is wrong, what to write instead."""
    with pytest.raises(HoursError, match=reason) as caught:
        parse(text)
    assert isinstance(caught.value, ValueError)
    assert caught.value.problem.endswith(".")
    assert caught.value.remedy.endswith(".")


clock = st.integers(0, 95).map(lambda quarter: f"{quarter // 4:02}:{quarter % 4 * 15:02}")


@st.composite
def daytime_hours(draw):
    """Hours of some days, in every order, never past midnight."""
    days = draw(st.lists(st.sampled_from([*DAYS, "PH"]), min_size=1, unique=True))
    rules = []
    for day in days:
        start, end = sorted(draw(st.lists(clock, min_size=2, max_size=2, unique=True)))
        rules.append(f"{day} {start}-{end}")
    return "; ".join(rules)


@given(daytime_hours(), st.datetimes(datetime(2024, 1, 1), datetime(2029, 12, 31)))  # noqa: DTZ001 (the zone comes next)
def test_within_a_day_the_library_agrees(text, moment):
    """But for red days that nothing is said of, which the library takes for common days.

    To the library a later rule wins, so it is asked about the normalised form, where red days stand last.
    """
    local = moment.replace(tzinfo=UTC).astimezone(STOCKHOLM)
    library = OpeningHours(parse(text).normalised, timezone=STOCKHOLM, country="SE")
    unknown = "PH" not in text and is_holiday(local.date())
    assert parse(text).is_open(local) is (None if unknown else library.is_open(local))


@given(st.text(alphabet="MoTuWeThFrSaSuPH0123456789:-,;/ off+", max_size=40))
def test_whatever_is_written_it_is_read_or_refused(text):
    try:
        hours = parse(text)
    except HoursError:
        return
    assert parse(hours.normalised) == hours


def test_the_same_minute_a_week_later_is_the_same():
    """On a common day."""
    hours = parse("Mo-Tu,Th-Fr 10:00-15:00; We,Su 18:00-21:00")
    for hour in range(7 * 24):
        moment = at("2026-11-09 00:00") + timedelta(hours=hour)
        assert hours.is_open(moment) is hours.is_open(moment + timedelta(7))
