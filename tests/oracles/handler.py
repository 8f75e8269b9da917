"""The function's source, $HANDLER, with a stubbed DynamoDB."""
import ast
import base64
import importlib.util
import io
import json
import logging
import os
import sys
import unittest
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from unittest import mock
from uuid import UUID

from boto3.dynamodb.types import TypeDeserializer
from botocore.awsrequest import AWSResponse
from botocore.exceptions import ClientError, EndpointConnectionError
from botocore.stub import ANY, Stubber

SOURCE = Path(os.environ["HANDLER"])
ENVIRONMENT = {
    "AWS_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "key",
    "AWS_SECRET_ACCESS_KEY": "secret",
    "STAGE": "dev",
    "DYNAMODB_TABLE_NAME": "records",
    "LOG_LEVEL": "INFO",
}
CONTEXT = SimpleNamespace(aws_request_id="request-of-lambda")
KILOBYTE = 1024


def load(**environment):
    """The function's module as Lambda loads it, given these environment variables."""
    with mock.patch.dict(os.environ, {**ENVIRONMENT, **environment}):
        specification = importlib.util.spec_from_file_location("index", SOURCE)
        module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
    return module


def post(body, encoded=False):
    return {"body": body, "isBase64Encoded": encoded, "requestContext": {"requestId": "request-of-api"}}


class Case(unittest.TestCase):
    def setUp(self):
        self.index = load()
        environment = mock.patch.dict(os.environ, ENVIRONMENT)
        environment.start()
        self.addCleanup(environment.stop)

    def call(self, event):
        """The function's answer, its log, and the item that it wrote, if any."""
        written = []
        with mock.patch.object(self.index.DYNAMODB, "put_item", side_effect=lambda **request: written.append(request)):
            with self.assertLogs("index") as logs:
                answer = self.index.lambda_handler(event, CONTEXT)
        item = {k: TypeDeserializer().deserialize(v) for k, v in written[0]["Item"].items()} if written else None
        return answer, logs.output, item

    def stored(self, body, encoded=False):
        """What is stored of a body that has to be accepted."""
        answer, _, item = self.call(post(body, encoded))
        self.assertEqual(answer["statusCode"], 200, answer)
        self.assertEqual(set(item), {"id", "timestamp", "body"})
        return item["body"]

    def refused(self, body, encoded=False):
        """The message for a body that has to be refused, by the caller's fault, without a write."""
        answer, log, item = self.call(post(body, encoded))
        self.assertEqual(answer["statusCode"], 400, answer)
        self.assertEqual(answer["headers"], {"Content-Type": "application/json"})
        self.assertIsNone(item)
        self.assertEqual(len(log), 1)
        self.assertRegex(log[0], "^WARNING:.*request-of-lambda.*request-of-api")
        self.assertLess(len(log[0]), 400)
        return json.loads(answer["body"])["message"]


class Source(unittest.TestCase):
    TREE = ast.parse(SOURCE.read_text(), feature_version=(3, 9))

    def test_it_needs_nothing_that_lambda_does_not_have(self):
        imported = {name.name for node in ast.walk(self.TREE) if isinstance(node, ast.Import) for name in node.names}
        imported |= {node.module for node in ast.walk(self.TREE) if isinstance(node, ast.ImportFrom)}
        packages = {name.partition(".")[0] for name in imported}
        self.assertLessEqual(packages - sys.stdlib_module_names, {"boto3", "botocore"})

    def test_it_gives_up_before_its_time_is_over(self):
        config = load().DYNAMODB.meta.config
        attempts = config.retries["total_max_attempts"]
        self.assertLess(attempts * (config.connect_timeout + config.read_timeout), 15)


