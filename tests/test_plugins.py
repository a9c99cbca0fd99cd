"""Plugins are loaded one by one: a broken one is named with its distribution and costs no other."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from claimkit import Comparison, PluginError, PluginManager, default_plugins, hookimpl

GOOD = """
from claimkit import hookimpl

class Nothing:
    name = "{name}"
    version = "1"
    kinds = ("nothing",)
    def extract(self, document):
        return ()

@hookimpl
def claimkit_extractors():
    return [Nothing()]
"""


class Site:
    """A directory of made-up distributions on the import path."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.modules: list[str] = []

    def add(
        self, distribution: str, plugin: str, source: str | None, group: str = "claimkit", inside: str = ""
    ) -> None:
        """Install a distribution of one plugin; ``None`` leaves its module out, ``inside`` names a member."""
        module = f"made_up_{distribution}".replace("-", "_")
        self.modules.append(module)
        info = self.path / f"{distribution.replace('-', '_')}-2.5.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 2.5\n")
        (info / "entry_points.txt").write_text(f"[{group}]\n{plugin} = {module}{inside}\n")
        if source is not None:
            (self.path / f"{module}.py").write_text(source)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.syspath_prepend(str(tmp_path))
    made = Site(tmp_path)
    yield made
    for module in made.modules:
        sys.modules.pop(module, None)


def loaded() -> PluginManager:
    """The installed plugins without the bundled ones, which have tests of their own."""
    return default_plugins(block=["numbers", "dates", "actors"])


def test_the_bundled_plugins_are_installed() -> None:
    """Numbers, dates and actors are loaded from claimkit's own distribution, with their hooks."""
    manager = default_plugins()
    for name in ("actors", "dates", "numbers"):
        info = manager.info(name)
        assert info is not None
        assert (info.status, info.distribution, info.version) == (
            "loaded",
            "claimkit",
            metadata.version("claimkit"),
        )
        assert info.hooks == ("claimkit_extractors",)
    assert manager.problems == []


def test_an_outsiders_plugin_is_loaded(site: Site) -> None:
    """An entry point of another distribution is loaded and listed with its name and version."""
    site.add("friendly", "friend", GOOD.format(name="friend"))
    info = loaded().info("friend")
    assert info is not None
    assert (info.status, info.distribution, info.version) == ("loaded", "friendly", "2.5")


