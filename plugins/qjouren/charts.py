"""Turn figures into the measures of a bar chart; draws nothing, the template does."""

from __future__ import annotations

from dataclasses import dataclass

from .filters import amount
from .models.report import Chart, Report

WIDTH = 256  # units of the drawing: about the text width of a 320 px screen, so that 16 units stay readable
ROW, TEXT_BASELINE, BAR_TOP, THICKNESS = 52, 16, 24, 14


@dataclass(frozen=True)
class Bar:
    """One bar and where it and its text stand, in units of the drawing."""

    name: str
    shown: str
    width: float
    y: int
    text_y: int


@dataclass(frozen=True)
class Drawing:
    """A bar chart, ready to be written as SVG."""

    id: str
    heading: str
    description: str
    unit: str
    bars: tuple[Bar, ...]
    width: int = WIDTH
    thickness: int = THICKNESS

    @property
    def height(self) -> int:
        """The height of the drawing."""
        return ROW * len(self.bars)


def draw(report: Report, chart: Chart) -> Drawing:
    """Return the drawing of `chart`; the longest bar fills the width, every bar can be seen."""
    figures = [report.figure(figure_id) for figure_id in chart.bars]
    largest = max(figure.value for figure in figures) or 1
    bars = tuple(
        Bar(figure.name, amount(figure), max(2, round(WIDTH * figure.value / largest, 1)), ROW * row + BAR_TOP, ROW * row + TEXT_BASELINE)
        for row, figure in enumerate(figures)
    )
    return Drawing(chart.id, chart.heading, chart.description, chart.unit, bars)
