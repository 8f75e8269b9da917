"""Faults of IAM policies, most of which neither oracle sees."""
from kinds import kind
from templates import is_function, misspelt

ROLE_POLICIES = ("Policies", "PolicyDocument")


def statements(template):
    """Every statement, with its path."""
    for path, value in template.values("Resources"):
        if len(path) > 2 and path[-2] == "Statement" and isinstance(value, dict) and "Effect" in value:
            if template.resource_type(path[1]).startswith("AWS::"):
                yield path, value


def granting(template):
    """The statements that give rights to a role, with their actions as a list."""
    for path, statement in statements(template):
        is_right = not {"AssumeRolePolicyDocument", "KeyPolicy"} & set(path) and "Principal" not in statement
        actions = statement.get("Action")
        actions = [actions] if isinstance(actions, str) else actions
        if is_right and statement["Effect"] == "Allow" and isinstance(actions, list):
            if not is_function(statement.get("Resource")) and statement.get("Resource") == "*":
                continue
            if all(isinstance(action, str) and "*" not in action for action in actions):
                yield path, statement, actions


@kind(8, is_unseen=True)
def broad_action(template):
    for path, _, actions in granting(template):
        service, name = actions[0].split(":")
        yield template.fault((*path, "Action"), "set", service + ":*")
        yield template.fault((*path, "Action"), "set", service + ":" + name[:3] + "*")
        yield template.fault((*path, "Action"), "set", "*")


SCOPED = "dynamodb sqs s3 kms lambda sns logs secretsmanager ssm".split()


@kind(8, is_unseen=True)
def unscoped_resource(template):
    for path, _, actions in granting(template):
        if all(action.split(":")[0] in SCOPED and ":Describe" not in action and ":List" not in action for action in actions):
            yield template.fault((*path, "Resource"), "set", "*")


@kind(5, is_unseen=True)
def pass_role_on_everything(template):
    for path, _, actions in granting(template):
        if "iam:PassRole" in actions:
            yield template.fault((*path, "Resource"), "set", "*")
        elif template.name == "stack" or template.name.startswith("base"):
            yield template.fault(path, "set", {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"})


@kind(8, is_unseen=True)
def public_principal(template):
    for path, statement in statements(template):
        if "Principal" in statement and "Condition" not in statement and statement["Effect"] == "Allow":
            if "AssumeRolePolicyDocument" in path:
                yield template.fault((*path, "Principal"), "set", {"AWS": "*"})
            elif "KeyPolicy" not in path:
                yield template.fault((*path, "Principal"), "set", "*")


OF_ANOTHER_KIND = {
    "dynamodb": ("AWS::SQS::Queue", "AWS::KMS::Key", "AWS::Logs::LogGroup"),
    "sqs": ("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::KMS::Key"),
    "kms": ("AWS::SQS::Queue", "AWS::DynamoDB::Table"),
    "s3": ("AWS::SQS::Queue", "AWS::DynamoDB::Table"),
    "logs": ("AWS::DynamoDB::Table", "AWS::KMS::Key", "AWS::SQS::Queue"),
}


@kind(8, is_unseen=True)
def action_on_another_kind(template):
    for path, _, actions in granting(template):
        services = {action.split(":")[0] for action in actions}
        for wrong_type in OF_ANOTHER_KIND.get(services.pop(), ()) if len(services) == 1 else ():
            for name in template.resources(wrong_type):
                yield template.fault((*path, "Resource"), "set", {"Fn::GetAtt": [name, "Arn"]})


@kind(6, is_unseen=True)
def condition_key_unknown(template):
    for path, statement, _ in granting(template):
        for wrong in ("aws:SourceAcount", "aws:PrincipalOrg", "dynamodb:LeadingKey"):
            if "Condition" not in statement:
                yield template.fault((*path, "Condition"), "set", {"StringEquals": {wrong: "a"}})


@kind(6, is_unseen=True)
def condition_value_of_another_type(template):
    for path, statement, _ in granting(template):
        for operator, key, wrong in (
            ("Bool", "aws:SecureTransport", "often"),
            ("NumericLessThan", "aws:MultiFactorAuthAge", "an hour"),
            ("DateLessThan", "aws:CurrentTime", "tomorrow"),
            ("IpAddress", "aws:SourceIp", "10.0.0.256/8"),
        ):
            if "Condition" not in statement:
                yield template.fault((*path, "Condition"), "set", {operator: {key: wrong}})


@kind(4, is_unseen=True)
def managed_policy_too_large(template):
    for path, statement in statements(template):
        if template.resource_type(path[1]) == "AWS::IAM::ManagedPolicy" and isinstance(statement["Resource"], list):
            yield template.fault((*path, "Resource", 0), "fill", ["arn:aws:s3:::a-long-name-of-a-bucket/", 200])
            yield template.fault((*path, "Sid"), "fill", ["LongName", 800])


@kind(10)
def action_unknown(template):
    for path, statement, actions in granting(template):
        place = (*path, "Action") if isinstance(statement["Action"], str) else (*path, "Action", 0)
        yield template.fault(place, "set", misspelt(actions[0]))


@kind(4)
def service_unknown(template):
    for path, statement, actions in granting(template):
        yield template.fault((*path, "Action"), "set", "dynamo:PutItem")
        yield template.fault((*path, "Action"), "set", "PutItem")


@kind(8)
def effect_wrong(template):
    for path, _ in statements(template):
        for wrong in ("allow", "Permit"):
            yield template.fault((*path, "Effect"), "set", wrong)


@kind(6)
def policy_version_wrong(template):
    for path, statement in statements(template):
        yield template.fault((*path[:-2], "Version"), "set", "2012-10-18")


@kind(8)
def statement_key_unknown(template):
    for path, statement in statements(template):
        for key in statement:
            yield template.fault((*path, key), "rename", misspelt(key))


@kind(8)
def statement_part_missing(template):
    for path, statement in statements(template):
        for key in ("Effect", "Action", "Principal", "Resource"):
            if key in statement and (key != "Resource" or not {"AssumeRolePolicyDocument"} & set(path)):
                yield template.fault((*path, key), "drop")


@kind(6)
def principal_in_identity_policy(template):
    for path, _, _ in granting(template):
        yield template.fault((*path, "Principal"), "set", {"Service": "lambda.amazonaws.com"})


@kind(6)
def resource_is_no_arn(template):
    for path, _, _ in granting(template):
        for wrong in ("my-table", "arn:aws:s3", "aws:s3:::bucket"):
            yield template.fault((*path, "Resource"), "set", wrong)


@kind(4)
def condition_operator_unknown(template):
    for path, statement, _ in granting(template):
        if "Condition" not in statement:
            yield template.fault((*path, "Condition"), "set", {"StringEqual": {"aws:SourceAccount": "123456789012"}})
