"""What is offered where: names that are not there yet, and nothing that cannot stand there."""

from __future__ import annotations

from pathlib import Path
from typing import Iterable, NamedTuple

from .session import SAMPLE, WORKSPACE, EditorCase, server


class Case(NamedTuple):
    """An edit of the file, `$0` standing for the cursor; what must be offered then, and what must not."""

    name: str
    old: str
    new: str
    offered: Iterable[str]
    missing: Iterable[str] = ()


KEYS = ["AttributeName", "KeyType"]
ENCRYPTION = "SSEEnabled: true, SSEType: \"KMS\", KMSMasterKeyId: DataKey.Arn"
STATEMENT = """{
                Effect: "Allow",
                Action: "dynamodb:GetItem",
                Resource: DataTable.Arn,
                Condition: { StringEquals: { "aws:PrincipalAccount": AWS::AccountId } },
            }"""
TRUST = "{ Effect: \"Allow\", Principal: { Service: \"lambda.amazonaws.com\" }, Action: \"sts:AssumeRole\" }"
OPTIONS = 'DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain", allow(conditional_reference, reason = "a sample"))]'
PROPERTIES_END = "    ],\n}, DeletionPolicy: \"Retain\", UpdateReplacePolicy: \"Retain\", allow("
OUTPUT = 'Value: DataTable, Export: { Name: Sub("${AWS::StackName}-table") }, Condition: IsProduction'
RULE = """    RuleCondition: Environment == "prod",
    Assertions: [{ Assert: AWS::Region == "us-east-1", AssertDescription: "Production runs in us-east-1 only." }],
"""
PARTS = "Environment, IsProduction, DataKey, Images, ProductionRegion, Database, WorkerRole, Worker, DataTable, TableName,"
JOINED = 'Join(",", [AWS::Region, DataKey, DataKey.KeyId])'
CHOICE = "if IsProduction { 50 } else { 5 }"