BROKEN = {
    "no module": (None, "cannot be imported: ModuleNotFoundError"),
    "syntax error": ("def", "cannot be imported: SyntaxError"),
    "raises on import": ("raise ValueError('not today')", "cannot be imported: ValueError: not today"),
    "exits on import": ("import sys; sys.exit(4)", "cannot be imported: SystemExit: 4"),
    "missing dependency": ("import nothing_of_that_name", "No module named 'nothing_of_that_name'"),
    "hook raises": (GOOD.replace("return [Nothing()]", "raise OSError('disk')"), "OSError: disk"),
    "hook exits": (GOOD.replace("return [Nothing()]", "raise SystemExit(1)"), "SystemExit: 1"),
    "hook gives nothing": (GOOD.replace("return [Nothing()]", "return None"), "TypeError"),
    "no extractor": (
        GOOD.replace("return [Nothing()]", "return [42]"),
        "an extractor has name, version, kinds",
    ),
    "class for object": (GOOD.replace("[Nothing()]", "[Nothing]").replace('"{name}"', "None"), "has a name"),
    "no name": (GOOD.replace('"{name}"', '""'), "an extractor has a name"),
    "kinds is a string": (GOOD.replace('("nothing",)', '"nothing"'), "has a tuple of kinds"),
    "no kinds": (GOOD.replace('("nothing",)', "()"), "has a tuple of kinds"),
    "unmarked": (GOOD.replace("@hookimpl", ""), "claimkit_extractors is not marked with claimkit.hookimpl"),
    "unknown hook": (
        GOOD.replace("def claimkit_extractors", "def claimkit_extractorz"),
        "claimkit_extractorz",
    ),
    "wrong arguments": (
        GOOD.replace("def claimkit_extractors()", "def claimkit_extractors(article)"),
        "article",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_plugin_is_named_and_costs_no_other(case: str, site: Site) -> None:
    """The problem names plugin and distribution and says what is wrong; the other plugin is loaded."""
    source, words = BROKEN[case]
    site.add("broken-dist", "broken", source and source.replace("{name}", "broken"))
    site.add("friendly", "friend", GOOD.format(name="friend"))
    manager = loaded()
    (problem,) = manager.problems
    assert problem.plugin == "broken"
    assert problem.message.startswith("plugin 'broken' (from broken-dist): ")
    assert words in problem.message
    info = manager.info("broken")
    assert info is not None
    assert info.status == "failed"
    assert info.reason
    assert info.reason in problem.message
    assert [plugin for plugin, _ in manager.extractors()] == ["friend"]


def test_two_plugins_of_one_name_are_an_error_that_says_so(site: Site) -> None:
    """Of two distributions with one plugin name the first is loaded, and the other is named as failed."""
    site.add("aaa-first", "twin", GOOD.format(name="one"))
    site.add("zzz-second", "twin", GOOD.format(name="two"))
    manager = loaded()
    (problem,) = manager.problems
    assert "zzz-second" in problem.message
    assert "a plugin of this name is already loaded from aaa-first" in problem.message
    assert [info.status for info in manager.infos() if info.name.startswith("twin")] == ["loaded", "failed"]


def test_two_extractors_of_one_name_are_an_error_that_says_so(site: Site) -> None:
    """An extractor's name is unique; the second plugin with it is named as failed."""
    site.add("aaa-first", "first", GOOD.format(name="same"))
    site.add("zzz-second", "second", GOOD.format(name="same"))
    manager = loaded()
    (problem,) = manager.problems
    assert "an extractor named 'same' is already registered" in problem.message
    assert [plugin for plugin, _ in manager.extractors()] == ["first"]


def test_a_blocked_plugin_is_not_imported(site: Site) -> None:
    """Blocking a broken plugin leaves no problem, and it is listed as blocked with its distribution."""
    site.add("broken-dist", "broken", "raise SystemExit")
    manager = default_plugins(block=["broken"])
    info = manager.info("broken")
    assert manager.problems == []
    assert info is not None
    assert (info.status, info.distribution) == ("blocked", "broken-dist")
    assert site.modules[0] not in sys.modules


SLEEPER = (
    GOOD.format(name="sleeper")
    + """
import types

def wake(setting):
    return types.SimpleNamespace(
        setting=setting, replaces=("friend",), claimkit_extractors=claimkit_extractors
    )
"""
)


@pytest.fixture
def sleeper(site: Site) -> Site:
    """A distribution with the plugin "sleeper", which is off by default and replaces "friend"."""
    site.add("sleepy", "sleeper", SLEEPER, group="claimkit.optional", inside=":wake")
    site.add("friendly", "friend", GOOD.format(name="friend"))
    return site


def test_an_optional_plugin_is_listed_and_not_imported(sleeper: Site) -> None:
    """Until it is asked for it is off."""
    manager = loaded()
    info = manager.info("sleeper")
    assert info is not None
    assert (info.status, info.distribution, info.hooks) == ("off", "sleepy", ())
    assert [plugin for plugin, _ in manager.extractors()] == ["friend"]
    assert sleeper.modules[0] not in sys.modules


@pytest.mark.usefixtures("sleeper")
def test_an_optional_plugin_is_enabled_by_name() -> None:
    """It is loaded like any other, and what it replaces is blocked."""
    manager = default_plugins(block=["numbers", "dates", "actors"], enable=["sleeper"])
    assert [plugin for plugin, _ in manager.extractors()] == ["sleeper"]
    assert {info.name: info.status for info in manager.infos()}["friend"] == "blocked"


@pytest.mark.parametrize(
    ("wanted", "setting"), [("sleeper", None), ("sleeper=a=b", "a=b"), ("sleeper=", None)]
)
@pytest.mark.usefixtures("sleeper")
def test_an_optional_plugin_gets_its_setting(wanted: str, setting: str | None) -> None:
    """What follows the first "=" is handed to it."""
    manager = PluginManager()
    manager.enable(wanted)
    ((_, plugin),) = manager._manager.list_name_plugin()
    assert plugin.setting == setting


@pytest.mark.usefixtures("sleeper")
def test_blocking_wins_over_enabling() -> None:
    """A plugin that is blocked and enabled is blocked, and replaces nothing."""
    manager = default_plugins(block=["numbers", "dates", "actors", "sleeper"], enable=["sleeper"])
    assert [plugin for plugin, _ in manager.extractors()] == ["friend"]


def test_an_unknown_plugin_to_enable_is_named(sleeper: Site) -> None:
    """And those that there are."""
    with pytest.raises(PluginError, match=r"'nobody': is none of those that can be enabled: .*sleeper"):
        default_plugins(enable=["nobody"])


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("raise ImportError('no model')", "cannot be imported: ImportError: no model"),
        ("def wake(setting): raise SystemExit(3)", "SystemExit: 3"),
        ("def wake(): ...", "TypeError"),
        ("wake = 5", "TypeError"),
    ],
)
def test_a_broken_plugin_that_was_asked_for_is_an_error(source: str, words: str, site: Site) -> None:
    """Nobody who asks for a plugin gets a result without it."""
    site.add("sleepy", "sleeper", source, group="claimkit.optional", inside=":wake")
    with pytest.raises(PluginError) as caught:
        default_plugins(enable=["sleeper"])
    assert caught.value.distribution == "sleepy"
    assert words in str(caught.value)


