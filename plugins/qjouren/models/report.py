"""The figures of one year, as they stand in the annual report."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from .common import Record, Text, staff_error


class Figure(Record):
    """One measured number."""

    id: str = Field(alias="id", pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Ett kort namn som diagrammen pekar på.")
    value: float = Field(alias="varde", ge=0, description="Talet.")
    upper: float | None = Field(None, alias="till", ge=0, description="Det övre talet, när rapporten anger ett spann.")
    unit: Literal["antal", "procent"] = Field("antal", alias="enhet", description="Vad som räknas: antal eller procent.")
    name: Text = Field(alias="namn", description="Vad talet heter.")
    explanation: Text | None = Field(None, alias="forklaring", description="En enkel mening om vad talet räknar.")
    redefined: bool = Field(
        False, alias="ny_definition", description="true om talet räknas på ett nytt sätt och inte kan jämföras med året före."
    )
    correction: Text | None = Field(None, alias="rattelse", description="Om ett annat tal har sagts tidigare: vilket och var.")


class Chart(Record):
    """Some figures of one unit, drawn as bars with a table under."""

    id: str = Field(alias="id", pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Ett kort namn för diagrammet.")
    heading: Text = Field(alias="rubrik", description="Diagrammets rubrik.")
    description: Text = Field(alias="beskrivning", description="Vad diagrammet visar, för den som inte ser det.")
    unit: Literal["antal", "procent"] = Field("antal", alias="enhet", description="Vad staplarna räknar: antal eller procent.")
    bars: tuple[str, ...] = Field(alias="staplar", min_length=2, description="Id för de mått som blir staplar.")


class Report(Record):
    """A year in figures."""

    year: int = Field(alias="ar", ge=1990, le=2100, description="Året.")
    headline: Text = Field(alias="rubrik", description="En mening som sammanfattar året.")
    source: Text = Field(alias="kalla", description="Varifrån siffrorna kommer.")
    big: tuple[str, ...] = Field(alias="stora_tal", min_length=3, max_length=5, description="Id för de mått som visas stort.")
    figures: tuple[Figure, ...] = Field(alias="matt", min_length=1, description="Alla årets mått.")
    charts: tuple[Chart, ...] = Field((), alias="diagram", description="Diagrammen.")

    def figure(self, figure_id: str) -> Figure:
        """Return the figure named `figure_id`; raises StopIteration where there is none."""
        return next(figure for figure in self.figures if figure.id == figure_id)

    @property
    def big_numbers(self) -> list[Figure]:
        """The figures that are shown large."""
        return [self.figure(figure_id) for figure_id in self.big]

    @model_validator(mode="after")
    def _only_known_figures(self) -> Self:
        known = {figure.id for figure in self.figures}
        for place, ids in (("stora_tal", self.big), *((f"Diagrammet ”{chart.id}”", chart.bars) for chart in self.charts)):
            if missing := [figure_id for figure_id in ids if figure_id not in known]:
                raise staff_error(
                    f"{place} pekar på mått som inte finns: {', '.join(missing)}.",
                    f"Välj bland: {', '.join(sorted(known))}.",
                )
        return self