SAMPLE_CASES = [
    # Properties of a resource.
    Case("half a name without a comma", "    TableName: AWS", "    Bil$0\n    TableName: AWS", ["BillingMode"], ["TableName"]),
    Case("half a name with a comma", "    TableName: AWS", "    Bil$0,\n    TableName: AWS", ["BillingMode"], ["TableName"]),
    Case("half a name with a value", "    TableName: AWS", "    Bil$0: 1,\n    TableName: AWS", ["BillingMode"], ["Tags"]),
    Case("an empty place, first", "    TableName: AWS", "    $0\n    TableName: AWS", ["BillingMode"], ["TableName", "Tags"]),
    Case("an empty place between", "    KeySchema:", "    $0\n    KeySchema:", ["BillingMode"], ["TableName", "Tags"]),
    Case("an empty place, last", PROPERTIES_END, PROPERTIES_END.replace("\n}", "\n    $0\n}"), ["BillingMode"], ["Tags"]),
    Case("half a name, last", PROPERTIES_END, PROPERTIES_END.replace("\n}", "\n    Bil$0\n}"), ["BillingMode"], ["Tags"]),
    Case("half a name after a missing comma", "AWS::StackName,\n    Attr", "AWS::StackName\n    Bil$0\n    Attr", ["BillingMode"]),
    Case("an empty place after a missing comma", '"id", KeyType: "HASH" }],', '"id", KeyType: "HASH" }]\n    $0', ["BillingMode"]),
    Case("a finished name", "TableName: AWS", "Table$0Name: AWS", ["BillingMode"], ["Tags"]),
    # Nested ones.
    Case("nested, empty braces", ENCRYPTION, " $0 ", ["SSEEnabled", "SSEType", "KMSMasterKeyId"]),
    Case("nested, tight braces", f"{{ {ENCRYPTION} }}", "{$0}", ["SSEEnabled", "SSEType", "KMSMasterKeyId"]),
    Case("nested, first", ENCRYPTION, f"$0 {ENCRYPTION}", [], ["SSEEnabled", "SSEType"]),
    Case("nested, half a name without a comma", 'SSEType: "KMS", ', "SSET$0 ", ["SSEType"], ["SSEEnabled"]),
    Case("nested, half a name with a comma", 'SSEType: "KMS", ', "SSET$0, ", ["SSEType"], ["SSEEnabled"]),
    Case("nested, half a name with a value", 'SSEType: "KMS", ', 'SSET$0: "KMS", ', ["SSEType"], ["SSEEnabled"]),
    Case("nested, an empty place", 'SSEType: "KMS", ', "$0 ", ["SSEType"], ["SSEEnabled", "KMSMasterKeyId"]),
    Case("nested, at the end", ENCRYPTION, "SSEEnabled: true, $0 ", ["SSEType", "KMSMasterKeyId"], ["SSEEnabled"]),
    Case("nested, half a name at the end", ENCRYPTION, "SSEEnabled: true, KMS$0", ["KMSMasterKeyId"], ["SSEEnabled"]),
    Case("an element, empty", '{ AttributeName: "id", KeyType: "HASH" }', "{ $0 }", KEYS),
    Case("an element, half a name", '{ AttributeName: "id", KeyType: "HASH" }', "{ Key$0 }", KEYS),
    Case("a second element", 'KeyType: "HASH" }', 'KeyType: "HASH" }, { $0 }', KEYS),
    Case("a second element, half a name", 'KeyType: "HASH" }', 'KeyType: "HASH" }, { Key$0 }', KEYS),
    Case("an element, what is left", ', KeyType: "HASH" }', ", $0 }", ["KeyType"], ["AttributeName"]),
    Case("a shared definition", '{ Key: "Environment", Value: Environment }', "{ $0 }", ["Key", "Value"]),
    Case("deeper", "{ Variables: {", "{ Var$0: {", ["Variables"]),
    # Policies.
    Case("a document", 'Version: "2012-10-17",\n            Statement', "$0\n            Statement", ["Version", "Id"], ["Statement"]),
    Case("a document, empty", f'Version: "2012-10-17",\n        Statement: [{TRUST}],', "$0", ["Version", "Statement"]),
    Case("a statement, half a name", 'Action: "dynamodb:GetItem",', "Act$0", ["Action", "NotAction"], ["Effect", "Resource"]),
    Case("a statement, empty", STATEMENT, "{ $0 }", ["Effect", "Action", "Resource", "Condition", "Sid", "NotAction"], ["Principal"]),
    Case("a statement of a trust policy", TRUST, "{ $0 }", ["Effect", "Action", "Principal", "Condition"], ["Resource"]),
    Case("a second statement", STATEMENT, f"{STATEMENT}, {{ $0 }}", ["Effect", "Action"], ["Principal"]),
    Case("a principal", '{ Service: "lambda.amazonaws.com" }', "{ $0 }", ["AWS", "Service", "Federated", "CanonicalUser"]),
    Case("an operator", "{ StringEquals:", "{ Arn$0:", ["ArnLike", "StringEquals", "BoolIfExists"]),
    # References.
    Case("an attribute", "KMSMasterKeyId: DataKey.Arn", "KMSMasterKeyId: DataKey.$0", ["Arn", "KeyId"], ["StreamArn"]),
    Case("half an attribute", "KMSMasterKeyId: DataKey.Arn", "KMSMasterKeyId: DataKey.A$0", ["Arn", "KeyId"]),
    Case("an attribute, the comma missing", "TableName: AWS::StackName,", "TableName: DataKey.$0", ["Arn", "KeyId"]),
    Case("an attribute before a comma", "TableName: AWS::StackName,", "TableName: DataKey.$0,", ["Arn", "KeyId"]),
    Case("an attribute, last in a list", "DataKey.KeyId]", "DataKey.$0]", ["Arn", "KeyId"]),
    Case("an attribute in a map", '"KEY": DataKey.Arn', '"KEY": DataKey.$0', ["Arn", "KeyId"]),
    Case("an attribute of another file", "Database.Endpoint.Address", "DataKey.$0", ["Arn", "KeyId"]),
    Case("a group of attributes", "Database.Endpoint.Address", "Database.$0", ["Endpoint", "DBInstanceArn"]),
    Case("an attribute of a group", "Database.Endpoint.Address", "Database.Endpoint.$0", ["Address", "Port"], ["Endpoint"]),
    Case("a name", "KMSMasterKeyId: DataKey.Arn", "KMSMasterKeyId: Data$0", ["DataKey", "Database"]),
    Case("a name, nothing typed", "KMSMasterKeyId: DataKey.Arn", "KMSMasterKeyId: $0", ["DataKey", "Sub", "AWS"]),
    Case("a name, nothing typed, the comma missing", "AWS::StackName,\n", "$0\n", ["DataKey", "Sub", "AWS"]),
    Case("a name in a map", '"STAGE": Environment', '"STAGE": Env$0', ["Environment"]),
    Case("a name through a module", "Value: Environment", "Value: crate::keys::$0", ["DataKey", "Environment"]),
    Case("a pseudo parameter", "TableName: AWS::StackName", "TableName: AWS::$0", ["StackName", "Region", "NoValue"], ["DynamoDB"]),
    Case("half a pseudo parameter", "TableName: AWS::StackName", "TableName: AWS::Sta$0", ["StackName"]),
    Case("a pseudo parameter, the comma missing", "AWS::StackName,\n", "AWS::$0\n", ["StackName", "Region"]),
    Case("half of AWS", "TableName: AWS::StackName", "TableName: AW$0", ["AWS"]),
    # Types.
    Case("a type, half a vendor", "AWS::DynamoDB::Table {", "AW$0 {", ["AWS"]),
    Case("a type, nothing typed", "AWS::DynamoDB::Table {", "$0 {", ["AWS"]),
    Case("a service", "AWS::DynamoDB::Table {", "AWS::$0 {", ["DynamoDB", "Lambda", "S3"], ["StackName"]),
    Case("half a service", "AWS::DynamoDB::Table {", "AWS::Dyn$0 {", ["DynamoDB"]),
    Case("a type", "AWS::DynamoDB::Table {", "AWS::DynamoDB::$0 {", ["Table", "GlobalTable"]),
    Case("half a type", "AWS::DynamoDB::Table {", "AWS::DynamoDB::Ta$0 {", ["Table"]),
    # Functions.
    Case("half a function", "TableName: AWS::StackName,", "TableName: Su$0,", ["Sub"]),
    Case("a function in an element", 'Sub("${AWS::StackName}-${Environment}")', "Jo$0", ["Join"]),
    Case("a name in a list in a function", JOINED, 'Join(",", [Da$0])', ["DataKey"]),
    Case("a pseudo parameter in a function", "[AWS::Region, DataKey", "[AWS::$0, DataKey", ["Region"]),
    Case("nothing typed in a list", ", DataKey.KeyId])", ", $0])", ["DataKey", "Sub"]),
    Case("a function without arguments", JOINED, "Join($0)", ["DataKey", "Sub"]),
    Case("a variable of Sub", 'Sub("${AWS::StackName}-${Environment}")', 'Sub("${a}", { a: Env$0 })', ["Environment"]),
    Case("a mapping", "FindInMap(Images,", "FindInMap(Im$0,", ["Images"]),
    # Conditions.
    Case("a condition, nothing typed", "if IsProduction {", "if $0 {", ["IsProduction"]),
    Case("half a condition", "if IsProduction {", "if Is$0 {", ["IsProduction"]),
    Case("half a condition, alone", CHOICE, "if Is$0", ["IsProduction"]),
    Case("an arm", CHOICE, "if IsProduction { Env$0 } else { 5 }", ["Environment"]),
    Case("an empty arm", CHOICE, "if IsProduction { $0 } else { 5 }", ["Environment"]),
    Case("the other arm", CHOICE, "if IsProduction { 50 } else { Env$0 }", ["Environment"]),
    Case("one arm alone", CHOICE, "if IsProduction { Env$0 }", ["Environment"]),
    Case("a constant", "const { LIMIT }", "const { LI$0 }", ["LIMIT"]),
    Case("in a constant", "const { LIMIT }", "const { i64::$0 }", ["MAX"]),
    # The attributes besides the properties.
    Case("an attribute, nothing typed", "allow(", "$0, allow(", ["DependsOn", "Condition", "Metadata"], ["DeletionPolicy"]),
    Case("half an attribute of a resource", "allow(", "Dep$0, allow(", ["DependsOn"], ["UpdateReplacePolicy"]),
    Case("the first attribute", OPTIONS, "$0)]", ["DeletionPolicy", "DependsOn", "Condition", "allow", "id"]),
    Case("half the first attribute", OPTIONS, "Del$0)]", ["DeletionPolicy"]),
    Case("the first attribute, the comma missing", f"}}, {OPTIONS}", "} Del$0)]", ["DeletionPolicy"]),
    Case("the last attribute", '"a sample"))]', '"a sample"), $0)]', ["DependsOn", "Condition"], ["DeletionPolicy"]),
    Case("half the last attribute", '"a sample"))]', '"a sample"), Con$0)]', ["Condition"], ["DeletionPolicy"]),
    Case("an empty DependsOn", "allow(", "DependsOn: [$0], allow(", ["Worker", "DataKey"]),
    Case("DependsOn", "allow(", "DependsOn: [Wor$0], allow(", ["Worker"]),
    Case("DependsOn, second", "allow(", "DependsOn: [Worker, Da$0], allow(", ["DataKey"]),
    Case("a condition of a resource", "allow(", "Condition: Is$0, allow(", ["IsProduction"]),
    Case("a lint", "conditional_reference, reason", "bro$0, reason", ["broad_action", "unscoped_resource"], ["reason"]),
    Case("a lint, nothing typed", 'conditional_reference, reason = "a sample"', "$0", ["broad_action", "reason"]),
    Case("a second lint", "conditional_reference, reason", "conditional_reference, $0, reason", ["broad_action"], ["reason"]),
    Case("a reason", 'conditional_reference, reason = "a sample"', "conditional_reference, re$0", ["reason"]),
    # The other attributes.
    Case("an output", OUTPUT, "$0", ["Value", "Export", "Condition", "Description", "id"]),
    Case("half a member of an output", ", Condition: IsProduction)]", ", Cond$0)]", ["Condition"], ["Value", "Export"]),
    Case("an export", 'Export: { Name: Sub("${AWS::StackName}-table") }', "Export: { $0 }", ["Name"]),
    Case("a value of an output", "Value: DataTable,", "Value: DataTable.$0,", ["Arn", "StreamArn"]),
    Case("a rule", RULE, "$0", ["RuleCondition", "Assertions"]),
    Case("an assertion", "AssertDescription: \"Production runs in us-east-1 only.\"", "$0", ["AssertDescription"], ["Assert"]),
    Case("an operand", "Assert: AWS::Region ==", "Assert: AWS::$0 ==", ["Region"]),
    Case("a second operand", 'Environment == "prod"', "Environment == Env$0", ["Environment"]),
    Case("a function of rules", 'Environment == "prod"', "Cont$0", ["Contains"]),
    Case("a member of a stack", 'Metadata: { "owner": "tests" }', "$0", ["Metadata", "Transform", "deny", "warn", "allow"]),
    Case("a group of lints", 'Metadata: { "owner": "tests" }', "deny($0)", ["policy", "broad_action", "warnings"], ["reason"]),
    Case("a second group", 'Metadata: { "owner": "tests" }', "warn(policy, sus$0)", ["suspicious"], ["policy"]),
    Case("an allowed group", 'Metadata: { "owner": "tests" }', 'allow(pol$0, reason = "a")', ["policy"], ["reason"]),
    Case("half a part", PARTS, PARTS.replace("Database", "Data$0"), ["DataKey", "DataTable", "Database"]),
    Case("a part, nothing typed", PARTS, PARTS.replace("Database", "$0"), ["DataKey", "Database"]),
    Case("the last part", PARTS, f"{PARTS} Data$0", ["DataKey", "Database"]),
    Case("the only part", PARTS, "$0", ["DataKey", "Database"]),
]

