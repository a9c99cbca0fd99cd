"""Actors have names, each once."""

from __future__ import annotations

import pytest
from hypothesis import given

from claimkit import Actor, ActorList, InvalidModelError, Role
from claimkit.testing import actors


@given(actors())
def test_the_first_name_is_the_name(actor: Actor) -> None:
    """An actor goes by its first name, which is the fullest."""
    assert actor.name == actor.names[0] == max(actor.names, key=len)


@given(actors())
def test_an_actor_can_be_hashed(actor: Actor) -> None:
    """Equal actors hash alike, also when built from lists."""
    again = Actor(list(actor.names), actor.kind, list(actor.roles))  # type: ignore[arg-type]
    assert again == actor
    assert hash(again) == hash(actor)


@pytest.mark.parametrize("names", [(), ("",), ("Ada Abara", ""), ("Ada Abara", "Ada Abara"), "Ada Abara"])
def test_an_actor_without_proper_names_cannot_be_built(names: tuple[str, ...]) -> None:
    """No name, an empty one, one twice, or one string in place of several is an error."""
    with pytest.raises(InvalidModelError, match="name"):
        Actor(names)


def test_a_role_has_a_title() -> None:
    """A role without a title says nothing."""
    with pytest.raises(InvalidModelError, match="title"):
        Role("")


def test_a_list_of_one_is_no_list() -> None:
    """A list of actors has two members or more."""
    with pytest.raises(InvalidModelError, match="two members"):
        ActorList((Actor(("France",)),))
    assert len(ActorList([Actor(("France",)), Actor(("Kenya",))]).members) == 2
