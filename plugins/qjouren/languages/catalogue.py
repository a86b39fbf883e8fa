"""The words of a language, from a gettext catalogue whose keys are the Swedish words; writes none and knows no template."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from babel.messages.pofile import PoFileError, read_po

from ..faults import Fault

Words = Mapping[str, str]


def parse(text: str, name: str) -> tuple[Words | None, list[Fault]]:
    """Return each translated word of the catalogue `text` by its Swedish; a word marked fuzzy waits for a person and is left out."""
    try:
        catalogue = read_po(BytesIO(text.encode()), charset="utf-8", abort_invalid=True)
    except (PoFileError, ValueError, LookupError, TypeError, AttributeError) as error:  # the library stumbles too
        remedy = "Öppna den i ett program för po-filer, eller hämta tillbaka den ur versionshistoriken."
        return None, [Fault(name, "Ordlistan går inte att läsa.", remedy, getattr(error, "lineno", None))]
    found = {str(one.id): str(one.string) for one in catalogue if one.id and one.string and not one.fuzzy}
    return found, []