# Places of values, with nothing typed and with half a name.
VALUES = [
    ("KMSMasterKeyId: DataKey.Arn", "KMSMasterKeyId: $0"),
    ("KMSMasterKeyId: DataKey.Arn", "KMSMasterKeyId: D$0"),
    ('"STAGE": Environment', '"STAGE": $0'),
    (", DataKey.KeyId])", ", $0])"),
    ("Join(\",\", [AWS::Region, DataKey, DataKey.KeyId])", "Join(\",\", $0)"),
    (CHOICE, "if $0 { 50 } else { 5 }"),
    (CHOICE, "if IsProduction { $0 } else { 5 }"),
    (CHOICE, "if IsProduction { 50 } else { $0 }"),
    ("Value: DataTable, Export", "Value: $0, Export"),
]
FUNCTIONS = [
    "Base64", "Cidr", "FindInMap", "GetAZs", "GetAtt", "GetStackOutput", "ImportValue", "Join", "Length", "Select", "Split",
    "Sub", "ToJsonString", "Transform",
]

KEY_CASES = [
    Case("a member of a parameter", 'Type: "String", Default: "dev"', "$0", ["Type", "Default", "AllowedValues", "NoEcho"]),
    Case("half a member of a parameter", 'Default: "dev"', "Min$0", ["MinLength", "MinValue"], ["Type"]),
    Case("an operand of a condition", '#[condition(Environment == "prod"', '#[condition(Env$0', ["Environment"]),
    Case("an operand, nothing typed", '!(AWS::Region == "eu-west-1")', "$0", ["Environment", "AWS"]),
    Case("an operand in parentheses", '!(AWS::Region == "eu-west-1")', "!(AWS::$0)", ["Region", "AccountId"]),
    Case("a statement of a key policy", 'Resource: "*",\n', "$0\n", ["Resource", "Condition", "NotPrincipal"], ["Effect", "Principal"]),
]

