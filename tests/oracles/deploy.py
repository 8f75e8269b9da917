"""The template, $TEMPLATE, as a stack on a moto server, and the deployed function against the deployed table.

moto creates no stages, accounts, subscriptions, alarms and gateway responses, and leaves a table's encryption out,
without saying so: of those only the template can be checked. API Gateway's part is played by `Api`, after AWS's description of the Lambda proxy integration.
"""
import ast
import base64
import io
import json
import logging
import os
import subprocess
import sys
import tempfile
import unittest
import uuid
import warnings
import zipfile
from decimal import Decimal
from pathlib import Path
from string import Template

import boto3
import yaml
from moto.backends import get_backend
from moto.core import DEFAULT_ACCOUNT_ID
from moto.server import ThreadedMotoServer

TEMPLATE = Path(os.environ["TEMPLATE"])
REGION = "us-east-1"
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"}
SKIPPED = {
    "AWS::ApiGateway::Account",
    "AWS::ApiGateway::GatewayResponse",
    "AWS::ApiGateway::Stage",
    "AWS::CloudWatch::Alarm",
    "AWS::SNS::Subscription",
}


class Loader(yaml.SafeLoader):
    """Reads a template, and functions as their arguments."""


def argument(loader, _, node):
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_mapping(node, deep=True)


Loader.add_multi_constructor("!", argument)


class Aws:
    """A moto server, and clients for it."""

    def __init__(self):
        self.server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        warnings.filterwarnings("ignore", "Tried to parse", UserWarning)  # SKIPPED says it
        self.server.start()
        host, port = self.server.get_host_and_port()
        self.endpoint = f"http://{host}:{port}"

    def client(self, service):
        return self.session().client(service, endpoint_url=self.endpoint)

    def table(self, name):
        return self.session().resource("dynamodb", endpoint_url=self.endpoint).Table(name)

    @staticmethod
    def session():
        return boto3.Session(CREDENTIALS["AWS_ACCESS_KEY_ID"], CREDENTIALS["AWS_SECRET_ACCESS_KEY"], region_name=REGION)


class Stack:
    """A stack made of the template."""

    def __init__(self, aws, name, **parameters):
        self.aws, self.name = aws, name
        self.cloudformation = aws.client("cloudformation")
        self.cloudformation.create_stack(
            StackName=name,
            TemplateBody=TEMPLATE.read_text(),
            Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()],
            Capabilities=["CAPABILITY_IAM"],
        )
        self.description = self.cloudformation.describe_stacks(StackName=name)["Stacks"][0]
        self.outputs = {output["OutputKey"]: output["OutputValue"] for output in self.description["Outputs"]}
        self.exports = {output["OutputKey"]: output["ExportName"] for output in self.description["Outputs"]}
        summaries = self.cloudformation.list_stack_resources(StackName=name)["StackResourceSummaries"]
        self.resources = [resource for resource in summaries if resource.get("ResourceType")]

    def ids(self, resource_type):
        found = [each["PhysicalResourceId"] for each in self.resources if each["ResourceType"] == resource_type]
        return sorted(found)

    def id(self, resource_type):
        (found,) = self.ids(resource_type)
        return found

    def function(self):
        return self.aws.client("lambda").get_function_configuration(FunctionName=self.id("AWS::Lambda::Function"))


