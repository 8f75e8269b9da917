"""Faults against the shape of a resource: names, types, what must and what must not be there."""
from kinds import kind
from templates import is_function, misspelt, resource_schema, resolve


def objects(template):
    """The property objects that the schemas describe."""
    for place in template.properties():
        if isinstance(place.value, dict) and not is_function(place.value) and place.schema.get("properties"):
            yield place


def typed(template, *types):
    """Values that a schema allows exactly these types for."""
    for place in template.properties():
        if len(place.path) > 3 and place.schema.get("type") in types and not is_function(place.value):
            yield place


@kind(16)
def required_dropped(template):
    for place in objects(template):
        for name in place.schema.get("required", ()):
            if name in place.value:
                yield place.fault("drop", below=(name,))


@kind(14)
def property_misspelt(template):
    for place in objects(template):
        for name in place.value:
            if name in place.schema["properties"]:
                yield place.fault("rename", misspelt(name), below=(name,))


@kind()
def property_in_lower_case(template):
    for place in objects(template):
        for name in place.value:
            if name in place.schema["properties"] and name[0].isupper():
                yield place.fault("rename", name[0].lower() + name[1:], below=(name,))


@kind()
def property_of_another_resource(template):
    for name in template.resources():
        if resource_schema(template.resource_type(name)) and "Properties" in template.section("Resources")[name]:
            yield template.fault(("Resources", name, "Properties", "InstanceInitiatedBehavior"), "set", "stop")


@kind()
def property_twice(template):
    for place in objects(template):
        for name in place.value:
            yield place.fault("twice", below=(name,))


@kind(10)
def type_misspelt(template):
    for name in template.resources():
        type_name = template.resource_type(name)
        if resource_schema(type_name):
            yield template.fault(("Resources", name, "Type"), "set", misspelt(type_name))


@kind()
def type_missing(template):
    for name in template.resources():
        yield template.fault(("Resources", name, "Type"), "drop")


@kind(12)
def list_for_text(template):
    for place in typed(template, "string"):
        if isinstance(place.value, str):
            yield place.set(["some", "texts"])


@kind(10)
def object_for_text(template):
    for place in typed(template, "string"):
        if isinstance(place.value, str):
            yield place.set({"Value": "some text"})


@kind(12)
def text_for_list(template):
    for place in typed(template, "array"):
        yield place.set("some text")


@kind()
def text_for_object(template):
    for place in typed(template, "object"):
        if place.schema.get("properties"):
            yield place.set("some text")


@kind()
def list_for_object(template):
    for place in typed(template, "object"):
        if place.schema.get("properties") and isinstance(place.value, dict):
            yield place.set(["some text"])


@kind(10)
def text_for_number(template):
    for place in typed(template, "integer", "number"):
        yield place.set("many")


@kind()
def fraction_for_integer(template):
    for place in typed(template, "integer"):
        yield place.set(7.5)


@kind(10)
def text_for_truth(template):
    for place in typed(template, "boolean"):
        yield place.set("enabled")


@kind()
def nothing_for_value(template):
    for place in template.properties():
        if len(place.path) > 3 and isinstance(place.value, (str, list)):
            yield place.set(None)


def readable(template):
    """The properties that only the service sets, of resources whose properties are at hand."""
    for name in template.resources():
        schema = resource_schema(template.resource_type(name))
        if not schema or not isinstance(template.section("Resources")[name].get("Properties", {}), dict):
            continue
        for pointer in schema.get("readOnlyProperties", ()):
            property_name = pointer.removeprefix("/properties/")
            definition = resolve(schema, schema["properties"].get(property_name, {}))
            if definition.get("type") == "string":
                yield name, property_name


@kind(12, is_unseen=True)
def read_only_set(template):
    for name, property_name in readable(template):
        if "Properties" in template.section("Resources")[name]:
            path = ("Resources", name, "Properties", property_name)
            yield template.fault(path, "set", {"Fn::Sub": "${AWS::StackName}-own"})


def partners(template, keyword):
    """Objects with a property that, by this keyword, asks something of others."""
    for place in objects(template):
        for name, others in place.schema.get(keyword, {}).items():
            yield place, name, others


@kind()
def dependent_missing(template):
    for place, name, others in partners(template, "dependentRequired"):
        if name in place.value:
            for other in others:
                if other in place.value:
                    yield place.fault("drop", below=(other,))
        elif any(other not in place.value for other in others):
            value = sample(place.schema["properties"].get(name, {}))
            if value is not None:
                yield place.fault("set", value, below=(name,))


@kind()
def exclusive_together(template):
    for place, name, others in partners(template, "dependentExcluded"):
        for other in others:
            value = sample(place.schema["properties"].get(other, {}))
            if name in place.value and other not in place.value and value is not None:
                yield place.fault("set", value, below=(other,))


def groups(place, *keywords):
    """The groups of names of which an object needs one."""
    for keyword in keywords:
        names = place.schema.get(keyword, ())
        yield from [names] if all(isinstance(name, str) for name in names) else names


@kind()
def one_of_missing(template):
    for place in objects(template):
        for names in groups(place, "requiredXor", "requiredOr"):
            present = [name for name in names if name in place.value]
            if len(present) == 1:
                yield place.fault("drop", below=present)


@kind()
def one_of_twice(template):
    for place in objects(template):
        for names in groups(place, "requiredXor"):
            if any(name in place.value for name in names):
                for name in names:
                    value = sample(place.schema["properties"].get(name, {}))
                    if name not in place.value and value is not None:
                        yield place.fault("set", value, below=(name,))


def sample(schema):
    """A value that a plain schema takes: of a text, one that only a deployment knows."""
    if "enum" in schema:
        return schema["enum"][0]
    own = {"Fn::Sub": "${AWS::StackName}-own"}
    return {"string": own, "integer": schema.get("minimum", 1), "boolean": True}.get(schema.get("type"))