TABLE_CASES = [
    Case("a property", "    KeySchema: [", "    $0\n    KeySchema: [", ["BillingMode", "StreamSpecification"], ["TableName"]),
    Case("half a property", "    KeySchema: [", "    Str$0\n    KeySchema: [", ["StreamSpecification"], ["TableName"]),
    Case("nested", "SSEEnabled: true, ", "$0 ", ["SSEEnabled"], ["SSEType"]),
    Case("an attribute of another module", "DataKey.Arn", "DataKey.$0", ["Arn", "KeyId"]),
    Case("a name of another module", "Value: Environment", "Value: Env$0", ["Environment"]),
    Case("a type", "AWS::DynamoDB::Table {", "AWS::DynamoDB::$0 {", ["Table", "GlobalTable"]),
    Case("an attribute", 'UpdateReplacePolicy: "Retain"', "Dep$0", ["DependsOn"], ["DeletionPolicy"]),
]

ROLE_CASES = [
    Case("a statement", 'Effect: "Allow", Action: "dynamodb:PutItem", ', "$0 ", ["Effect", "Action", "Condition"], ["Resource", "Principal"]),
    Case("half an element", 'Action: "dynamodb:PutItem", ', "Not$0 ", ["NotAction"], ["Effect"]),
    Case("an operator", 'Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } }', "Condition: { Str$0 }", ["StringEquals", "StringLike"]),
    Case("a principal", '{ Service: "dynamodb.amazonaws.com" }', "{ Ser$0 }", ["Service"]),
    Case("an attribute of a log group", "FunctionLogGroup.Arn", "FunctionLogGroup.$0", ["Arn"]),
]

