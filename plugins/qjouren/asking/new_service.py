"""The questions of a new service in the directory; there is none about where it is, since that is never told."""

from __future__ import annotations

from datetime import date

from ..consistency import telling_words
from ..directory_loading import FOLDER, SERVICES
from ..directory_rules import TAB_LENGTH
from ..documents import Content
from ..models.category import Category
from ..models.service import Service
from ..review_note import Note, dated
from .files import yaml_fields
from .form import Files, Form
from .questions import Answers, Choice, Question, fields

CHECKED = ".kontrollerad"
YES, NO = "ja", "nej"
DAYS = f"{FOLDER}/kategorier.yaml"
REACH = (
    Choice("riket", "hela landet"),
    Choice("lan", "ett eller flera län"),
    Choice("kommun", "en eller flera kommuner"),
    Choice("okant", "vet inte"),
)


def form(content: Content, today: date, days: str) -> Form:
    """Return the form of a new service; `days` is the text of the file that says when the directory was last gone through."""
    directory, telling = content.directory, content.site.telling_words
    words = directory.categories
    counties = tuple(Choice(one.code, one.name) for one in directory.counties.items)
    municipalities = tuple(Choice(one.code, one.name) for one in directory.municipalities.items)

    def needs_a_tab_title(answers: Answers) -> bool:
        return len(answers["namn"]) > TAB_LENGTH or bool(telling_words(answers["namn"], telling))

    def refuse(question: Question, answer: str) -> list[str]:
        taken = question.field == "id" and answer in directory.by_id
        return ["Det ordet används redan av en annan verksamhet. Välj ett annat."] if taken else []

    questions = (
        Question("namn", "Vad heter verksamheten?"),
        Question("id", "Ett kort, stillsamt ord för adressen, med små bokstäver och bindestreck. Till exempel jour-storby"),
        Question("fliktitel", "Ett kort och stillsamt namn för fliken, högst 25 tecken", when=needs_a_tab_title),
        Question("typ", "Vilken sorts verksamhet?", choices=_choices(words.kinds)),
        Question("rackvidd", "Var finns den till för någon?", choices=REACH),
        Question("lan", "Vilka län?", choices=counties, many=True, when=lambda answers: answers["rackvidd"] == "lan"),
        Question("kommuner", "Vilka kommuner?", choices=municipalities, many=True, when=lambda answers: answers["rackvidd"] == "kommun"),
        Question("behov", "Vad hjälper den med?", choices=_choices(words.topics), many=True),
        Question("for_vem", "Vem är den till för?", choices=_choices(words.audiences), many=True),
        Question("beskrivning", "Vad gör den? En eller två enkla meningar, egna ord, 20 till 200 tecken. Aldrig var den ligger"),
        Question("telefoner.0.nummer", "Telefonnummer, som det läses. Till exempel 08-644 20 32", optional=True),
        Question("telefoner.0.namn", "Vem svarar på numret?", when=lambda answers: "telefoner" in answers),
        Question("tider", "När svarar de? Till exempel Mo-Fr 09:00-16:00", optional=True, when=lambda answers: "telefoner" in answers),
        Question("webb", "Deras egen webbplats, med https:// först", optional=True),
        Question("epost", "E-post för den som söker stöd, aldrig en registrator", optional=True),
        Question("kallor.0.namn", "Var kommer uppgifterna ifrån?"),
        Question("kallor.0.lank", "Länk till källan", optional=True),
        Question(CHECKED, "Har du kontrollerat allt mot deras egen sida i dag?", choices=(Choice(YES, "ja"), Choice(NO, "nej"))),
    )
    return Form(Service, questions, lambda answers: _files(answers, today, days), telling=telling, refuse=refuse)


def _choices(words: tuple[Category, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(word.id, word.name) for word in words)


def _files(answers: Answers, today: date, days: str) -> Files:
    """Return the new file, and the directory's day where the facts were checked after it."""
    names = ("id", *(name for name in fields(answers) if name != "id"))
    record = {name: answers[name] for name in names}
    if "telefoner" in record:
        record["telefoner"] = [{"namn": phone["namn"], **phone} for phone in record["telefoner"]]
    path = f"{SERVICES}/{answers['id']}.yaml"
    if answers[CHECKED] == NO:
        return {path: yaml_fields({**record, "sakerhet": "lag"})}
    checked = {**record, "kontrollerad": today.isoformat(), "kontrollerad_hur": Note.how}
    return {path: yaml_fields(checked), DAYS: dated(days, today)}
