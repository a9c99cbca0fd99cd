"""Words that decide where a counted noun phrase starts and ends: data only."""

from __future__ import annotations

from ._words import words

_IRREGULAR = (
    "people person, persons person, men man, women woman, children child, feet foot, teeth tooth, mice "
    "mouse, geese goose, lives life, wives wife, knives knife, thieves thief, leaves leaf, wolves wolf, "
    "halves half, shelves shelf, loaves loaf, calves calf, selves self, personnel, police, staff, "
    "cattle, fish, sheep, deer, aircraft, spacecraft, hovercraft, crew, series, species, offspring, "
    "headquarters, criteria criterion, phenomena phenomenon, media, alumni alumnus, policemen "
    "policeman, servicemen serviceman, gunmen gunman, firemen fireman, fishermen fisherman, "
    "servicewomen servicewoman, businessmen businessman, congressmen congressman, militiamen "
    "militiaman, crewmen crewman, tribesmen tribesman, grandchildren grandchild, schoolchildren "
    "schoolchild, buses bus, gases gas, viruses virus, bonuses bonus, campuses campus, statuses status, "
    "crises crisis, analyses analysis, bases base, cases case, houses house, horses horse, nurses "
    "nurse, votes vote, movies movie, cookies cookie, zombies zombie, rookies rookie, clothes, pounds "
    "pound, heroes hero, potatoes potato, tomatoes tomato, echoes echo, volcanoes volcano, cargoes "
    "cargo, torpedoes torpedo, vetoes veto, mosquitoes mosquito, tornadoes tornado, troops troop, yen, "
    "swiss, dice die, folks folk, kilos kilo, deputies deputy, caches cache, curies curie, aches ache, "
    "headaches headache, avalanches avalanche, niches niche, moustaches moustache, passersby passerby, "
    "livestock, infantry, youth, poultry"
)

IRREGULAR = {pair.split()[0]: pair.split()[-1] for pair in _IRREGULAR.split(", ")}
"""Plural forms (and mass nouns that are counted) whose lemma no rule gives."""

NOT_PLURAL = words(
    "was is has his its this us as yes plus less unless across perhaps always besides versus news says "
    "does goes politics economics mathematics physics athletics whereas towards afterwards sometimes "
    "upwards backwards thus minus gas bus virus focus status campus bonus census process progress "
    "access success press business address express congress loss class mass pass cross boss stress "
    "glass grass serious various previous basis crisis analysis thesis emphasis tennis overseas indoors "
    "outdoors outs ours yours theirs hers during st. mrs mr texas kansas arkansas paris james charles "
    "thomas jones williams davis harris lewis adams illinois massachusetts laos hamas dallas vegas "
    "angeles orleans philippines netherlands wales athens brussels naples reuters honduras bahamas "
    "maldives emirates barclays airways sachs"
)
"""Words in -s that are no plural noun after a number."""

SINGULAR_IS = words(
    "this his is basis crisis analysis thesis emphasis tennis oasis axis synthesis hypothesis diagnosis "
    "prognosis metropolis iris debris chassis pelvis paralysis parenthesis nemesis genesis sepsis "
    "arthritis hepatitis bronchitis meningitis tuberculosis apotheosis catharsis synopsis penis testis "
    "ibis portcullis trellis brewis paris tunis francis davis lewis harris dennis morris curtis travis "
    "louis memphis minneapolis indianapolis annapolis isis osiris clovis jarvis elvis"
)
"""Singular words in -is; the others are plurals such as "Yemenis" and "taxis"."""

STOP = words(
    "the a an this that these those my your his her its our their of in on at by for from to with "
    "within without about into onto over under after before since until till against between among amid "
    "as than and or nor but so yet if when while where who whom whose which what how why because "
    "although though unless whether is are was were be been being am has have had having cannot can't "
    "won't n't do does did will would can could may might must shall should said say says saying told "
    "not no only just also even still already now then there here it he she they we you i him them me "
    "us died dying killed injured wounded hurt dead arrested shot missing including during per via up "
    "down out off away back went came took got made gave found left met kept held led won lost beat "
    "fell rose ran sat stood saw knew thought brought bought caught built sent spent put set cut let "
    "became began grew drew flew paid fled fired hit struck according around near through throughout "
    "across along behind beside beyond despite except inside outside like respectively each apiece ago "
    "later earlier old one two three four five six seven eight nine ten both all any some yesterday "
    "today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday more-than less et "
    "vs versus gathered joined attended expected remain remained remaining expressed agreed survived "
    "escaped suffered participated required needed"
)
"""Words that end a counted noun phrase."""

DEGREE = words(
    "more other additional further new extra different separate single entire whole full big small "
    "large great"
)
"""Words between number and noun that are modifiers and never the head of a singular phrase."""

CASUALTY = words(
    "dead charged sentenced questioned critical deceased killed injured wounded hurt missing shot "
    "arrested detained displaced homeless hospitalized hospitalised infected sick ill unemployed "
    "jobless stranded evacuated trapped slain stabbed rescued unaccounted deported abducted kidnapped "
    "captured freed released slaughtered taken transported airlifted treated admitted indicted "
    "convicted fatally critically seriously aboard onboard died perished drowned trampled rushed buried "
    "beheaded executed unhurt unharmed survived escaped"
)
"""Words that stand for people when a number counts them: "12 dead", "515 injured"."""

CROWD = words("attended gathered marched protested rallied demonstrated")
"""Verbs of which a bare number counts people: "some 15,000 gathered"."""