class Api:
    """API Gateway in front of a stack's function: what a caller gets, and whether the function failed."""

    def __init__(self, stack, **environment):
        self.configuration = stack.function()
        name = self.configuration["FunctionName"]
        function = get_backend("lambda")[DEFAULT_ACCOUNT_ID][REGION].get_function(name)
        self.code = zipfile.ZipFile(io.BytesIO(function.code_bytes))
        self.environment = {
            **CREDENTIALS,
            "AWS_ENDPOINT_URL": stack.aws.endpoint,
            "AWS_LAMBDA_FUNCTION_NAME": name,
            "AWS_REGION": REGION,
            "PATH": os.environ["PATH"],
            "PYTHONDONTWRITEBYTECODE": "1",
            **self.configuration["Environment"]["Variables"],
            **environment,
        }
        self.log = ""

    def post(self, *bodies):
        """The answers to requests with these bodies: status, value of the body, error of the function."""
        events = [self.event(body) for body in bodies]
        task = json.dumps({"handler": self.configuration["Handler"], "events": events})
        with tempfile.TemporaryDirectory() as folder:
            self.code.extractall(folder)
            child = subprocess.run(
                [sys.executable, Path(__file__).with_name("runtime.py")],
                cwd=folder, env=self.environment, input=task, capture_output=True, text=True, timeout=120,
            )
        self.log = child.stderr
        if child.returncode:
            raise RuntimeError(child.stderr)
        return [self.answer(event, outcome) for event, outcome in zip(events, json.loads(child.stdout), strict=True)]

    @staticmethod
    def event(body):
        """The event of a REST API's proxy integration. Bytes are what API Gateway encodes in base64."""
        encoded = isinstance(body, bytes)
        request = {"requestId": str(uuid.uuid4()), "httpMethod": "POST", "path": "/dev/data", "resourcePath": "/data",
                   "stage": "dev", "identity": {"sourceIp": "192.0.2.1"}}
        return {
            "resource": "/data", "path": "/data", "httpMethod": "POST", "headers": {"Content-Type": "application/json"},
            "multiValueHeaders": {"Content-Type": ["application/json"]}, "queryStringParameters": None,
            "multiValueQueryStringParameters": None, "pathParameters": None, "stageVariables": None,
            "requestContext": request, "isBase64Encoded": encoded,
            "body": base64.b64encode(body).decode() if encoded else body,
        }

    @staticmethod
    def answer(event, outcome):
        answer = {"request_id": outcome["request_id"], "api_request_id": event["requestContext"]["requestId"]}
        if "returned" in outcome:
            returned = outcome["returned"]
            return {**answer, "status": returned["statusCode"], "body": json.loads(returned["body"]), "error": None}
        resources = yaml.load(TEMPLATE.read_text(), Loader)["Resources"].values()
        (response,) = [each["Properties"] for each in resources if each["Type"] == "AWS::ApiGateway::GatewayResponse"]
        body = response["ResponseTemplates"]["application/json"].replace("$context.requestId", "$requestId")
        body = Template(body).substitute(requestId=event["requestContext"]["requestId"])
        status = int(response["StatusCode"]) if response["ResponseType"] == "DEFAULT_5XX" else 502
        return {**answer, "status": status, "body": json.loads(body), "error": outcome["error"]}


def setUpModule():
    global AWS, STACK, PRODUCTION
    AWS = Aws()
    unittest.addModuleCleanup(AWS.server.stop)
    STACK = Stack(AWS, "records", SNSEmail="somebody@example.com")
    PRODUCTION = Stack(AWS, "production", SNSEmail="somebody@example.com", Environment="prod", LogLevel="WARN")