class Answer(Case):
    def test_it_names_what_was_stored(self):
        before = datetime.now(timezone.utc)
        answer, log, item = self.call(post('{"a": "b"}'))
        body = json.loads(answer["body"])
        self.assertEqual(answer["headers"], {"Content-Type": "application/json"})
        self.assertEqual((body["id"], body["timestamp"]), (item["id"], item["timestamp"]))
        self.assertEqual(UUID(item["id"]).version, 4)
        self.assertRegex(item["timestamp"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$")
        self.assertLess(abs(datetime.fromisoformat(item["timestamp"]) - before), timedelta(minutes=1))
        self.assertRegex(log[0], "^INFO:.*request-of-lambda")

    def test_timestamps_are_of_one_length_so_that_they_sort(self):
        with mock.patch.object(self.index, "datetime") as clock:
            clock.now.return_value = datetime(2026, 1, 1, tzinfo=timezone.utc)
            self.assertEqual(self.call(post("1"))[2]["timestamp"], "2026-01-01T00:00:00.000000+00:00")

    def test_ids_differ(self):
        self.assertNotEqual(self.call(post("1"))[2]["id"], self.call(post("1"))[2]["id"])

    def test_it_writes_to_the_table_of_the_environment(self):
        with Stubber(self.index.DYNAMODB) as dynamodb:
            dynamodb.add_response("put_item", {}, {"TableName": "records", "Item": ANY})
            self.index.lambda_handler(post("{}"), CONTEXT)
            dynamodb.assert_no_pending_responses()

    def test_its_own_names_do_not_collide_with_the_bodys(self):
        body = {"id": "mine", "timestamp": "mine", "body": "mine"}
        self.assertEqual(self.stored(json.dumps(body)), body)


class Bodies(Case):
    def test_every_kind_of_json_value_is_stored(self):
        values = [{}, [], "", "text", True, False, None, {"a": [None, {"b": ""}]}, "\u00e9\u4e2d\U0001f600", " \n"]
        for value in values:
            with self.subTest(value=value):
                self.assertEqual(self.stored(json.dumps(value)), value)
                self.assertEqual(self.stored(json.dumps(value, ensure_ascii=False)), value)

    def test_base64_is_decoded(self):
        text = '{"a": "\u00e9"}'
        self.assertEqual(self.stored(base64.b64encode(text.encode()).decode(), encoded=True), {"a": "\u00e9"})

    def test_empty_bodies_are_refused(self):
        for body in [None, "", " \r\n"]:
            with self.subTest(body=body):
                self.assertIn("empty", self.refused(body))
        self.assertIn("empty", self.refused("", encoded=True))
        self.assertEqual(self.call({})[0]["statusCode"], 400)

    def test_malformed_bodies_are_refused(self):
        bodies = ["{", "{'a': 1}", "[1,]", "a=b", "{} {}", "01", "+1", ".5", '"a\nb"', "\ufeff{}", "tru", "\x00"]
        for body in bodies:
            with self.subTest(body=body):
                self.refused(body)

    def test_malformed_base64_is_refused(self):
        for body in ["%%%", "e30", "e!30=", '{"a": 1}', base64.b64encode(b"\xff\xfe").decode()]:
            with self.subTest(body=body):
                self.refused(body, encoded=True)

    def test_text_that_is_no_unicode_is_refused(self):
        for body in ['"\\ud800"', '{"\\udfff": 1}', '["\\udc00\\ud800"]']:
            with self.subTest(body=body):
                self.refused(body)
        self.assertEqual(self.stored('"\\ud83d\\ude00"'), "\U0001f600")

    def test_a_name_given_twice_is_refused(self):
        self.assertIn("twice", self.refused('[{"a": 1, "a": 1}]'))
        self.assertEqual(self.stored('{"a": {"a": "x"}, "b": {"a": "y"}}'), {"a": {"a": "x"}, "b": {"a": "y"}})

    def test_names_that_dynamodb_does_not_take_are_refused(self):
        self.assertIn("name", self.refused('{"a": {"": 1}}'))
        self.assertIn("name", self.refused(json.dumps({"a" * 64 * KILOBYTE: 1})))
        self.stored(json.dumps({"a" * (64 * KILOBYTE - 1): 1}))


class Numbers(Case):
    def test_they_survive_exactly(self):
        texts = [
            "0", "-0", "0.0", "0e-500", "1", "-1", "100", "1.0", "0.1", "-0.30000000000000004", "1e3", "1E+3", "1e-3",
            "9007199254740993", "12345678901234567890123456789012345678", "1.2345678901234567890123456789012345678",
            "1" + "0" * 100, "1." + "0" * 100, "1E-130", "9." + "9" * 37 + "E125", "-9." + "9" * 37 + "E125",
        ]
        for text in texts:
            with self.subTest(text=text):
                value = self.stored('{"n": %s}' % text)["n"]
                self.assertIsInstance(value, Decimal)
                self.assertEqual(value, Decimal(text))

    def test_they_are_not_confused_with_booleans_and_text(self):
        self.assertEqual(self.stored('[1, true, "1"]'), [Decimal(1), True, "1"])
        self.assertIs(type(self.stored("[1, true]")[1]), bool)

    def test_what_dynamodb_cannot_hold_is_refused(self):
        texts = ["NaN", "Infinity", "-Infinity", "1e126", "-1e126", "9e-131", "1e400", "1e-400", "1e99999999999999999999"]
        texts += ["123456789012345678901234567890123456789", "0.1234567890123456789012345678901234567891", "7" * 5000]
        for text in texts:
            with self.subTest(text=text):
                message = self.refused('{"n": [%s]}' % text)
                self.assertIn(text[:40], message)
                self.assertIn("38 digits", message)
                self.assertLess(len(message), 200)


class Sizes(Case):
    @staticmethod
    def nested(levels, inner, left="[", right="]"):
        return left * levels + inner + right * levels

    def test_lists_and_maps_nest_as_deeply_as_dynamodb_allows(self):
        for left, right in [("[", "]"), ('{"a":', "}")]:
            self.stored(self.nested(31, "1", left, right))
            self.assertIn("deep", self.refused(self.nested(32, "1", left, right)))

    def test_endless_nesting_is_refused(self):
        for body in ["[" * 100_000, self.nested(100_000, "1"), '{"a":' * 60_000]:
            with self.subTest(body=body[:5]):
                self.refused(body)

    def test_a_body_that_fills_an_item_is_stored(self):
        self.assertEqual(len(self.stored(json.dumps("x" * 399 * KILOBYTE))), 399 * KILOBYTE)

    def test_a_larger_body_is_refused(self):
        for body in ["x" * 400 * KILOBYTE, ["x" * 200 * KILOBYTE] * 2, {"x" * KILOBYTE * 60: 1, "y": "x" * KILOBYTE * 350}]:
            self.assertIn("400 KB", self.refused(json.dumps(body)))
        self.assertIn("400 KB", self.refused('"%s"' % ("x" * 6_000_000)))
        self.assertIn("400 KB", self.refused("{}" + " " * 400 * KILOBYTE))

    def test_sizes_are_bytes_and_not_characters(self):
        self.stored(json.dumps("\u4e2d" * 133 * KILOBYTE, ensure_ascii=False))
        self.assertIn("400 KB", self.refused(json.dumps("\u4e2d" * 134 * KILOBYTE, ensure_ascii=False)))

    def test_a_short_text_that_makes_a_large_item_is_refused(self):
        def repeated(part):
            return "[%s]" % ",".join([part] * (400 * KILOBYTE // (len(part) + 1) - 1))

        for part in ["1", "[]", "{}"]:
            with self.subTest(part=part):
                self.assertIn("in the table", self.refused(repeated(part)))
        for part in ["true", '""']:
            with self.subTest(part=part):
                self.stored(repeated(part))

    def test_it_counts_as_dynamodb_documents(self):
        """An attribute: its name and its value. Text: UTF-8. A list or map: 3, and 1 for each element. Others: 1."""
        sizes = [("", 0), ("\u00e9", 2), (True, 1), (None, 1), ([], 3), ({}, 3), ([True], 5), ({"ab": True}, 7)]
        sizes += [({"a": {"b": ["c"]}}, 3 + 1 + 1 + 3 + 1 + 1 + 3 + 1 + 1)]
        for value, size in sizes:
            with self.subTest(value=value):
                self.assertEqual(self.index.stored_bytes(value), size)

    def test_it_counts_no_number_too_small(self):
        """A byte for every two digits, one more, one for a sign, and one where the digits straddle their pairs."""
        for text, size in [("0", 3), ("7", 3), ("-12", 4), ("1" * 38, 22)]:
            self.assertEqual(self.index.stored_bytes(Decimal(text)), size)


class Failures(Case):
    SECRET = "arn:aws:dynamodb:us-east-1:111122223333:table/records"

    def errors(self):
        for code in ["ResourceNotFoundException", "AccessDeniedException", "ProvisionedThroughputExceededException",
                     "ValidationException", "InternalServerError"]:
            yield ClientError({"Error": {"Code": code, "Message": self.SECRET}}, "PutItem")
        yield EndpointConnectionError(endpoint_url=self.SECRET)

    def test_a_failed_write_leaves_the_function_as_an_error(self):
        for error in self.errors():
            with self.subTest(error=error), mock.patch.object(self.index.DYNAMODB, "put_item", side_effect=error):
                with self.assertLogs("index") as logs, self.assertRaises(self.index.WriteFailed) as raised:
                    self.index.lambda_handler(post("{}"), CONTEXT)
                self.assertNotIn(self.SECRET, str(raised.exception))
                self.assertTrue(raised.exception.__suppress_context__)
                self.assertRegex(logs.output[0], "^ERROR:.*request-of-lambda.*request-of-api")
                self.assertIn(self.SECRET, logs.output[0])

    def test_a_throttled_write_is_tried_again(self):
        def answer(status, body):
            raw = io.BytesIO(json.dumps(body).encode())
            raw.stream = lambda **_: iter([raw.read()])
            return AWSResponse("http://localhost", status, {}, raw)

        throttled = answer(400, {"__type": "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException"})
        with mock.patch("botocore.httpsession.URLLib3Session.send", side_effect=[throttled, answer(200, {})]) as send:
            self.assertEqual(self.index.lambda_handler(post("{}"), CONTEXT)["statusCode"], 200)
        self.assertEqual(send.call_count, 2)


class Logs(unittest.TestCase):
    def test_the_level_is_the_parameters(self):
        for level, number in [("INFO", logging.INFO), ("WARN", logging.WARNING), ("ERROR", logging.ERROR)]:
            self.assertEqual(load(LOG_LEVEL=level).LOGGER.level, number)

    def test_the_libraries_keep_their_own_level(self):
        root = logging.getLogger().level
        load(LOG_LEVEL="INFO")
        self.assertEqual(logging.getLogger().level, root)


if __name__ == "__main__":
    unittest.main()
