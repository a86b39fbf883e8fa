"""A language beside Swedish: its names, its direction and its frame. Holds no running text and no page."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .common import Record, Text
from .site import MenuGroup, MenuItem

LanguageId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$", max_length=20)]


class Language(Record):
    """One language, as its `sprak.yaml` says; the folder and the first part of every address of its pages are named as `id`."""

    id: LanguageId = Field(alias="id", description="Samma ord som mappens namn; blir början på språkets adresser, till exempel en.")
    code: str = Field(
        alias="kod",
        pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        description="Språkets kod efter BCP 47, till exempel en; sv-simple är lätt svenska.",
    )
    name: Text = Field(alias="namn", description="Vad språket heter på språket självt.")
    swedish_name: Text = Field(alias="namn_pa_svenska", description="Vad språket heter på svenska.")
    direction: Literal["ltr", "rtl"] = Field("ltr", alias="riktning", description="rtl för språk som skrivs från höger, annars ltr.")
    ours: bool = Field(
        False,
        alias="skrivs_av_oss",
        description="true för språk som skrivs av oss som svenskan; alla andra kräver granskad_av på varje sida.",
    )
    preview_text: Text | None = Field(None, alias="forhandstext", description="Texten som visas när en länk delas; neutral.")
    telling_words: tuple[Text, ...] = Field((), alias="ord_som_syns", description="Ord på språket som inte får stå i flikar och adresser.")
    missing: Text | None = Field(None, alias="saknad_sida", description="En mening på 404-sidan för den som läser språket.")
    nearest: Text | None = Field(
        None, alias="narmaste_sida", description="En mening till den som kom från en sida som inte finns på språket."
    )
    main: tuple[MenuItem, ...] = Field((), alias="meny", max_length=5, description="Orden i menyn överst, högst fem.")
    footer: tuple[MenuGroup, ...] = Field((), alias="sidfot", description="Länkarna sist på varje sida.")

    @property
    def root(self) -> str:
        """The address of its start page; all its pages lie below."""
        return f"/{self.id}/"

    @property
    def html_code(self) -> str:
        """What a screen reader is told: easy Swedish is read as Swedish."""
        return "sv" if self.is_swedish else self.code

    @property
    def is_swedish(self) -> bool:
        """Whether it is a kind of Swedish, and can do with the Swedish words of the frame."""
        return self.code.partition("-")[0] == "sv"
