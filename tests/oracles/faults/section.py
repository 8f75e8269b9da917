"""Faults of the template as a whole: sections, parameters, mappings, conditions, outputs, limits."""
from kinds import kind
from templates import SECTIONS, misspelt


@kind(8)
def section_misspelt(template):
    for section in ("Parameters", "Mappings", "Conditions", "Outputs"):
        if section in template.body:
            yield template.fault((section,), "rename", misspelt(section))
            yield template.fault((section,), "rename", section[:-1])


@kind(4)
def format_version_wrong(template):
    if "AWSTemplateFormatVersion" in template.body:
        yield template.fault(("AWSTemplateFormatVersion",), "set", "2012-10-17")


@kind(4)
def resources_missing(template):
    yield template.fault(("Resources",), "drop")


@kind(8)
def logical_id_twice(template):
    for section in SECTIONS:
        for name in template.section(section):
            yield template.fault((section, name), "twice")


@kind(6)
def logical_id_form(template):
    for section in ("Outputs", "Parameters", "Mappings", "Resources"):
        names = list(template.section(section))
        if names:
            yield template.fault((section, names[-1]), "copy", "is_not-alphanumeric")


@kind(8)
def resource_attribute_unknown(template):
    for name in template.resources():
        for wrong in ("DependOn", "DeletionPolcy", "Propertys", "Tags"):
            yield template.fault(("Resources", name, wrong), "set", "Retain")


@kind(8)
def deletion_policy_wrong(template):
    for name in template.resources():
        for attribute in ("DeletionPolicy", "UpdateReplacePolicy"):
            for wrong in ("Keep", "retain"):
                yield template.fault(("Resources", name, attribute), "set", wrong)


@kind(6)
def deletion_policy_snapshot(template):
    for name in template.resources("AWS::SNS::Topic", "AWS::S3::Bucket", "AWS::Lambda::Function", "AWS::IAM::Role"):
        yield template.fault(("Resources", name, "DeletionPolicy"), "set", "Snapshot")


@kind(4)
def creation_policy_wrong(template):
    for name in template.resources("AWS::AutoScaling::AutoScalingGroup", "AWS::EC2::Instance"):
        yield template.fault(("Resources", name, "CreationPolicy"), "set", {"ResourceSignal": {"Counts": 1}})
        yield template.fault(("Resources", name, "CreationPolicy"), "set", "PT5M")


@kind(8)
def parameter_type_wrong(template):
    for name in template.section("Parameters"):
        for wrong in ("Text", "string", "List<String>", "AWS::EC2::Vpc::Id"):
            yield template.fault(("Parameters", name, "Type"), "set", wrong)


@kind(6)
def parameter_type_missing(template):
    for name in template.section("Parameters"):
        yield template.fault(("Parameters", name, "Type"), "drop")


@kind(6)
def parameter_key_unknown(template):
    for name, body in template.section("Parameters").items():
        for key in body:
            if key != "Type":
                yield template.fault(("Parameters", name, key), "rename", misspelt(key))


@kind(10)
def parameter_default_wrong(template):
    for name, body in template.section("Parameters").items():
        path = ("Parameters", name, "Default")
        if "AllowedValues" in body:
            yield template.fault(path, "set", "none of these")
        if "AllowedPattern" in body:
            yield template.fault(path, "set", "?? ??")
        if body["Type"] == "Number":
            yield template.fault(path, "set", "many")
        if "MaxValue" in body:
            yield template.fault(path, "set", float(body["MaxValue"]) + 1)
        if "MaxLength" in body:
            yield template.fault(path, "fill", ["1", int(body["MaxLength"]) + 1])


@kind(4)
def parameter_pattern_broken(template):
    for name, body in template.section("Parameters").items():
        if body["Type"] == "String":
            yield template.fault(("Parameters", name, "AllowedPattern"), "set", "([a-z")


@kind(6)
def parameter_default_is_function(template):
    for name in template.section("Parameters"):
        yield template.fault(("Parameters", name, "Default"), "set", {"Ref": "AWS::Region"})


@kind(6, is_warning=True)
def parameter_unused(template):
    for name in template.section("Parameters"):
        yield template.fault(("Parameters", name), "copy", "NobodyAsks")


@kind(4, is_warning=True)
def mapping_unused(template):
    for name in template.section("Mappings"):
        yield template.fault(("Mappings", name), "copy", "NobodyLooks")


@kind(4, is_warning=True)
def condition_unused(template):
    for name in template.section("Conditions"):
        yield template.fault(("Conditions", name), "copy", "NobodyTests")


@kind(6)
def mapping_shape(template):
    for name, body in template.section("Mappings").items():
        for key in body:
            yield template.fault(("Mappings", name, key), "set", "flat")
            yield template.fault(("Mappings", name, key, "Deep"), "set", {"Deeper": {"Deepest": "a"}})


@kind(4)
def mapping_with_function(template):
    for name, body in template.section("Mappings").items():
        for key in body:
            yield template.fault(("Mappings", name, key, "Computed"), "set", {"Ref": "AWS::Region"})


@kind(6)
def condition_refers_to_resource(template):
    for name in template.section("Conditions"):
        for resource in template.resources():
            yield template.fault(("Conditions", name), "set", {"Fn::Equals": [{"Ref": resource}, "a"]})


@kind(4)
def condition_is_no_function(template):
    for name in template.section("Conditions"):
        yield template.fault(("Conditions", name), "set", "true")
        yield template.fault(("Conditions", name), "set", {"Fn::Sub": "true"})


@kind(4)
def condition_cycle(template):
    names = list(template.section("Conditions"))
    for name in names:
        yield template.fault(("Conditions", name), "set", {"Fn::Not": [{"Condition": name}]})


@kind(6)
def output_value_missing(template):
    for name in template.section("Outputs"):
        yield template.fault(("Outputs", name, "Value"), "drop")


@kind(6)
def output_value_list(template):
    for name in template.section("Outputs"):
        yield template.fault(("Outputs", name, "Value"), "set", ["a", "b"])
        yield template.fault(("Outputs", name, "Value"), "set", {"Fn::GetAZs": ""})


@kind(4)
def output_key_unknown(template):
    for name, body in template.section("Outputs").items():
        for key in body:
            yield template.fault(("Outputs", name, key), "rename", misspelt(key))


@kind(6)
def export_twice(template):
    for name, body in template.section("Outputs").items():
        if "Export" in body:
            yield template.fault(("Outputs", name), "copy", "SameExport")


@kind(6)
def assertion_wrong(template):
    for name in template.section("Rules"):
        yield template.fault(("Rules", name, "Assertions"), "drop")
        yield template.fault(("Rules", name, "Assertions", 0, "Assert"), "drop")
        yield template.fault(("Rules", name, "Assertions", 0, "AssertDescription"), "rename", "Description")


@kind(8)
def limit_exceeded(template):
    if template.name.startswith("corpus"):
        return
    for section, limit in (("Resources", 500), ("Parameters", 200), ("Outputs", 200), ("Mappings", 200)):
        names = list(template.section(section))
        if names:
            yield template.fault((section, names[-1]), "multiply", limit)
    yield template.fault(("Description",), "fill", ["a", 1025])


@kind(4)
def name_too_long(template):
    for section in ("Parameters", "Outputs", "Mappings"):
        names = list(template.section(section))
        if names:
            yield template.fault((section, names[-1]), "copy", "a" * 256)
