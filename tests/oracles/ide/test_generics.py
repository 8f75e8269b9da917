"""Structs with parameters: what completes in them, and where their parameters lead."""

from __future__ import annotations

from .session import SAMPLE, EditorCase, server

NETWORK = SAMPLE / "src/network.rs"

# An edit, `$0` standing for the cursor, and what must be offered then.
OFFERED = [
    ("Select(ZONE, GetAZs())", "Select($0, GetAZs())", "ZONE"),
    ("Select(ZONE, GetAZs())", "Select(ZO$0, GetAZs())", "ZONE"),
    ("Select(ZONE, GetAZs())", "Select(ZONE$0, GetAZs())", "ZONE"),
    ("const { ZONE + 1 }", "const { ZO$0 + 1 }", "ZONE"),
    ("Value: F }", "Value: $0 }", "F"),
    ("Value: F }", "Value: F$0 }", "F"),
    ("PublicSubnet<ZONE>.SubnetId", "Pub$0<ZONE>.SubnetId", "PublicSubnet"),
    ("PublicSubnet<ZONE>.SubnetId", "PublicSubnet<Z$0>.SubnetId", "ZONE"),
    ("PublicSubnet<ZONE>.SubnetId", "PublicSubnet<ZONE>.$0", "SubnetId"),
    ("PublicSubnet<0>.SubnetId", "PublicSubnet<0>.Sub$0", "SubnetId"),
    ("(PublicSubnet<ZONE>, Route<ZONE>)", "(PublicSubnet<ZONE>, Ro$0<ZONE>)", "Route"),
    ("(PublicSubnet<ZONE>, Route<ZONE>)", "(PublicSubnet<ZONE>, $0)", "Route"),
    ("(PublicSubnet<ZONE>, Route<ZONE>)", "(PublicSubnet<ZO$0>, Route<ZONE>)", "ZONE"),
    ("Errors<Worker>", "Errors<Wor$0>", "Worker"),
    ("Zone<1>, Errors", "$0, Errors", "Zone"),
    ("    VpcId: Network,\n    Av", "    $0\n    VpcId: Network,\n    Av", "MapPublicIpOnLaunch"),
]

# A word with a cursor, the line of its definition, and how many places have its name.
DEFINED = [
    ("Select(ZO$0NE, GetAZs", "pub struct PublicSubnet<", 3),
    ("const { ZO$0NE + 1", "pub struct PublicSubnet<", 3),
    ("pub struct PublicSubnet<const ZO$0NE", "pub struct PublicSubnet<", 3),
    ("PublicSubnet<ZO$0NE>.SubnetId", "pub struct Route<", 2),
    ("(PublicSubnet<ZO$0NE>, R", "pub struct Zone<", 3),
    ("Value: $0F }", "pub struct Errors<", None),
    ("Value: $0F.Arn", "pub struct Errors<", None),
    ("pub struct Errors<$0F", "pub struct Errors<", 3),
    ("Public$0Subnet<ZONE>.SubnetId", "pub struct PublicSubnet<", 4),
    ("Zo$0ne<1>", "pub struct Zone<", 3),
]


class Generics(EditorCase):
    def tearDown(self) -> None:
        server().close(NETWORK)
        super().tearDown()

    def test_parameters_are_offered(self) -> None:
        text = NETWORK.read_text()
        for old, new, expected in OFFERED:
            with self.subTest(new):
                self.assertIn(old, text)
                labels = {item.label.split("<")[0] for item in server().complete(NETWORK, text.replace(old, new, 1))}
                self.assertIn(expected, labels)

    def test_parameters_lead_to_their_struct(self) -> None:
        text = NETWORK.read_text()
        lines = text.splitlines()
        for at, line, places in DEFINED:
            with self.subTest(at):
                word = at.replace("$0", "")
                self.assertIn(word, text)
                marked = text.replace(word, at, 1)
                found = server().definitions(NETWORK, marked)
                self.assertTrue(found)
                self.assertTrue(all(place.path == NETWORK and lines[place.line].startswith(line) for place in found), found)
                if places:
                    changed = server().rename(NETWORK, marked, "Renamed")
                    self.assertEqual({path: len(changes) for path, changes in changed.items()}, {NETWORK: places})

    def test_an_attribute_of_an_instance(self) -> None:
        text = NETWORK.read_text().replace("PublicSubnet<0>.SubnetId", "PublicSubnet<0>.Sub$0netId")
        self.assertIn("AWS::EC2::Subnet", server().hover(NETWORK, text))
