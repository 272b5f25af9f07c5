from pathlib import Path

from PIL import Image
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.report.brand_sheet import BrandSheet, known_brand
from commsfit.desktop.results.report.report_choices import LookCard
from commsfit.desktop.session.background import Background
from commsfit.desktop.session.services import Services
from commsfit.presentation.formats.brand_text import BrandWords, brand_text
from commsfit.report.branding.brand_file import read_brand
from tests.desktop.results.conftest import OpenExample
from tests.desktop.results.reading import words_of

OURS = BrandWords(
    name='Ada & "Sons"',
    accent="#1B5E20",
    heading="#102030",
    contact="ada@example.org",
    disclaimer="Two lines.\nNo promise.",
    footer="Confidential",
)


def test_what_is_filled_in_is_what_the_report_reads(tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(brand_text(OURS), encoding="utf-8")
    brand = read_brand(file)
    assert (brand.name, brand.accent, brand.heading) == (OURS.name, OURS.accent, OURS.heading)
    assert (brand.contact, brand.disclaimer, brand.footer) == (OURS.contact, OURS.disclaimer, OURS.footer)
    assert known_brand(str(file)) == OURS


def test_a_sheet_gives_back_what_it_was_given(qtbot: QtBot) -> None:
    sheet = BrandSheet(OURS)
    qtbot.addWidget(sheet)
    assert sheet.brand == OURS
    sheet.accent.line.setText("#12")
    sheet.accept()
    assert any("Write a colour" in text for text in words_of(sheet))
    assert not sheet.result()


def test_a_file_that_is_no_brand_begins_a_plain_one(tmp_path: Path) -> None:
    file = tmp_path / "broken.toml"
    file.write_text("name = ", encoding="utf-8")
    assert known_brand(str(file)) == BrandWords()
    assert known_brand(str(tmp_path / "missing.toml")) == BrandWords()
    file.write_text('name = 3\nfooter = "Foot"\nelse = "x"\n', encoding="utf-8")
    assert known_brand(str(file)) == BrandWords(footer="Foot")


def test_the_brand_is_kept_with_its_logo_beside_it_and_used(qtbot: QtBot, example: OpenExample, tmp_path: Path) -> None:
    session = example("logistics")

    class NoReports:
        pass

    session.services = Services(NoReports(), lambda *_: b"", Path.write_bytes, Background())  # type: ignore[arg-type]  # no report is made here
    card = LookCard(session)
    qtbot.addWidget(card)
    picture = tmp_path / "elsewhere" / "logo.png"
    picture.parent.mkdir()
    Image.new("RGB", (40, 20), "#1B5E20").save(picture)
    sheet = BrandSheet(OURS)
    qtbot.addWidget(sheet)
    sheet.take_logo(picture)
    card.write_brand(sheet.brand, sheet.logo, tmp_path / "ours.toml")
    assert session.assessment.report.brand == str(tmp_path / "ours.toml")
    brand = read_brand(tmp_path / "ours.toml")
    assert brand.logo is not None
    assert brand.logo.width == 40
    card.write_brand(sheet.brand, tmp_path / "gone.png", tmp_path / "other" / "ours.toml")
    card.refresh()
    assert card._hint.text()
