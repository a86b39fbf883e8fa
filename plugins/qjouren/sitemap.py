"""Write sitemap.xml, robots.txt and security.txt from the content; dates come from the content alone."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from . import alphabet
from .documents import Content
from .languages import translations
from .models.site import SiteSettings
from .reader import CONTENT_SETTING

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


class SmallFilesGenerator(Generator):
    """Writes the small files that search engines and security researchers ask for."""

    def generate_output(self, writer: Writer) -> None:
        """Write the files; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        output = Path(self.output_path)
        (output / ".well-known").mkdir(parents=True, exist_ok=True)
        (output / "sitemap.xml").write_bytes(sitemap(content))
        (output / "robots.txt").write_text(robots(content.site), encoding="utf-8")
        (output / ".well-known/security.txt").write_text(security_contact(content.site), encoding="utf-8")


def sitemap(content: Content) -> bytes:
    """Return the sitemap as XML; each page has the day it was last reviewed, the directory and the index the day they were gone through."""
    root = ET.Element("urlset", {"xmlns": _NAMESPACE, "xmlns:xhtml": _XHTML})
    dates = dict.fromkeys(sorted({*content.directory.addresses, *alphabet.addresses(content), *content.made}), content.directory.today)
    dates |= {document.meta.address: document.meta.reviewed for document in content.pages}
    for address, reviewed in dates.items():
        if address.endswith("/"):
            url = ET.SubElement(root, "url")
            ET.SubElement(url, "loc").text = content.site.url + address
            ET.SubElement(url, "lastmod").text = reviewed.isoformat()
            for code, twin in translations.alternates(content, address):
                ET.SubElement(url, "xhtml:link", rel="alternate", hreflang=code, href=content.site.url + twin)
    ET.indent(root, "")
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def robots(site: SiteSettings) -> str:
    """Return robots.txt: everything may be read."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {site.url}/sitemap.xml\n"


def security_contact(site: SiteSettings) -> str:
    """Return security.txt after RFC 9116."""
    return (
        f"Contact: mailto:{site.contact.email}\n"
        f"Expires: {site.security_contact_expires.isoformat()}T00:00:00.000Z\n"
        "Preferred-Languages: sv, en\n"
        f"Canonical: {site.url}/.well-known/security.txt\n"
    )


def _generators(_: object) -> type[Generator]:
    return SmallFilesGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
