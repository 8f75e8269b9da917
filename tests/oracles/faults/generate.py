"""Draws the faults and writes them: `generate.py FOLDER TABLES`.

FOLDER holds the templates as JSON; `faults.tsv` and `kinds.tsv` are written into TABLES. The draw is seeded by the names
of the kinds, and takes each fault from the template, the resource type and the property that have been used least.
"""
import random
import sys
from collections import Counter
from pathlib import Path

import deploy  # noqa: F401, the modules register their kinds
import policy  # noqa: F401
import reference  # noqa: F401
import section  # noqa: F401
import shape  # noqa: F401
import value  # noqa: F401
import exposure  # noqa: F401, isort: skip, the draw goes on where it ended
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
    templates, used = load(folder), Counter()
    faults, kinds = [], []
    for kind in KINDS:
        drawn = draw(kind, templates, used)
        kinds.append((kind.name, "warn" if kind.is_warning else "deny", "neither" if kind.is_unseen else "any"))
        faults += [(f"{kind.name}-{n}", kind.name, *fault.columns) for n, fault in enumerate(drawn, 1)]
        if not drawn:
            sys.exit(f"no template has a place for {kind.name}")
    write(Path(tables) / "kinds.tsv", "kind\tlevel\toracles", kinds)
    write(Path(tables) / "faults.tsv", "fault\tkind\ttemplate\tpath\tedit\targument", faults)


def write(file, head, rows):
    file.write_text("".join("\t".join(row) + "\n" for row in [(head,), *rows]), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
