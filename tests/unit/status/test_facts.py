from dataclasses import replace
from datetime import date

from qjouren.models.service import Service
from qjouren.status import facts

from tests.unit.samples import CONTENT, directory_data
from tests.unit.status.samples import lines

LINE = directory_data("stodverksamheter/linjen")
SITE = CONTENT.site


def _with(**fields):
    record = {name: value for name, value in (LINE | fields).items() if value is not None}
    return {"directory": replace(CONTENT.directory, services=(Service.model_validate(record),))}


def _told(look, **fields):
    return [line for line in lines(look, **_with(**fields)) if line.startswith("linjen")]


def test_what_is_two_years_old_stops_and_is_no_longer_only_old():
    assert _told(facts.refused, kontrollerad="2024-11") == [
        "linjen: Uppgifterna är senast kontrollerade 2024-11, och efter två år får de inte visas."
    ]
    assert _told(facts.old, kontrollerad="2024-11") == []


def test_what_is_a_year_old_is_told_and_does_not_stop():
    assert _told(facts.old, kontrollerad="2025-11") == ["linjen: kontrollerad 2025-11"]
    assert _told(facts.refused, kontrollerad="2025-11") == []
    assert _told(facts.old, kontrollerad="2026-11-20") == []


def test_what_is_not_shown_is_told_with_why():
    assert _told(facts.doubtful, obekraftad=True) == ["linjen: obekräftad"]
    assert _told(facts.doubtful, sakerhet="lag") == ["linjen: osäker"]
    assert _told(facts.doubtful, kontrollerad="2026-11-20") == []


def test_a_date_that_runs_out_is_told_two_months_before():
    soon, later = (SITE.model_copy(update={"security_contact_expires": day}) for day in (date(2027, 1, 20), date(2027, 2, 1)))
    assert lines(facts.expiring, site=soon) == ["sakerhetskontakt_till i webbplats.yaml: 2027-01-20"]
    assert lines(facts.expiring, site=later) == []


def test_a_number_that_nobody_has_checked_for_a_year_is_told():
    number = SITE.numbers[0].model_copy(update={"reviewed": date(2025, 11, 20)})
    fresh = number.model_copy(update={"reviewed": date(2025, 12, 20)})
    assert lines(facts.numbers, site=SITE.model_copy(update={"numbers": (fresh, number)})) == [
        f"{number.id}: {number.shown}, kontrollerat 2025-11-20"
    ]
