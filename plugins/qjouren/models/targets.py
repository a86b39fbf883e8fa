"""The hosts to which the site can be sent; holds no password and no key."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from .common import Record, Text, staff_error

Kind = Literal["mapp", "ssh", "s3", "cloudflare", "netlify", "github-pages"]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
# Neither may begin with a hyphen, which a program would read as an option, nor hold what a shell would read as its own.
Folder = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._/~][A-Za-z0-9._/~-]*$")]
Host = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._@][A-Za-z0-9._@-]*$")]
_SITE = re.compile(r"https?://[a-z0-9.-]+(:\d+)?")
_NEEDED = {
    "mapp": ("mapp",),
    "ssh": ("mapp", "vard", "adress"),
    "s3": ("hink", "arkiv", "adress"),
    "cloudflare": ("mapp", "projekt", "adress"),
    "netlify": ("mapp", "projekt", "adress"),
}


def _site(value: str) -> str:
    if not _SITE.fullmatch(value):
        raise staff_error(f"Adressen ”{value}” går inte att använda.", "Skriv bara början, utan snedstreck sist: https://www.qjouren.se.")
    return value


class Target(Record):
    """A place to which the site can be sent."""

    name: Name = Field(alias="namn", description="Namnet du skriver efter invoke publicera.")
    kind: Kind = Field(alias="slag", description="Vilket slags plats det är: mapp, ssh, s3, cloudflare eller netlify.")
    site: Annotated[str, AfterValidator(_site)] | None = Field(
        None, alias="adress", description="Adressen där besökarna möter webbplatsen."
    )
    folder: Folder | None = Field(None, alias="mapp", description="Mappen där utgåvorna ligger, hos värden eller i den här datorn.")
    host: Host | None = Field(None, alias="vard", description="Värdens namn, som i din ssh-inställning.")
    after: Text | None = Field(None, alias="efter", description="Kommandot som värden kör när en annan utgåva visas.")
    bucket: Name | None = Field(None, alias="hink", description="Hinken som besökarna läser ur.")
    archive: Name | None = Field(None, alias="arkiv", description="En hink som ingen annan kan läsa, där de fem senaste utgåvorna sparas.")
    endpoint: Annotated[str, AfterValidator(_site)] | None = Field(
        None, alias="andpunkt", description="Lagringens egen adress, om den inte är Amazons."
    )
    packed: bool = Field(True, alias="packat", description="true om texter sparas packade med gzip, false om värden packar själv.")
    project: Name | None = Field(None, alias="projekt", description="Projektets namn hos värden.")

    @model_validator(mode="after")
    def _complete(self) -> Target:
        if self.kind == "github-pages":
            raise staff_error(
                "GitHub Pages kan inte skicka webbplatsens skyddsregler, så sidor kunde sparas och ramas in av andra.",
                "Välj en värd som låter dig bestämma svarens rubriker: mapp, ssh, s3, cloudflare eller netlify.",
            )
        given = self.model_dump(by_alias=True)
        if missing := [name for name in _NEEDED[self.kind] if given[name] is None]:
            raise staff_error(f"Målet {self.name} saknar {', '.join(missing)}.", f"Ett mål av slaget {self.kind} behöver det.")
        if self.kind == "s3" and self.bucket == self.archive:
            raise staff_error("Gamla utgåvor får inte ligga där besökarna läser.", "Skriv en annan hink vid arkiv.")
        return self


class Targets(Record):
    """Every target, and none twice."""

    items: tuple[Target, ...] = Field(alias="mal", description="Alla mål, ett per post.")

    @model_validator(mode="after")
    def _once(self) -> Targets:
        names = [target.name for target in self.items]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise staff_error(f"Målet {twice[0]} står två gånger.", "Ge det ena ett annat namn.")
        return self
