"""For each pattern of the resource table: texts, and whether Python's `regex` finds the pattern in them.

`python3 patterns.py resources.tsv` writes a line of JSON for each pattern: `[pattern, [[text, found], ..]]`. The texts
are made from the pattern, and from those by small changes, always the same ones. A pattern that `regex` refuses has no
texts.
"""

import json
import random
import re._constants as constants
import re._parser as parser
import sys
import warnings

import regex

warnings.simplefilter("ignore")

LETTERS = "abzAZ019_-./:@ +=,#$*!?()[]{}|\\'\"\n\té߀😀%&~^<>;"
ALWAYS = ["", "a", "A1", "abc-def", "arn:aws:s3:::bucket", "x" * 70, "0", "123456789012", "a b", "é"]
ROUNDS = 8
REPEATED_MORE = 4
SECONDS = 2

CATEGORIES = {
    constants.CATEGORY_DIGIT: "0123456789",
    constants.CATEGORY_NOT_DIGIT: "a-",
    constants.CATEGORY_SPACE: " \t\n",
    constants.CATEGORY_NOT_SPACE: "ab1-",
    constants.CATEGORY_WORD: "abZ_09é",
    constants.CATEGORY_NOT_WORD: "-.",
}


def patterns(table):
    found = set()

    def walk(node):
        if isinstance(node, dict):
            for key, value in node.items():
                if key == "pattern" and isinstance(value, str):
                    found.add(value)
                elif key == "patternProperties":
                    found.update(value)
                walk(value)
        elif isinstance(node, list):
            for child in node:
                walk(child)

    with open(table, encoding="utf-8") as lines:
        for line in lines:
            schema = line.rstrip("\n").partition("\t")[2]
            if schema.startswith("{"):
                walk(json.loads(schema))
    return sorted(found)


def readable(pattern):
    """The pattern as the standard library's parser takes it; only texts are made from it."""
    pattern = regex.sub(r"\\[pP]\{[^}]*\}", r"\\w", pattern)
    return pattern.replace("\\Z", "$").replace("(?i)", "").replace("(?s)", "")


def one_of(options):
    kind, value = random.choice(options)
    if kind is constants.LITERAL:
        return chr(value)
    if kind is constants.RANGE:
        code = random.randint(*value)
        return "a" if 0xD800 <= code < 0xE000 else chr(code)
    return random.choice(CATEGORIES[value])


def text_of(tree):
    out = []
    for kind, value in tree:
        if kind is constants.LITERAL:
            out.append(chr(value))
        elif kind in (constants.NOT_LITERAL, constants.ANY):
            out.append(random.choice(LETTERS))
        elif kind is constants.IN:
            negated = value[0][0] is constants.NEGATE
            out.append(random.choice(LETTERS) if negated else one_of(value))
        elif kind in (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT):
            fewest, most, part = value
            times = random.randint(fewest, min(int(most), fewest + REPEATED_MORE))
            out.extend(text_of(part) for _ in range(min(times, 600)))
        elif kind is constants.BRANCH:
            out.append(text_of(random.choice(value[1])))
        elif kind is constants.SUBPATTERN:
            out.append(text_of(value[3]))
        elif kind is constants.ATOMIC_GROUP:
            out.append(text_of(value))
    return "".join(out)


def texts(pattern):
    found = set(ALWAYS)
    try:
        tree = parser.parse(readable(pattern))
    except Exception:
        return sorted(found)
    for _ in range(ROUNDS):
        text = text_of(tree)[:4000]
        found.add(text)
        if text:
            place = random.randrange(len(text))
            found.add(text[:place] + random.choice(LETTERS) + text[place + 1 :])
            found.add(text[:place] + text[place + 1 :])
            found.add(text + random.choice(LETTERS))
            found.add(text * 2)
    # Halves of surrogate pairs are no characters of a template.
    return sorted(text for text in found if not any(0xD800 <= ord(letter) < 0xE000 for letter in text))


def verdicts_of(pattern):
    try:
        compiled = regex.compile(pattern)
    except regex.error:
        return
    for text in texts(pattern):
        try:
            yield [text, compiled.search(text, timeout=SECONDS) is not None]
        except TimeoutError:
            continue


random.seed(1)
for pattern in patterns(sys.argv[1]):
    print(json.dumps([pattern, list(verdicts_of(pattern))]))
