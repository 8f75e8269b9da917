"""Faults of references and functions: what they name, where they stand, what they are given."""
import re

from kinds import kind
from templates import is_function, misspelt

IN_SUB = re.compile(r"\$\{([A-Za-z0-9]+)([.}])")


@kind(12)
def reference_misspelt(template):
    for path, name in template.functions("Ref"):
        if "::" not in str(name):
            yield template.fault(path, "set", misspelt(name))


@kind(4)
def pseudo_parameter_misspelt(template):
    for path, name in template.functions("Ref"):
        if "::" in str(name):
            yield template.fault(path, "set", misspelt(name))


@kind(12)
def attribute_misspelt(template):
    for path, argument in template.functions("Fn::GetAtt"):
        if isinstance(argument, list) and isinstance(argument[1], str) and "Outputs" not in argument[1]:
            yield template.fault((*path, 1), "set", misspelt(argument[1]))


@kind(8)
def attribute_of_unknown(template):
    for path, argument in template.functions("Fn::GetAtt"):
        if isinstance(argument, list) and isinstance(argument[0], str):
            yield template.fault((*path, 0), "set", misspelt(argument[0]))


@kind(8)
def attribute_of_parameter(template):
    parameters = list(template.section("Parameters"))
    for path, _ in template.functions("Fn::GetAtt"):
        if parameters:
            yield template.fault((*path, 0), "set", parameters[0])


@kind(10)
def sub_misspelt(template):
    for path, argument in template.functions("Fn::Sub"):
        if isinstance(argument, str) and (found := IN_SUB.search(argument)):
            yield template.fault(path, "replace", ["${" + found[1], "${" + misspelt(found[1])])


@kind(6)
def sub_attribute_misspelt(template):
    for path, argument in template.functions("Fn::Sub"):
        if isinstance(argument, str) and (found := re.search(r"\$\{[A-Za-z0-9]+(\.\w+)\}", argument)):
            yield template.fault(path, "replace", [found[1] + "}", misspelt(found[1]) + "}"])


@kind(8)
def function_misspelt(template):
    for name in ("Fn::Sub", "Fn::GetAtt", "Fn::Join", "Fn::If", "Fn::Select", "Fn::FindInMap"):
        for path, _ in template.functions(name):
            yield template.fault(path, "rename", misspelt(name))


WRONG_ARGUMENTS = {
    "Fn::Join": (["only"], "text", [1, 2, 3], ["-", "text"]),
    "Fn::Select": (["first", ["a"]], [0], [5, ["a", "b"]]),
    "Fn::Split": ([",", ["a", "b"]], "a,b"),
    "Fn::Sub": (["${A}"], {"Text": "a"}, ["a", "b", "c"]),
    "Fn::FindInMap": (["OneName"], "Name"),
    "Fn::If": (["Only", "two"], "text"),
    "Fn::GetAtt": (["One"], {"Name": "a"}),
    "Fn::Base64": (["a", "b"],),
    "Fn::Cidr": (["10.0.0.0/16"], ["10.0.0.0/16", 300, 8]),
    "Ref": (["A", "B"], {"Name": "A"}),
    "Fn::Equals": (["a"], ["a", "b", "c"]),
    "Fn::And": ([{"Fn::Equals": ["a", "b"]}], "text"),
    "Fn::Not": ([{"Fn::Equals": ["a", "b"]}, {"Fn::Equals": ["a", "b"]}], "text"),
    "Fn::ImportValue": (["a", "b"],),
}


@kind(24)
def function_arguments(template):
    for name, wrongs in WRONG_ARGUMENTS.items():
        for path, _ in template.functions(name):
            for wrong in wrongs:
                yield template.fault(path, "set", wrong)


@kind(8)
def list_where_text(template):
    """A function that gives a list, for a property that takes a text."""
    for place in template.properties():
        if place.schema.get("type") == "string" and isinstance(place.value, str):
            yield place.set({"Fn::GetAZs": ""})
            yield place.set({"Fn::Split": [",", "a,b"]})


@kind(6)
def text_where_list(template):
    """A function that gives a text, for a property that takes a list."""
    for place in template.properties():
        if place.schema.get("type") == "array" and isinstance(place.value, list):
            yield place.set({"Fn::Join": [",", ["a", "b"]]})
            yield place.set({"Fn::Sub": "${AWS::StackName}-own"})