PART_CASES = [
    Case("a part", "    DataTable,\n", "    Data$0,\n", ["DataTable", "DataKey", "DataFunction"]),
    Case("a part, nothing typed", "    DataTable,\n", "    $0\n", ["DataTable", "DataKeyAlias"]),
]


class Completion(EditorCase):
    """One file after the other, with one edit after the other."""

    def check(self, path: Path, cases: list[Case]) -> None:
        text = path.read_text()
        for case in cases:
            with self.subTest(case.name, file=path.name):
                self.assertIn(case.old, text)
                labels = {item.label for item in server().complete(path, text.replace(case.old, case.new, 1))}
                self.assertEqual(set(case.offered) - labels, set(), f"not among {sorted(labels)[:20]}")
                self.assertEqual(set(case.missing) & labels, set(), "offered, but cannot stand there")
        server().close(path)

    def test_in_a_package_outside(self) -> None:
        self.check(SAMPLE / "src/stack.rs", SAMPLE_CASES)

    def test_in_another_file_of_it(self) -> None:
        self.check(SAMPLE / "src/keys.rs", KEY_CASES)

    def test_in_the_shipped_stack(self) -> None:
        stack = WORKSPACE / "cfn-stack/src/stack"
        self.check(stack / "storage.rs", TABLE_CASES)
        self.check(stack / "security.rs", ROLE_CASES)
        self.check(stack / "mod.rs", PART_CASES)

    def test_an_attribute_that_has_just_begun(self) -> None:
        """Nothing but the beginning of the attribute and the struct."""
        path = SAMPLE / "src/keys.rs"
        text = path.read_text()
        begun = "\n#[resource({})]\npub struct New;\n"
        for typed, offered in [("$0", "AWS"), ("AWS::$0", "DynamoDB"), ("AWS::DynamoDB::$0", "Table")]:
            with self.subTest(typed):
                labels = {item.label for item in server().complete(path, text + begun.format(typed))}
                self.assertIn(offered, labels)
        server().close(path)

    def test_values_are_what_a_template_can_name(self) -> None:
        """Neither the prelude of Rust, of which an editor would show the variants first, nor the helpers of a view."""
        path = SAMPLE / "src/stack.rs"
        text = path.read_text()
        imported = ["DataKey", "Environment", "IsProduction", "LIMIT"]
        declared = [line.removeprefix("pub struct ").rstrip(";(") for line in text.splitlines() if line.startswith("pub struct ")]
        attributes = ["mapping", "output", "resource", "rule", "stack"]
        for old, new in VALUES:
            with self.subTest(new):
                self.assertIn(old, text)
                offered = [item.label for item in server().complete(path, text.replace(old, new, 1))]
                left = [label for label in offered if label not in [*imported, *declared, *attributes, *FUNCTIONS, "AWS"]]
                self.assertEqual(left, [])
                self.assertLessEqual({*imported, *declared, *FUNCTIONS, "AWS"}, set(offered))
        server().close(path)

    def test_booleans_have_their_literals(self) -> None:
        path = SAMPLE / "src/stack.rs"
        marked = path.read_text().replace("SSEEnabled: true", "SSEEnabled: $0", 1)
        labels = {item.label for item in server().complete(path, marked)}
        self.assertLessEqual({"true", "false", "DataKey", "IsProduction"}, labels)
        server().close(path)

    def test_required_properties_are_marked(self) -> None:
        path = SAMPLE / "src/stack.rs"
        marked = path.read_text().replace(TRUST, "{ $0 }", 1)
        details = {item.label: item.detail for item in server().complete(path, marked)}
        self.assertEqual(details["Effect"], "Required<Text>")
        self.assertEqual(details["Sid"], "Text")
        server().close(path)
