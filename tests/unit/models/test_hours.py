import pytest
from pydantic import TypeAdapter, ValidationError
from qjouren.models.hours import OpeningHours

HOURS = TypeAdapter(OpeningHours)


@pytest.mark.parametrize("text", ["24/7", "Mo-Fr 09:00-16:00", "Mo-Fr 10:00-16:00; PH off", "Mo-Su 21:00-06:00"])
def test_hours_that_the_site_can_work_out_are_kept_as_written(text):
    assert HOURS.validate_python(text) == text


@pytest.mark.parametrize("text", ["vardagar 9–16", "", "Mo-Fr 9-16", "Jul-Aug off"])
def test_others_are_refused_with_a_remedy(text):
    with pytest.raises(ValidationError) as caught:
        HOURS.validate_python(text)
    [detail] = caught.value.errors()
    assert detail["type"] == "staff"
    assert detail["ctx"]["remedy"]
