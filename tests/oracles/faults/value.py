"""Faults against what a value may be: enums, patterns, ranges, lengths, counts, formats."""
import regex
from kinds import kind
from templates import is_function, misspelt


def literals(template, keyword, of):
    """Literals of that Python type whose schema has that keyword."""
    for place in template.properties():
        if keyword in place.schema and isinstance(place.value, of) and not isinstance(place.value, bool):
            if not is_function(place.value):
                yield place


@kind(16)
def enum_broken(template):
    for keyword in ("enum", "enumCaseInsensitive"):
        for place in literals(template, keyword, str):
            wrong = misspelt(place.value)
            if wrong.lower() not in [str(allowed).lower() for allowed in place.schema[keyword]]:
                yield place.set(wrong)


@kind(6)
def enum_case_broken(template):
    for place in literals(template, "enum", str):
        wrong = place.value.swapcase()
        if wrong not in place.schema["enum"]:
            yield place.set(wrong)


@kind(10)
def number_above(template):
    for place in literals(template, "maximum", (int, float)):
        yield place.set(place.schema["maximum"] + 1)


@kind(10)
def number_below(template):
    for place in literals(template, "minimum", (int, float)):
        yield place.set(place.schema["minimum"] - 1)


@kind(14)
def pattern_broken(template):
    for place in literals(template, "pattern", str):
        for wrong in ("?? not a name ??", "", "a\u00e9\u0007"):
            try:
                if not regex.search(place.schema["pattern"], wrong):
                    yield place.set(wrong)
                    break
            except regex.error:
                break


@kind(10)
def text_too_long(template):
    for place in literals(template, "maxLength", str):
        if place.schema["maxLength"] <= 5000:
            yield place.fault("fill", ["a", place.schema["maxLength"] + 1])


@kind()
def text_too_short(template):
    for place in literals(template, "minLength", str):
        if place.schema["minLength"] > 0:
            yield place.fault("fill", ["a", place.schema["minLength"] - 1])


@kind()
def list_too_long(template):
    for place in literals(template, "maxItems", list):
        if place.value and place.schema["maxItems"] <= 100:
            yield place.fault("multiply", place.schema["maxItems"], below=(0,))


@kind()
def list_too_short(template):
    for place in literals(template, "minItems", list):
        if place.schema["minItems"] > 0:
            yield place.set([])


@kind()
def list_with_twins(template):
    for place in literals(template, "uniqueItems", list):
        if place.value and place.schema["uniqueItems"]:
            yield place.fault("twice", below=(0,))


WRONG_FORMATS = {
    "AWS::EC2::VPC.Id": "vpc_12345",
    "AWS::EC2::Subnet.Id": "subnet_12345",
    "AWS::EC2::SecurityGroup.Id": "sg_12345",
    "AWS::EC2::Image.Id": "amazon-linux",
    "AWS::IAM::Role.Arn": "role/of-somebody",
    "AWS::Logs::LogGroup.Name": "a log group",
    "ipv4-network": "10.0.0.0/33",
}


@kind(12)
def format_broken(template):
    for place in template.properties():
        wrong = WRONG_FORMATS.get(place.schema.get("format"))
        if wrong and not isinstance(place.value, (list, type(None))):
            yield place.set(wrong)


def of_type(template, resource_type, *names):
    """The values of that property of the resources of a type."""
    for place in template.properties():
        if place.resource_type == resource_type and place.path[3:] == names:
            yield place


@kind(4)
def reserved_environment_name(template):
    for place in of_type(template, "AWS::Lambda::Function", "Environment"):
        if isinstance(place.value.get("Variables"), dict):
            for name in ("AWS_REGION", "AWS_LAMBDA_FUNCTION_NAME", "_HANDLER"):
                yield place.fault("set", "mine", below=("Variables", name))


@kind(4)
def runtime_unknown(template):
    for place in of_type(template, "AWS::Lambda::Function", "Runtime"):
        for runtime in ("python3.99", "nodejs", "Python3.12"):
            yield place.set(runtime)


@kind(4)
def runtime_gone(template):
    for place in of_type(template, "AWS::Lambda::Function", "Runtime"):
        for runtime in ("python2.7", "nodejs12.x", "dotnetcore2.1"):
            yield place.set(runtime)


@kind(4, is_warning=True)
def runtime_deprecated(template):
    for place in of_type(template, "AWS::Lambda::Function", "Runtime"):
        yield place.set("python3.9")


@kind(4)
def function_limit(template):
    for place in template.properties():
        if place.resource_type == "AWS::Lambda::Function" and len(place.path) == 3:
            yield place.fault("set", 901, below=("Timeout",))
            yield place.fault("set", 64, below=("MemorySize",))


@kind(6)
def schedule_broken(template):
    for place in of_type(template, "AWS::Events::Rule", "ScheduleExpression"):
        for wrong in ("rate(1 days)", "rate(5 minute)", "cron(0 12 * *)", "every day", "cron(0 12 * * * *)"):
            yield place.set(wrong)


@kind(6)
def table_keys(template):
    for place in of_type(template, "AWS::DynamoDB::Table", "KeySchema"):
        yield place.fault("set", "other", below=(0, "AttributeName"))
    for place in of_type(template, "AWS::DynamoDB::Table", "AttributeDefinitions"):
        yield place.fault("drop", below=(len(place.value) - 1,))
        yield place.fault("set", {"AttributeName": "unused", "AttributeType": "S"}, below=(len(place.value),))


@kind(4)
def table_billing(template):
    for place in of_type(template, "AWS::DynamoDB::Table"):
        if "ProvisionedThroughput" in place.value:
            yield place.fault("set", "PAY_PER_REQUEST", below=("BillingMode",))
            yield place.fault("drop", below=("ProvisionedThroughput",))
        else:
            throughput = {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}
            yield place.fault("set", throughput, below=("ProvisionedThroughput",))
