"""The values of YAML as PyYAML reads them, told apart so that nothing about them is lost."""
import math
import struct

import yaml


def told(loader, node):
    """The value of a node, its functions in their long form and nothing about it lost."""
    if not node.tag.startswith("!"):
        return plain(loader, node)
    name = node.tag[1:]
    argument = node.value if isinstance(node, yaml.ScalarNode) else plain(loader, node)
    return function(name if name in ("Ref", "Condition") else f"Fn::{name}", argument)


def plain(loader, node):
    if isinstance(node, yaml.SequenceNode):
        return [told(loader, element) for element in node.value]
    if isinstance(node, yaml.ScalarNode):
        return scalar(loader, node)
    has_merge = any(key.tag == "tag:yaml.org,2002:merge" for key, _ in node.value)
    loader.flatten_mapping(node)
    members = [[key.value, told(loader, value)] for key, value in node.value]
    if has_merge:
        members = [list(member) for member in dict(members).items()]
    if len(members) == 1 and (members[0][0] in ("Ref", "Condition") or members[0][0].startswith("Fn::")):
        return function(*members[0])
    return {"object": members}


def function(name, argument):
    if name == "Fn::GetAtt":
        if isinstance(argument, str) and "." in argument:
            argument = argument.split(".", 1)
        elif isinstance(argument, list) and len(argument) > 2 and all(isinstance(part, str) for part in argument[1:]):
            argument = [argument[0], ".".join(argument[1:])]
    return {"function": [name, argument]}


def scalar(loader, node):
    """CloudFormation has no dates; infinity and the like are no numbers of a template."""
    try:
        match node.tag.rpartition(":")[2]:
            case "null":
                return None
            case "bool":
                return loader.construct_yaml_bool(node)
            case "int":
                return {"integer": str(loader.construct_yaml_int(node))}
            case "float":
                number = loader.construct_yaml_float(node)
                if math.isfinite(number):
                    return {"float": struct.pack(">d", number).hex()}
    except ValueError:
        pass
    return node.value
