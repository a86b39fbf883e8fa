from types import SimpleNamespace

from qjouren.archive_pages import BornPagesGenerator

from tests.unit.samples import CONTENT


def test_every_born_page_is_written_where_its_address_says():
    written = {}
    generator = SimpleNamespace(settings={"CONTENT": CONTENT}, context={"SITENAME": "Q"}, get_template=lambda name: f"{name}.html")
    writer = SimpleNamespace(
        write_file=lambda name, template, context, page: written.update({name: (template, page.meta.address, page.content)})
    )
    BornPagesGenerator.generate_output(generator, writer)
    assert written == {
        "forelasningar/2023/index.html": ("forelasningsar.html", "/forelasningar/2023/", ""),
        "aktuellt/2023/index.html": ("nyhetsar.html", "/aktuellt/2023/", ""),
    }
