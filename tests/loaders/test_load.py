"""Files become articles, and each bad file has its own, named outcome."""

from __future__ import annotations

import errno
import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.loaders import decode, load, parse_published


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def messages(problems: object) -> list[str]:
    return [problem.message for problem in problems]  # type: ignore[attr-defined]


GOOD = "Six people died on Thursday."


def test_a_plain_file_is_kept_to_the_letter(tmp_path: Path) -> None:
    """White space, line ends and quotation marks stay, so offsets are those of the file."""
    text = "\n “Six” people\r\ndied. \n"
    (article,), problems = load([write(tmp_path / "a.txt", text)])
    assert (article.text, article.id, article.published, problems) == (text, "a.txt", None, ())


def test_front_matter_gives_metadata_and_is_no_part_of_the_text(tmp_path: Path) -> None:
    """Offsets refer to the text after the closing line."""
    content = (
        "---\n# from the archive\ntitle: \"Quoted: \\\"six\\\" died\"\nsource: 'The ''Daily'''\n"
        "url: https://example.org/a?b#c\npublished: 2025-09-04T08:00:00Z  # morning\nlanguage: no\n"
        "tags:\n  - war\n- peace\nid: x1\n---\nText.\n"
    )
    (article,), problems = load([write(tmp_path / "a.txt", content)])
    assert article.text == "Text.\n"
    assert article.title == 'Quoted: "six" died'
    assert article.source == "The 'Daily'"
    assert article.url == "https://example.org/a?b#c"
    assert article.published == date(2025, 9, 4)
    assert (article.language, article.id, problems) == ("no", "x1", ())


@pytest.mark.parametrize(
    "text",
    ["---\nNo header, just a rule.\n---\nText.", "---\ntitle: never closed\nText.", "--- \n\nA line.", "---"],
)
def test_a_rule_at_the_start_is_not_front_matter(tmp_path: Path, text: str) -> None:
    """Only a closed block of keys is front matter."""
    (article,), _ = load([write(tmp_path / "a.txt", text)])
    assert article.text == text


def test_windows_line_ends_in_front_matter(tmp_path: Path) -> None:
    """Front matter may end its lines with CR LF."""
    (article,), _ = load([write(tmp_path / "a.txt", "---\r\nsource: X\r\n---\r\nText.\r\n")])
    assert (article.source, article.text) == ("X", "Text.\r\n")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_encodings_are_recognised(tmp_path: Path, encoding: str) -> None:
    """A byte-order mark decides; UTF-16 is recognised without one."""
    text = "“Six” people died in Łódź on Thursday, the café’s owner said.\n"
    (article,), _ = load([write(tmp_path / "a.txt", text.encode(encoding))])
    assert article.text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "“Six” people died at the café – as many as 15–20 were hurt, the mayor’s office said."),
        ("cp1252", "Le général a déclaré que 45 % des élèves étaient à l’école « Voltaire »."),
        ("cp1251", "Президент Украины заявил о встрече, которая длилась 20 минут в Париже."),
    ],
)
def test_a_guessed_encoding_is_told(tmp_path: Path, encoding: str, text: str) -> None:
    """Text in an undeclared old encoding is read, and a problem names the guess."""
    (article,), problems = load([write(tmp_path / "a.txt", text.encode(encoding))])
    assert article.text == text
    assert "no encoding declared; read as" in messages(problems)[0]


def test_a_declared_encoding_is_used(tmp_path: Path) -> None:
    """The declaration in the front matter wins over the one of the call."""
    text = "Łódź: sześć osób zginęło"
    own = write(tmp_path / "own.txt", f"---\nencoding: iso-8859-2\n---\n{text}".encode("iso-8859-2"))
    other = write(tmp_path / "other.txt", text.encode("cp1250"))
    articles, problems = load([own, other], encoding="cp1250")
    assert [a.text for a in articles] == [text, text]
    assert problems == ()


