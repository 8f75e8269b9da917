"""Draws the faults of the kinds that have none yet: `generate.py FOLDER TABLES`.

FOLDER holds the templates as JSON. What is drawn is added to `faults.tsv` and `kinds.tsv` in TABLES; the rows that are there
stay as they are, whether they were drawn or written by hand. The draw is seeded by the names of the kinds, and takes each
fault from the template, the resource type and the property that have been used least.
"""
import random
import sys
from collections import Counter
from pathlib import Path

import deploy  # noqa: F401, the modules register their kinds
import exposure  # noqa: F401
import policy  # noqa: F401
import reference  # noqa: F401
import section  # noqa: F401
import shape  # noqa: F401
import value  # noqa: F401
from kinds import KINDS
from templates import load


def draw(kind, templates, used):
    """At most as many faults as the kind asks for, each as different from the others as can be had."""
    made = [(template, fault) for template in templates for fault in kind.make(template)]
    candidates = {fault.columns: (template, fault) for template, fault in made if template.has_place(fault)}
    candidates = [candidates[columns] for columns in sorted(candidates)]
    random.Random(kind.name).shuffle(candidates)
    drawn, own = [], Counter()
    while candidates and len(drawn) < kind.count:
        best = min(candidates, key=lambda candidate: weight(candidate, own, used))
        candidates.remove(best)
        for feature in features(*best):
            own[feature] += 1
        used[best[1].original] += 1
        drawn.append(best[1])
    return sorted(drawn, key=lambda fault: fault.columns)


def features(template, fault):
    is_resource = fault.path[0] == "Resources" and len(fault.path) > 1
    names = [step for step in fault.path[2:] if isinstance(step, str)]
    yield "template", fault.original
    yield "place", fault.original, fault.path
    yield "type", template.resource_type(fault.path[1]) if is_resource else fault.path[0]
    yield "property", names[-1] if names else ""
    yield "argument", str(fault.argument)


def weight(candidate, own, used):
    return sum(own[feature] for feature in features(*candidate)), used[candidate[1].original]


def main(folder, tables):
    faults, kinds = Path(tables) / "faults.tsv", Path(tables) / "kinds.tsv"
    listed = {name: (level, oracles) for name, level, oracles in rows(kinds)}
    has_faults = {kind for _, kind, *_ in rows(faults)}
    templates, used = load(folder), Counter(original for _, _, original, *_ in rows(faults))
    for kind in KINDS:
        columns = "warn" if kind.is_warning else "deny", "neither" if kind.is_unseen else "any"
        if listed.get(kind.name, columns) != columns:
            sys.exit(f"{kind.name} is {columns} here and {listed[kind.name]} in {kinds}")
        if kind.name not in listed:
            add(kinds, [(kind.name, *columns)])
        if kind.name not in has_faults:
            drawn = draw(kind, templates, used)
            if not drawn:
                sys.exit(f"no template has a place for {kind.name}")
            add(faults, [(f"{kind.name}-{n}", kind.name, *fault.columns) for n, fault in enumerate(drawn, 1)])


def rows(file):
    return [line.split("\t") for line in file.read_text("utf-8").splitlines()[1:]]


def add(file, rows):
    with file.open("a", encoding="utf-8") as table:
        table.writelines("\t".join(row) + "\n" for row in rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