def test_other_groups_are_left_alone(site: Site) -> None:
    """Entry points of other programs are not loaded."""
    site.add("stranger", "stranger", "raise SystemExit", group="pytest12")
    assert loaded().info("stranger") is None


def test_metadata_without_a_name_does_no_harm(site: Site) -> None:
    """A distribution with damaged metadata is loaded all the same."""
    site.add("damaged", "odd", GOOD.format(name="odd"))
    (site.path / "damaged-2.5.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\n")
    info = loaded().info("odd")
    assert info is not None
    assert info.status == "loaded"


def test_importing_claimkit_loads_no_plugin() -> None:
    """A manager without plugins knows none."""
    assert PluginManager().infos() == ()
    assert PluginManager().extractors() == ()


class Lonely:
    """A plugin object with no hook."""


def test_a_plugin_without_hooks_adds_nothing() -> None:
    """It is listed, with no hooks."""
    manager = PluginManager()
    manager.register(Lonely(), "lonely")
    info = manager.info("lonely")
    assert info is not None
    assert (info.status, info.hooks) == ("loaded", ())


def test_the_same_plugin_under_another_name_is_an_error() -> None:
    """An object is registered once; a second name is refused and the first stays loaded."""
    manager = PluginManager()
    plugin = Knowing([{"name": "Orbis Bank"}])
    manager.register(plugin, "one")
    with pytest.raises(PluginError, match="already loaded as 'one'"):
        manager.register(plugin, "two")
    assert list(manager.gather("claimkit_actor_knowledge")) == [{"name": "Orbis Bank"}]


def test_a_name_registered_by_hand_twice_is_an_error() -> None:
    """The error names the plugin and where the first came from."""
    manager = PluginManager()
    manager.register(Lonely(), "lonely", distribution="solo")
    with pytest.raises(PluginError, match=r"'lonely'.*already loaded from solo") as caught:
        manager.register(Lonely(), "lonely")
    assert caught.value.plugin == "lonely"


class Knowing:
    """A plugin that knows actors."""

    def __init__(self, rows: Any) -> None:
        self.rows = rows

    @hookimpl
    def claimkit_actor_knowledge(self) -> Any:
        if isinstance(self.rows, Exception):
            raise self.rows
        return self.rows


def test_knowledge_is_gathered_from_all_plugins() -> None:
    """Rows come by plugin name; one that raises, or gives no mapping, is named and costs no other."""
    manager = PluginManager()
    manager.register(Knowing([{"name": "B"}]), "b")
    manager.register(Knowing(LookupError("gone")), "c", distribution="lost-dist")
    manager.register(Knowing([{"name": "A"}, "no mapping"]), "a")
    assert list(manager.gather("claimkit_actor_knowledge")) == [{"name": "A"}, {"name": "B"}]
    assert [problem.plugin for problem in manager.problems] == ["a", "c"]
    assert (
        "(from lost-dist): claimkit_actor_knowledge raised LookupError: gone" in manager.problems[1].message
    )


def test_a_problem_is_told_once() -> None:
    """Asking again repeats no problem."""
    manager = PluginManager()
    manager.register(Knowing(LookupError("gone")), "c")
    manager.gather("claimkit_actor_knowledge")
    manager.gather("claimkit_actor_knowledge")
    assert len(manager.problems) == 1


class Same:
    """A comparator of a made-up kind."""

    kind = "motto"

    def compare(self, a: object, b: object) -> Comparison:
        return Comparison("equal" if a == b else "disjoint", "as written")


class Comparing:
    """A plugin with comparators."""

    def __init__(self, *comparators: Any) -> None:
        self.comparators = comparators

    @hookimpl
    def claimkit_comparators(self) -> Any:
        return self.comparators


def test_comparators_are_found_by_kind() -> None:
    """A plugin's comparator is used for its kind."""
    manager = PluginManager()
    manager.register(Comparing(Same()), "mottos")
    assert manager.comparators()["motto"].compare("a", "a").relation == "equal"


def test_two_comparators_of_one_kind_are_an_error() -> None:
    """A kind has one comparator, and the second plugin is not loaded."""
    manager = PluginManager()
    manager.register(Comparing(Same()), "one")
    with pytest.raises(PluginError, match="kind 'motto' already has a comparator"):
        manager.register(Comparing(Same()), "two")
    assert manager.info("two") is None


def test_a_comparator_has_kind_and_compare() -> None:
    """Anything else is refused by name."""
    with pytest.raises(PluginError, match="a comparator has kind and compare"):
        PluginManager().register(Comparing(object()), "odd")
