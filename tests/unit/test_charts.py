import pytest
from qjouren.charts import ROW, WIDTH, draw
from qjouren.models.report import Report

from tests.unit.samples import CONTENT

REPORT = CONTENT.reports[0]
CHART = REPORT.charts[0]


def _with_values(*values: float) -> Report:
    data = REPORT.model_dump(by_alias=True)
    for figure, value in zip(data["matt"], values, strict=False):
        figure["varde"] = value
    return Report.model_validate(data)


def test_the_longest_bar_fills_the_width_and_the_others_are_in_proportion():
    drawing = draw(_with_values(100, 50, 25), CHART)
    assert [bar.width for bar in drawing.bars] == [WIDTH, WIDTH / 2, WIDTH / 4]


@pytest.mark.parametrize("values", [(1_000_000, 1, 0), (0, 0, 0)])
def test_every_bar_can_be_seen_however_small_its_figure(values):
    drawing = draw(_with_values(*values), CHART)
    assert all(2 <= bar.width <= WIDTH for bar in drawing.bars)


def test_the_bars_stand_in_the_order_of_the_chart_with_names_and_figures():
    assert [(bar.name, bar.shown) for bar in draw(REPORT, CHART).bars] == [("Samtal", "1\u00a0485"), ("Besök", "225"), ("Nya", "58")]


def test_each_bar_and_its_text_has_a_row_of_its_own_inside_the_drawing():
    drawing = draw(REPORT, CHART)
    edges = [(bar.text_y, bar.y, bar.y + drawing.thickness) for bar in drawing.bars]
    assert all(row * ROW < text < top < bottom < (row + 1) * ROW for row, (text, top, bottom) in enumerate(edges))
    assert drawing.height == ROW * len(edges)


def test_the_drawing_tells_what_it_shows_in_words():
    drawing = draw(REPORT, CHART)
    assert (drawing.id, drawing.heading, drawing.description) == (CHART.id, CHART.heading, CHART.description)
