"""What is known of actors beforehand."""

from __future__ import annotations

import pytest

from claimkit import PluginManager, hookimpl
from claimkit.errors import InvalidModelError
from claimkit.resolution import Knowledge

shipped = Knowledge.shipped()


def test_every_identity_has_one_id() -> None:
    """No id is used twice."""
    ids = [identity.id for identity in shipped.identities]
    assert len(ids) == len(set(ids))


def test_all_sovereign_states() -> None:
    """The members of the United Nations and some territories are there, each with a code of three letters."""
    codes = {i.code for i in shipped.identities if i.id == f"place:{i.code}"}
    assert len(codes) >= 200
    assert all(code is not None and len(code) == 3 and code.isupper() for code in codes)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("U.S.", "USA"),
        ("Türkiye", "TUR"),
        ("Dutch", "NLD"),
        ("the Netherlands", "NLD"),
        ("DPRK", "PRK"),
        ("Lyon", None),
    ],
)
def test_country(name: str, code: str | None) -> None:
    """Names, abbreviations and demonyms lead to the code of the country; a city does not."""
    assert shipped.country(name) == code


def test_no_demonym_is_lost() -> None:
    """Every country but a few small territories has a word for its people."""
    without = [i.name for i in shipped.identities if i.id == f"place:{i.code}" and not i.demonyms]
    assert len(without) <= 8


def test_row_adds_to_a_known_country() -> None:
    """A row with a country's code and demonyms extends that country."""
    known = shipped.extended(
        [{"name": "Ukrayina", "kind": "place", "code": "UKR", "demonyms": ["Ukrayinsky"]}]
    )
    assert known.country("Ukrayinsky") == "UKR"
    assert known.country("Ukrayina") == "UKR"
    assert len(known.identities) == len(shipped.identities)


def test_row_without_a_name() -> None:
    """A row without a name is an error that shows the row."""
    with pytest.raises(InvalidModelError, match="has a name"):
        shipped.extended([{"kind": "person"}])


def test_gathered_from_plugins() -> None:
    """Knowledge.of takes the rows of every plugin."""

    class Plugin:
        @hookimpl
        def claimkit_actor_knowledge(self) -> list[dict[str, object]]:
            return [{"name": "Ruritania", "kind": "place", "code": "RUR", "demonyms": ["Ruritanian"]}]

    plugins = PluginManager()
    plugins.register(Plugin(), "ruritania")
    assert Knowledge.of(plugins).country("Ruritanian") == "RUR"
    assert Knowledge.of(PluginManager()) is shipped
