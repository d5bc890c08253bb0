"""Makes the code lists, memberships and linksets of `ontology/` from packages and tables.

The tables are in `tools/data`. Run by hand when one of them or a package has changed; the files
it makes are part of the project:

    .venv/bin/pip install --editable '.[codelists]'
    .venv/bin/python tools/make_codelists.py [FOLDER]

Nothing is fetched. The same tables and package versions give the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from codelist_iati import goals, iati_types, modalities, sectors
from codelist_members import memberships
from codelist_names import (
    agendas,
    forums,
    funds,
    initiatives,
    leaders,
    meetings,
    organisations,
    small_scheme,
)
from codelist_places import countries, currencies, groups, regions
from codelist_turtle import Concept, write_nodes, write_scheme
from linksets import linksets, write_linkset

FOLDER = Path(__file__).parent.parent / "ontology"


def main(arguments: list[str]) -> None:
    """Write every code list and linkset below a folder (by default the project's own)."""
    folder = Path(arguments[0]) if arguments else FOLDER
    for name, kind, cls, titles, concepts in _schemes():
        _check_ids(name, concepts)
        text = write_scheme(kind, titles=titles, cls=cls, concepts=concepts)
        _write(folder / "codelists" / f"{name}.ttl", text)
    nodes = memberships()
    _check_ids("memberships", nodes)
    text = write_nodes("membership", cls="aid:Membership, org:Membership", nodes=nodes)
    _write(folder / "memberships.ttl", text)
    for linkset in linksets():
        _write(folder / "linksets" / f"{linkset.name}.ttl", write_linkset(linkset))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _schemes() -> Iterator[tuple[str, str, str | None, dict[str, str], list[Concept]]]:
    def titled(en: str, zh: str) -> dict[str, str]:
        return {"en": en, "zh-Hans": zh}

    yield (
        "countries",
        "country",
        "aid:Country",
        titled("Countries and territories", "国家和地区"),
        countries(),
    )
    yield "regions", "region", "aid:Region", titled("Regions", "区域"), regions()
    yield "groups", "group", "aid:CountryGroup", titled("Groups of countries", "国家集团"), groups()
    yield "currencies", "currency", "aid:Currency", titled("Currencies", "货币"), currencies()
    yield (
        "organisations",
        "organisation",
        "aid:Organisation",
        titled("Organisations", "组织机构"),
        organisations(),
    )
    yield (
        "leaders",
        "person",
        "aid:Person",
        titled("Heads of states and bodies, and their ministers", "国家与机构领导人及部长"),
        leaders(),
    )
    yield "funds", "fund", "aid:Fund", titled("Funds", "基金"), funds()
    yield "forums", "forum", "aid:Forum", titled("Forums", "论坛与会议机制"), forums()
    yield "meetings", "meeting", "aid:Meeting", titled("Meetings", "会议"), meetings()
    yield (
        "initiatives",
        "initiative",
        "aid:Initiative",
        titled("Initiatives", "倡议与计划"),
        initiatives(),
    )
    yield (
        "agendas",
        "agenda",
        None,
        titled("Agendas, goals and plans", "议程、目标与规划"),
        agendas(),
    )
    yield "modalities", "modality", None, titled("Modalities of aid", "援助方式"), modalities()
    yield "sectors", "sector", "aid:Sector", titled("Sectors of aid", "援助部门"), sectors()
    yield "goals", "goal", "aid:Goal", titled("Development goals", "可持续发展目标"), goals()
    for name, (kind, titles) in _IATI_TYPES.items():
        yield name, kind, None, titles, iati_types(kind)
    for name, (kind, titles) in _SMALL_SCHEMES.items():
        yield name, kind, None, titles, small_scheme(kind)


_IATI_TYPES = {
    "aidtypes": ("aid-type", {"en": "Types of aid", "zh-Hans": "援助类型"}),
    "financetypes": ("finance-type", {"en": "Types of finance", "zh-Hans": "融资类型"}),
    "flowtypes": ("flow-type", {"en": "Types of flow", "zh-Hans": "资金流类型"}),
}
_SMALL_SCHEMES = {
    "ledger-rules": ("ledger-rule", {"en": "Rules of the ledger", "zh-Hans": "账本规则"}),
    "contradiction-kinds": (
        "contradiction-kind",
        {"en": "Kinds of contradiction", "zh-Hans": "矛盾类型"},
    ),
    "link-reasons": ("link-reason", {"en": "Reasons for a link", "zh-Hans": "链接依据"}),
    "stages": ("stage", {"en": "Stages of giving", "zh-Hans": "援助阶段"}),
    "payers": ("payer", {"en": "Whose money it is", "zh-Hans": "资金来源"}),
    "qualifiers": ("qualifier", {"en": "Qualifiers", "zh-Hans": "数量限定"}),
    "world-bank-regions": (
        "world-bank-region",
        {"en": "Regions of the World Bank", "zh-Hans": "世界银行区域"},
    ),
    "income-groups": (
        "income-group",
        {"en": "Income groups of the World Bank", "zh-Hans": "世界银行收入组别"},
    ),
    "lending-categories": (
        "lending-category",
        {"en": "Lending categories of the World Bank", "zh-Hans": "世界银行贷款类别"},
    ),
}


def _check_ids(name: str, concepts: list[Concept]) -> None:
    seen: set[str] = set()
    for concept in concepts:
        if concept.id in seen:
            raise ValueError(f"{name}: the id {concept.id!r} stands for two concepts")
        seen.add(concept.id)


if __name__ == "__main__":
    main(sys.argv[1:])
