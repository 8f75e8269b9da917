"""Structs with loops: what completes in them, and where their variables lead."""

from __future__ import annotations

from .session import SAMPLE, EditorCase, server

LOOPS = SAMPLE / "src/loops.rs"

# An edit, `$0` standing for the cursor, and what must be offered then.
OFFERED = [
    ("DisplayName: Kind", "DisplayName: $0", "Kind"),
    ("DisplayName: Kind", "DisplayName: Ki$0", "Kind"),
    ("DisplayName: Kind", "Displ$0: Kind", "DisplayName"),
    ("    DisplayName: Kind,", "    $0\n    DisplayName: Kind,", "KmsMasterKeyId"),
    ('["of", Kind]', '["of", $0]', "Kind"),
    ("Team in Teams", "Team in $0", "Teams"),
    ("Team in Teams", "Team in Te$0", "Teams"),
    ("[Team, Zone, ZONE]", "[$0, Zone, ZONE]", "Team"),
    ("[Team, Zone, ZONE]", "[Team, Zo$0, ZONE]", "Zone"),
    ("[Team, Zone, ZONE]", "[Team, Zone, $0]", "ZONE"),
    ("AWS::Region == Region", "AWS::Region == Reg$0", "Region"),
    ('DeletionPolicy: "Retain")', 'DeletionPolicy: "Retain", $0)', "for_each"),
    ('"TopicArn"), for_each', '"TopicArn"), Cond$0, for_each', "Condition"),
    ('"Returns"], id = "Topic${Kind}"', '"Returns"], i$0', "id"),
]

# A word with a cursor, and the line of its definition.
DEFINED = [
    ("DisplayName: Ki$0nd", "}, DeletionPolicy"),
    ('["of", Ki$0nd]', "}, DeletionPolicy"),
    ("[Te$0am, Zone", "    for_each(Team in"),
    ("Team in Te$0ams", "pub struct Teams"),
    ("AWS::Region == Reg$0ion", "#[condition"),
]


class Loops(EditorCase):
    def tearDown(self) -> None:
        server().close(LOOPS)
        super().tearDown()

    def test_variables_are_offered(self) -> None:
        text = LOOPS.read_text()
        for old, new, expected in OFFERED:
            with self.subTest(new):
                self.assertIn(old, text)
                labels = {item.label.split("<")[0] for item in server().complete(LOOPS, text.replace(old, new, 1))}
                self.assertIn(expected, labels)

    def test_variables_lead_to_their_loop(self) -> None:
        text = LOOPS.read_text()
        lines = text.splitlines()
        for at, line in DEFINED:
            with self.subTest(at):
                word = at.replace("$0", "")
                self.assertIn(word, text)
                found = server().definitions(LOOPS, text.replace(word, at, 1))
                self.assertTrue(found)
                self.assertTrue(any(place.path == LOOPS and lines[place.line].startswith(line) for place in found), found)