@pytest.mark.parametrize("encoding", ["klingon", "hex", "utf-8", "a\x00b"])
def test_a_wrong_declaration_is_an_error(tmp_path: Path, encoding: str) -> None:
    """An unknown encoding, or one that the bytes are not in, is named."""
    articles, (problem,) = load([write(tmp_path / "a.txt", "café".encode("latin-1"))], encoding=encoding)
    assert articles == ()
    assert "a.txt" in problem.message


def test_a_file_cut_inside_a_character_is_read(tmp_path: Path) -> None:
    """Damaged UTF-8 is not mistaken for another encoding."""
    data = "“Six” people died, the mayor’s office said – “we mourn”".encode()[:-1]
    (article,), (problem,) = load([write(tmp_path / "a.txt", data)])
    assert article.text.startswith("“Six” people")
    assert "1 damaged place in the UTF-8 text" in problem.message


BAD = {
    "empty.txt": (b"", "the file is empty"),
    "blank.txt": (b" \n\n", "the text is empty"),
    "program.txt": (bytes(range(256)) * 4, "binary data"),
    "image.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00" * 9, "binary data"),
    "surrogate.txt": (b"Six \xed\xa0\x80 died", "lone surrogate at 4"),
    "surrogate.json": (rb'{"text": "Six \ud800 died"}', "lone surrogate at 4"),
    "title.json": (rb'{"text": "Six died", "title": "\udfff"}', "lone surrogate"),
    "list.json": (b'["Six"]', "an object with a"),
    "empty.json": (b"[]", "it holds no article"),
    "number.json": (b'{"text": 6}', 'a "text" that is a string was expected, but it is a number'),
    "none.json": (b'{"title": "Six"}', "there is none"),
    "broken.json": (b'{"text": "Six"', "not JSON: expecting ',' delimiter at line 1, column 15"),
    "deep.json": (b"[" * 100_000, "nested too deeply"),
    "long.json": (b'{"text": "x", "n": ' + b"9" * 10_000 + b"}", "a number is too long"),
    "id.json": (b'{"text": "x", "id": ["a"]}', "its id is neither"),
    "missing.txt": (None, "no such file"),
    "nul\0.txt": (None, "null"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_and_costs_no_other(tmp_path: Path, name: str) -> None:
    """One problem that names the file and says why; the good articles are there."""
    content, reason = BAD[name]
    path = tmp_path / name
    if content is not None:
        write(path, content)
    before, after = write(tmp_path / "1.txt", GOOD), write(tmp_path / "2.txt", GOOD)
    articles, problems = load([before, path, after])
    assert [a.id for a in articles] == ["1.txt", "2.txt"]
    assert len(problems) == 1
    assert reason in problems[0].message
    assert name.split("\0")[0] in problems[0].message


def test_a_directory_is_not_read(tmp_path: Path) -> None:
    """A folder is refused with advice."""
    articles, (problem,) = load([tmp_path])
    assert articles == ()
    assert "a directory; name the files in it" in problem.message


def test_an_unreadable_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Missing rights are an error like any other."""
    path = write(tmp_path / "a.txt", GOOD)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "permission denied" in messages(load([path])[1])[0]


def test_records_of_json_lines(tmp_path: Path) -> None:
    """Each line is an article of its own; a bad line is named by its number."""
    lines = [
        json.dumps(
            {"text": "One.\u2028Two.", "id": 7, "source": "X", "date": "2025-09-04"}, ensure_ascii=False
        ),
        "",
        "{",
        json.dumps({"text": "Three.", "published": "20250905T0800"}),
    ]
    articles, (problem,) = load([write(tmp_path / "a.jsonl", "\r\n".join(lines))])
    assert [(a.id, a.text, a.source, a.published) for a in articles] == [
        ("7", "One.\u2028Two.", "X", date(2025, 9, 4)),
        ("a.jsonl#4", "Three.", None, date(2025, 9, 5)),
    ]
    assert problem.article == str(tmp_path / "a.jsonl#3")


def test_an_array_of_records(tmp_path: Path) -> None:
    """A JSON file holds one record, or several in an array."""
    articles, problems = load([write(tmp_path / "a.json", '[{"text": "One."}, {"text": "Two.", "id": "b"}]')])
    assert [a.id for a in articles] == ["a.json#1", "b"]
    assert problems == ()


def test_options_fill_in_what_an_article_does_not_state(tmp_path: Path) -> None:
    """Front matter wins over the options; without either the day stays unknown."""
    own = write(tmp_path / "own.txt", "---\nsource: Own\npublished: 2025-09-01\n---\nText.")
    bare = write(tmp_path / "bare.txt", "Text.")
    articles, _ = load([own, bare], published="2025-09-04", source="Option")
    assert [(a.source, a.published) for a in articles] == [
        ("Own", date(2025, 9, 1)),
        ("Option", date(2025, 9, 4)),
    ]
    assert load([bare])[0][0].published is None


@pytest.mark.parametrize("stated", ["yesterday", "2025-09", "2025", "04/09/2025", "2025-02-30", "٢٠٢٥-٠٩-٠٤"])
def test_a_day_that_is_no_iso_date_stays_unknown(tmp_path: Path, stated: str) -> None:
    """The article is read, its day is unknown, and the problem says so."""
    (article,), (problem,) = load(
        [write(tmp_path / "a.json", json.dumps({"text": "x", "published": stated}))]
    )
    assert article.published is None
    assert "its day of publication stays unknown" in problem.message
    with pytest.raises(ValueError, match="an ISO date"):
        parse_published(stated)


def test_equal_file_names_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    """Ids made from names are never equal."""
    paths = [tmp_path / "one" / "a.txt", tmp_path / "two" / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        write(path, GOOD)
    articles, problems = load(paths)
    assert [a.id for a in articles] == [paths[0].as_posix(), paths[1].as_posix(), "b.txt"]
    assert problems == ()


def test_two_articles_of_one_stated_id(tmp_path: Path) -> None:
    """The second is refused, and the problem names both files."""
    one = write(tmp_path / "one.json", '{"text": "One.", "id": "x"}')
    two = write(tmp_path / "two.json", '{"text": "Two.", "id": "x"}')
    articles, (problem,) = load([one, two])
    assert [a.text for a in articles] == ["One."]
    assert str(one) in problem.message
    assert str(two) in problem.message


def test_one_file_given_twice_is_read_once(tmp_path: Path) -> None:
    """The second mention is a problem."""
    path = write(tmp_path / "a.txt", GOOD)
    articles, (problem,) = load([path, path])
    assert len(articles) == 1
    assert "given twice" in problem.message


def test_an_article_of_ten_megabytes(tmp_path: Path) -> None:
    """Length alone is no reason to refuse an article, in whatever encoding."""
    text = "The café said 45 people came. " * 350_000
    articles, problems = load(
        [
            write(tmp_path / "a.txt", text),
            write(tmp_path / "b.txt", text.encode("cp1252")),
        ]
    )
    assert [len(a.text) for a in articles] == [len(text)] * 2
    assert len(problems) == 1


def decoded_or_reason(data: bytes) -> str:
    try:
        return decode(data).text
    except ValueError as error:
        return str(error)


@given(st.text(min_size=1).filter(lambda text: not text.startswith("\ufeff")))
def test_utf8_text_decodes_to_itself(text: str) -> None:
    """Whatever is written as UTF-8 is read back, unless it is mostly control characters."""
    data = text.encode("utf-8")
    if any(c < " " or c == "\x7f" for c in text):
        assert decoded_or_reason(data) in (text, "binary data, not text")
    else:
        assert (decode(data).text, decode(data).note) == (text, None)


@given(st.binary())
def test_any_bytes_are_text_or_an_error_in_words(data: bytes) -> None:
    """No bytes crash the decoder, and what it returns is sound Unicode."""
    assert decoded_or_reason(data).encode("utf-8") is not None


@given(
    st.dictionaries(
        st.sampled_from(["text", "id", "title", "source", "url", "published", "date", "language", "more"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=3
        ),
    )
)
def test_any_record_is_an_article_or_a_problem(
    tmp_path_factory: pytest.TempPathFactory, record: object
) -> None:
    """No record crashes the loader."""
    path = tmp_path_factory.mktemp("records") / "a.json"
    articles, problems = load([write(path, json.dumps(record))])
    assert articles or problems