@kind(8)
def condition_of_if_unknown(template):
    for path, argument in template.functions("Fn::If"):
        if isinstance(argument, list) and isinstance(argument[0], str):
            yield template.fault((*path, 0), "set", misspelt(argument[0]))


@kind(8)
def condition_unknown(template):
    for section in ("Resources", "Outputs"):
        for name, body in template.section(section).items():
            if isinstance(body, dict):
                yield template.fault((section, name, "Condition"), "set", misspelt(body.get("Condition", "Missing")))


@kind(6)
def condition_of_condition_unknown(template):
    for path, name in template.functions("Condition"):
        if path[0] == "Conditions":
            yield template.fault(path, "set", misspelt(name))


@kind(6)
def mapping_unknown(template):
    for path, argument in template.functions("Fn::FindInMap"):
        if isinstance(argument, list) and isinstance(argument[0], str):
            yield template.fault((*path, 0), "set", misspelt(argument[0]))


@kind(10)
def mapping_key_unknown(template):
    for path, argument in template.functions("Fn::FindInMap"):
        for index in (1, 2):
            if isinstance(argument, list) and len(argument) == 3 and isinstance(argument[0], str):
                yield template.fault((*path, index), "set", "NotThere")


@kind(8)
def depends_on_unknown(template):
    for name in template.resources():
        yield template.fault(("Resources", name, "DependsOn"), "set", misspelt(name))


@kind(6)
def depends_on_parameter(template):
    for name in template.resources():
        for parameter in template.section("Parameters"):
            yield template.fault(("Resources", name, "DependsOn"), "set", parameter)


@kind(4)
def depends_on_itself(template):
    for name in template.resources():
        yield template.fault(("Resources", name, "DependsOn"), "set", name)


@kind(10)
def cycle(template):
    """What refers to a resource is made to be waited for by it."""
    resources = template.section("Resources")
    for path, argument in template.functions("Ref", "Fn::GetAtt"):
        target = argument[0] if isinstance(argument, list) else argument
        if path[0] == "Resources" and target in resources and target != path[1]:
            yield template.fault(("Resources", target, "DependsOn"), "set", path[1])


@kind(8)
def conditional_reference(template):
    """The referenced resource exists only in production, the reference always."""
    for path, name in template.functions("Ref"):
        conditions = template.section("Conditions")
        if path[0] in ("Resources", "Outputs") and name in template.section("Resources") and conditions:
            guarded = "Condition" in template.section(path[0])[path[1]] or "Fn::If" in path
            if not guarded and "Condition" not in template.section("Resources")[name]:
                yield template.fault(("Resources", name, "Condition"), "set", next(iter(conditions)))


@kind(6)
def output_reference_misspelt(template):
    for name, output in template.section("Outputs").items():
        if is_function(output.get("Value")) and "Ref" in output["Value"]:
            yield template.fault(("Outputs", name, "Value", "Ref"), "set", misspelt(output["Value"]["Ref"]))


WRONG_KINDS = {
    "AWS::EC2::VPC.Id": ("AWS::EC2::Subnet", "AWS::EC2::SecurityGroup", "AWS::EC2::InternetGateway"),
    "AWS::EC2::Subnet.Id": ("AWS::EC2::SecurityGroup", "AWS::EC2::VPC", "AWS::EC2::RouteTable"),
    "AWS::EC2::SecurityGroup.Id": ("AWS::EC2::Subnet", "AWS::EC2::VPC"),
}


@kind(16)
def kind_of_network_part(template):
    for place in template.properties():
        for wrong_type in WRONG_KINDS.get(place.schema.get("format"), ()):
            for name in template.resources(wrong_type):
                if not isinstance(place.value, list):
                    yield place.set({"Ref": name})


@kind(8)
def name_for_arn(template):
    """`Ref` where the attribute `Arn` is asked for."""
    for path, argument in template.functions("Fn::GetAtt"):
        is_argument = isinstance(argument, list) and argument[1:] == ["Arn"] and "Properties" in path
        if is_argument and path[2] == "Properties" and not {"Condition", "Fn::Sub", "Fn::If"} & set(path):
            takers = ("Role", "RoleArn", "EventSourceArn", "SourceArn", "DestinationArn", "CloudWatchRoleArn")
            if path[-2] in takers and template.resource_type(argument[0]) != "AWS::SNS::Topic":
                yield template.fault(path[:-1], "set", {"Ref": argument[0]})
