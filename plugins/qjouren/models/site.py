"""What holds for the whole site: contact, numbers, menus, the way out, the start page's signposts."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from .common import Address, Day, ExternalLink, Link, Record, Text, staff_error

MENU_WORDS = 5
Digits = Annotated[str, StringConstraints(pattern=r"^\+?[0-9]{3,15}$")]


def _five_at_most(value: tuple[MenuItem, ...]) -> tuple[MenuItem, ...]:
    if len(value) > MENU_WORDS:
        raise staff_error("Menyn har fler än fem ord.", "Flytta något till sidfoten.")
    return value


class PhoneNumber(Record):
    """A telephone number that the texts may name."""

    id: str = Field(alias="id", pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Namnet som skrivs i texten: [[id]].")
    label: Text = Field(alias="namn", description="Vem som svarar.")
    shown: Text = Field(alias="visas", description="Numret som det läses, inom citattecken.")
    dialled: Digits = Field(alias="rings", description="Numret som telefonen slår, inom citattecken.")
    hours: Text | None = Field(None, alias="tider", description="När någon svarar, om det är känt.")
    note: Text | None = Field(None, alias="upplysning", description="En kort upplysning som en källa styrker.")
    in_footer: bool = Field(False, alias="i_sidfoten", description="true om numret ska stå sist på varje sida.")
    source: ExternalLink | None = Field(None, alias="kalla", description="Där numret är kontrollerat.")
    reviewed: Day = Field(alias="granskad", description="När numret senast kontrollerades.")


class Channel(Record):
    """A channel of the shelter's own on someone else's site."""

    name: Text = Field(alias="namn", description="Kanalens namn.")
    link: ExternalLink = Field(alias="lank", description="Kanalens adress.")


class Exit(Record):
    """Where «Lämna sidan» leads."""

    destination: ExternalLink = Field(alias="mal", description="Den vanliga, tråkiga sidan dit knappen leder.")
    description: Text = Field(alias="beskrivning", description="Vad det är för en sida, sagt för den som lyssnar: en vädersida.")
    second: ExternalLink = Field(alias="reserv", description="Sidan som används om den första inte svarar.")


class Contact(Record):
    """How the shelter is reached."""

    email: str = Field(alias="epost", pattern=r"^[^@\s]+@[^@\s]+\.[a-z]+$", description="E-postadressen.")
    post: tuple[Text, ...] = Field(alias="post", description="Postadressen, en rad per rad. Aldrig en besöksadress.")
    phone: Text = Field(alias="telefon", description="Id för jourens nummer i listan nummer.")
    phone_hours: Text | None = Field(None, alias="telefontider", description="Telefontiderna, när de är kända.")
    organisation_number: Text = Field(alias="organisationsnummer", description="Organisationsnumret.")
    bankgiro: Text = Field(alias="bankgiro", description="Bankgirot.")
    channels: tuple[Channel, ...] = Field((), alias="kanaler", description="Sociala medier.")


class SiteSettings(Record):
    """Settings of the whole site."""

    name: Text = Field(alias="namn", description="Webbplatsens namn.")
    url: ExternalLink = Field(alias="webbadress", description="Adressen som webbplatsen publiceras på, utan snedstreck sist.")
    preview_text: Text = Field(alias="forhandstext", description="Texten som visas när en länk delas; neutral.")
    contact: Contact = Field(alias="kontakt", description="Hur jouren nås.")
    numbers: tuple[PhoneNumber, ...] = Field(alias="nummer", description="Alla telefonnummer som texterna får nämna.")
    exit: Exit = Field(alias="lamna_sidan", description="Vart knappen Lämna sidan leder.")
    telling_words: tuple[Text, ...] = Field(alias="ord_som_syns", description="Ord som aldrig får stå i flikar och adresser.")
    security_contact_expires: Day = Field(
        alias="sakerhetskontakt_till", description="Sista dag för uppgiften i security.txt; förläng en gång om året."
    )

    def number(self, number_id: str) -> PhoneNumber:
        """Return the number named `number_id`; raises StopIteration where there is none."""
        return next(number for number in self.numbers if number.id == number_id)

    @cached_property
    def contact_links(self) -> tuple[tuple[str, tuple[str, str]], ...]:
        """Each name that a text may write in double brackets, with its address and what is shown; in the order of the names."""
        numbers = {number.id: (f"tel:{number.dialled}", number.shown) for number in self.numbers}
        return tuple(sorted((numbers | {"epost": (f"mailto:{self.contact.email}", self.contact.email)}).items()))


class MenuItem(Record):
    """A word in a menu."""

    text: Text = Field(alias="text", description="Ordet i menyn.")
    link: Address = Field(alias="lank", description="Sidans adress.")


class MenuGroup(Record):
    """A heading in the footer with its links."""

    heading: Text = Field(alias="rubrik", description="Gruppens rubrik.")
    items: tuple[MenuItem, ...] = Field(alias="lankar", min_length=1, description="Gruppens länkar.")


class Menu(Record):
    """The words of the menu and of the footer."""

    main: Annotated[tuple[MenuItem, ...], AfterValidator(_five_at_most)] = Field(alias="meny", description="Högst fem ord.")
    footer: tuple[MenuGroup, ...] = Field(alias="sidfot", description="Länkarna sist på varje sida.")


class Signpost(Record):
    """A card on the start page."""

    heading: Text = Field(alias="rubrik", description="Kortets rubrik.")
    text: Text = Field(alias="text", description="En eller två meningar.")
    link: Address = Field(alias="lank", description="Sidan som kortet leder till.")
    link_text: Text = Field(alias="lanktext", description="Vad länken leder till.")


class Notice(Record):
    """What the visitor should know about her device before she reads on."""

    heading: Text = Field(alias="rubrik", description="Rutans rubrik.")
    paragraphs: tuple[Text, ...] = Field(alias="stycken", min_length=1, max_length=6, description="Korta stycken, ett per rad i listan.")
    link: Address = Field(alias="lank", description="Sidan som berättar mer.")
    link_text: Text = Field(alias="lanktext", description="Vad länken leder till.")


class StartPage(Record):
    """The parts of the start page that are not running text."""

    facts: tuple[Text, ...] = Field(alias="fakta", min_length=1, max_length=4, description="Korta löften under knapparna.")
    needs: tuple[Signpost, ...] = Field(alias="behov", min_length=2, max_length=4, description="Korten under ”Vad behöver du?”.")
    notice: Notice = Field(alias="notis", description="Rutan om telefonen.")
    audiences: tuple[Signpost, ...] = Field(
        alias="malgrupper", min_length=1, max_length=4, description="Anhöriga, yrkesverksamma och andra."
    )


class Redirect(Record):
    """An old address and where it leads now."""

    old: str = Field(alias="fran", pattern=r"^/\S*$", description="Den gamla adressen.")
    new: Link = Field(alias="till", description="Sidan som ersätter den.")


class Redirects(Record):
    """All old addresses."""

    items: tuple[Redirect, ...] = Field((), alias="omdirigeringar", description="Gamla adresser, en per rad.")