class Deployment(unittest.TestCase):
    def test_every_resource_that_moto_knows_is_created(self):
        template = yaml.load(TEMPLATE.read_text(), Loader)
        wanted = sorted(each["Type"] for each in template["Resources"].values() if each["Type"] not in SKIPPED)
        self.assertEqual(STACK.description["StackStatus"], "CREATE_COMPLETE")
        self.assertEqual(sorted(each["ResourceType"] for each in STACK.resources), wanted)

    def test_the_alias_names_the_key(self):
        aliases = AWS.client("kms").list_aliases(KeyId=STACK.id("AWS::KMS::Key"))["Aliases"]
        self.assertEqual([alias["AliasName"] for alias in aliases], [STACK.id("AWS::KMS::Alias")])

    def test_the_table_has_its_keys_throughput_and_tag(self):
        table = AWS.client("dynamodb").describe_table(TableName="production")["Table"]
        self.assertEqual([(key["AttributeName"], key["KeyType"]) for key in table["KeySchema"]],
                         [("id", "HASH"), ("timestamp", "RANGE")])
        self.assertEqual(table["ProvisionedThroughput"]["ReadCapacityUnits"], 5)
        self.assertEqual(table["ProvisionedThroughput"]["WriteCapacityUnits"], 5)
        tags = AWS.client("dynamodb").list_tags_of_resource(ResourceArn=table["TableArn"])["Tags"]
        self.assertIn({"Key": "Environment", "Value": "prod"}, tags)

    def test_the_function_gets_its_environment(self):
        for stack, stage, level in [(STACK, "dev", "INFO"), (PRODUCTION, "prod", "WARN")]:
            function = stack.function()
            self.assertEqual((function["Runtime"], function["Handler"]), ("python3.9", "index.lambda_handler"))
            wanted = {"STAGE": stage, "DYNAMODB_TABLE_NAME": stack.name, "LOG_LEVEL": level}
            self.assertEqual(function["Environment"]["Variables"], wanted)

    def test_the_functions_role_may_do_what_it_needs_and_no_more(self):
        iam = AWS.client("iam")
        role = STACK.function()["Role"].rpartition("/")[2]
        names = iam.list_role_policies(RoleName=role)["PolicyNames"]
        documents = [iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"] for name in names]
        documents = [ast.literal_eval(document) for document in documents]  # moto answers with Python's notation
        granted = {}
        for statement in (statement for document in documents for statement in document["Statement"]):
            listed = {key: [statement[key]] if isinstance(statement[key], str) else statement[key]
                      for key in ("Action", "Resource")}
            for action in listed["Action"]:
                granted.setdefault(action, set()).update(listed["Resource"])
        self.assertEqual(set(granted), {"logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents",
                                        "dynamodb:PutItem"})
        table = AWS.client("dynamodb").describe_table(TableName="records")["Table"]["TableArn"]
        self.assertEqual(granted.pop("dynamodb:PutItem"), {table})
        groups = {f"arn:aws:logs:{REGION}:{DEFAULT_ACCOUNT_ID}:log-group:{name}{tail}"
                  for name in STACK.ids("AWS::Logs::LogGroup") if "lambda" in name for tail in ("", ":*")}
        for resources in granted.values():
            self.assertLessEqual(resources, groups)
        self.assertEqual(iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"], [])

    def test_post_to_data_invokes_the_function(self):
        gateway = AWS.client("apigateway")
        api = STACK.id("AWS::ApiGateway::RestApi")
        self.assertEqual(gateway.get_rest_api(restApiId=api)["name"], "records")
        resources = gateway.get_resources(restApiId=api, embed=["methods"])["items"]
        methods = {each["path"]: each.get("resourceMethods", {}) for each in resources}
        self.assertEqual({path: list(each) for path, each in methods.items() if each}, {"/data": ["POST"]})
        integration = methods["/data"]["POST"]["methodIntegration"]
        self.assertEqual((integration["type"], integration["httpMethod"]), ("AWS_PROXY", "POST"))
        self.assertIn(f"functions/{STACK.function()['FunctionArn']}/invocations", integration["uri"])
        self.assertEqual(len(gateway.get_deployments(restApiId=api)["items"]), 1)

    def test_only_post_to_data_of_the_stage_may_invoke_the_function(self):
        for stack, stage in [(STACK, "dev"), (PRODUCTION, "prod")]:
            name, api = stack.id("AWS::Lambda::Function"), stack.id("AWS::ApiGateway::RestApi")
            policy = json.loads(AWS.client("lambda").get_policy(FunctionName=name)["Policy"])
            (statement,) = policy["Statement"]
            source = f"arn:aws:execute-api:{REGION}:{DEFAULT_ACCOUNT_ID}:{api}/{stage}/POST/data"
            self.assertEqual(statement["Action"], "lambda:InvokeFunction")
            self.assertEqual(statement["Principal"], {"Service": "apigateway.amazonaws.com"})
            self.assertEqual(statement["Condition"], {"ArnLike": {"AWS:SourceArn": source}})

    def test_both_log_groups_and_the_topic_are_there(self):
        groups = [group["logGroupName"] for group in AWS.client("logs").describe_log_groups()["logGroups"]]
        self.assertEqual(len(STACK.ids("AWS::Logs::LogGroup")), 2)
        self.assertLessEqual(set(STACK.ids("AWS::Logs::LogGroup")), set(groups))
        topics = [topic["TopicArn"] for topic in AWS.client("sns").list_topics()["Topics"]]
        self.assertIn(STACK.id("AWS::SNS::Topic"), topics)

    def test_the_outputs_are_exported(self):
        api = STACK.id("AWS::ApiGateway::RestApi")
        self.assertEqual(STACK.outputs["ApiGatewayUrl"], f"https://{api}.execute-api.{REGION}.amazonaws.com/dev/data")
        self.assertEqual(STACK.outputs["LambdaFunctionArn"], STACK.function()["FunctionArn"])
        self.assertEqual(STACK.outputs["DynamoDBTableName"], "records")
        self.assertEqual(STACK.exports, {name: f"records-{name}" for name in STACK.outputs})

    def test_the_function_has_time_to_report_a_failed_write(self):
        self.assertGreater(STACK.function()["Timeout"], 15, "within these seconds it gives up, see handler.py")
        self.assertLess(STACK.function()["Timeout"], 29, "API Gateway waits 29 seconds")


class Requests(unittest.TestCase):
    def setUp(self):
        self.api = Api(STACK)
        self.table = AWS.table("records")

    def test_good_bodies_are_read_back_as_they_were_sent(self):
        bodies = [
            '{"name": "x", "tags": ["a", "b"], "nested": {"yes": true, "no": false, "nothing": null}}',
            '{"int": 9007199254740993, "big": 12345678901234567890123456789012345678, "tenth": 0.1, "tiny": 1e-130}',
            '{"negative": -0.30000000000000004, "huge": -9.9e125, "zero": 0.0, "exponent": 1E+3}',
            '{"text": "\u00e9\u4e2d\U0001f600\\u0000", "\u00fc": ""}', '{"id": "mine", "timestamp": "mine", "body": {}}',
            "[1, [2, [3, []]]]", '"text"', "17", "true", "null", "{}", "  {}\r\n", json.dumps("x" * 390 * 1024),
            b'{"encoded": "\xc3\xa9"}',
        ]
        answers = self.api.post(*bodies)
        for body, answer in zip(bodies, answers, strict=True):
            with self.subTest(body=body[:60]):
                self.assertEqual((answer["status"], answer["error"]), (200, None))
                key = {name: answer["body"][name] for name in ("id", "timestamp")}
                item = self.table.get_item(Key=key, ConsistentRead=True)["Item"]
                self.assertEqual(item, {**key, "body": json.loads(body, parse_int=Decimal, parse_float=Decimal)})
        self.assertEqual(len({answer["body"]["id"] for answer in answers}), len(bodies))

    def test_bad_bodies_are_the_callers_error_and_store_nothing(self):
        bodies = [None, "", " ", "{", "a=b", "{'a': 1}", '{"a": 1,}', "NaN", '{"a": Infinity}', '{"a": [-Infinity]}',
                  '{"a": 1e126}', '{"a": 123456789012345678901234567890123456789}', '"\\ud800"', '{"": 1}',
                  '{"a": 1, "a": 2}', "[" * 40 + "]" * 40, "[" * 100_000, json.dumps("x" * 400 * 1024),
                  "[%s]" % ",".join("1" * 150_000), b"", b"{", b'"\xff"']
        before = self.table.scan(Select="COUNT")["Count"]
        for body, answer in zip(bodies, self.api.post(*bodies), strict=True):
            with self.subTest(body=body and body[:60]):
                self.assertEqual((answer["status"], answer["error"]), (400, None))
                self.assertEqual(list(answer["body"]), ["message"])
                self.assertIn(answer["request_id"], self.api.log)
                self.assertIn(answer["api_request_id"], self.api.log)
        self.assertEqual(self.table.scan(Select="COUNT")["Count"], before)

    def failed(self, api, *internals):
        """Asserts that a write fails: an error of the function for the alarm, a 500 without internals for the caller."""
        good, bad = api.post('{"a": 1}', "{")
        self.assertIsNotNone(good["error"])
        self.assertEqual(good["status"], 500)
        self.assertEqual(set(good["body"]), {"message", "requestId"})
        self.assertEqual(good["body"]["requestId"], good["api_request_id"])
        self.assertIn(good["request_id"], api.log)
        self.assertIn(good["api_request_id"], api.log)
        for internal in internals:
            self.assertIn(internal, api.log)
            self.assertNotIn(internal, json.dumps([good["body"], good["error"]]))
        self.assertEqual((bad["status"], bad["error"]), (400, None))

    def test_a_table_that_is_gone_fails(self):
        stack = Stack(AWS, "gone", SNSEmail="somebody@example.com")
        AWS.client("dynamodb").delete_table(TableName="gone")
        self.failed(Api(stack), "ResourceNotFoundException")

    def test_a_dynamodb_out_of_reach_fails(self):
        self.failed(Api(STACK, AWS_ENDPOINT_URL="http://127.0.0.1:1"), "127.0.0.1:1")

    def test_the_log_level_is_the_parameters(self):
        for stack, logged in [(STACK, True), (PRODUCTION, False)]:
            api = Api(stack)
            (answer,) = api.post("{}")
            self.assertEqual(answer["status"], 200)
            self.assertEqual(answer["request_id"] in api.log, logged)


if __name__ == "__main__":
    unittest.main()
