"""Names written in Latin letters after several systems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Actor
from claimkit.resolution import same_actor
from claimkit.resolution._blocking import blocking_keys
from claimkit.resolution._knowledge import Knowledge
from claimkit.resolution._persons import parse_person
from claimkit.resolution._romanisation import is_exact, read_alike, respelled


def is_one(a: str, b: str) -> bool:
    """Whether two names are one person's."""
    return same_actor(Actor((a,), "person"), Actor((b,), "person")).same


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Chiang Ching-kuo", "Jiang Jingguo"),
        ("Chao Wen-ch'iang", "Zhao Wenqiang"),
        ("Pak Kŭn-hye", "Park Geun-hye"),
        ("Rhee Tae-sik", "Tae Sik Lee"),
        ("Mikhail Khodorkovsky", "Michail Chodorkowski"),
        ("Yuliya Shcherbakova", "Julia Schtscherbakowa"),
        ("Abd al-Wahhab Qurayshi", "Abdelwahab Koreichi"),
        ("Pieter van der Meulen", "P. Vandermeulen"),
        ("Zoran Đinđić", "Zoran Djindjic"),
    ],
)
def test_systems_of_writing_one_name(a: str, b: str) -> None:
    """Wade-Giles and pinyin, Korean, German, French and Serbian spellings, either way round."""
    assert is_one(a, b)
    assert is_one(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Liu Haiyan", "Liu Haiyang"),
        ("David Chan", "David Shan"),
        ("Michael Cheng", "Michael Sheng"),
        ("Wang Chen", "Wang Shen"),
        ("Chiang Ching-kuo", "Jiang Jingmin"),
        ("Chiang Ching-kuo", "Wang Jingguo"),
        ("Park Geun-hye", "Park Won-soon"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Robert Lee", "Robert Rhee"),
        ("Anna Lee", "Anna Rhee"),
        ("Kim Jong-nam", "Kim Yong-nam"),
        ("Sigurdur Jonsson", "Sigurdur Jonasson"),
        ("Andrei Sakharov", "Andrei Zakharov"),
        ("Pieter van der Meulen", "Pieter Vandermeer"),
    ],
)
def test_other_names_stay_apart(a: str, b: str) -> None:
    """A syllable more, another family or another given name is another person."""
    assert not is_one(a, b)
    assert not is_one(b, a)


def test_serbian_letter_only() -> None:
    """The "đ" of Vietnamese is a "d": "Đặng" is Dang."""
    assert parse_person("Đặng Văn Lâm").parts[0] == "dang"
    assert parse_person("Đorđe Čabarkapa").parts[0] == "djordje"


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_names_can_be_read(a: str, b: str) -> None:
    """No text breaks the readings, which are symmetric."""
    one, other = parse_person(a), parse_person(b)
    assert read_alike(one, other) == read_alike(other, one)
    assert all(len(name.parts) <= len(one.parts) for name in respelled(one))
    is_exact(one)


def test_pinyin_needs_a_chinese_surname() -> None:
    """ "Li Na" is in pinyin, "Ana Luna" is not."""
    assert is_exact(parse_person("Li Na"))
    assert not is_exact(parse_person("Ana Luna"))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Chiang Ching-kuo", "Jiang Jingguo"),
        ("Pak Kŭn-hye", "Park Geun-hye"),
        ("Rhee Tae-sik", "Tae Sik Lee"),
        ("Mikhail Khodorkovsky", "Michail Chodorkowski"),
        ("Abd al-Wahhab Qurayshi", "Abdelwahab Koreichi"),
        ("Pieter van der Meulen", "P. Vandermeulen"),
        ("Tung Chee-hwa", "C.H. Tung"),
        ("Oleksandr Hryhorenko", "Aleksandr Grigorenko"),
        ("Владимир Путин", "Vladimir Putin"),
    ],
)
def test_names_of_two_systems_meet_in_a_block(a: str, b: str) -> None:
    """What can be one actor shares a key, so that it is compared across articles."""
    knowledge = Knowledge.shipped()
    assert blocking_keys(a, "person", knowledge) & blocking_keys(b, "person", knowledge)
    assert is_one(a, b)
