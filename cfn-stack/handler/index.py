"""Stores the JSON body of each POST request to /data in DynamoDB, with an id and a timestamp.

A body that cannot be stored is the caller's mistake: the answer is status 400 and says what is wrong.
A write that fails is a failure of this function: it is logged and raised, because an answer, whatever its status,
does not count in the metric Errors, which the alarm watches. API Gateway then answers with status 500.
"""

import base64
import json
import logging
import os
import uuid
from datetime import datetime, timezone
from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow, Subnormal
from typing import Any

import boto3
from boto3.dynamodb.types import DYNAMODB_CONTEXT, TypeSerializer
from botocore.config import Config

# Limits of DynamoDB.
MAX_ITEM_BYTES = 400 * 1024
MAX_NAME_BYTES = 64 * 1024 - 1
MAX_NESTED_CONTAINERS = 31  # 32 levels, the innermost of which is a value without parts
NUMBERS = Context(prec=38, Emin=-130, Emax=125, traps=[Inexact, InvalidOperation, Overflow, Subnormal])

LOGGER = logging.getLogger(__name__)
LOGGER.setLevel(os.environ.get("LOG_LEVEL", "INFO"))

# Two attempts of at most 6 seconds each end before the function's own timeout, so that a failure can still be logged.
CLIENT_CONFIG = Config(
    connect_timeout=2,
    read_timeout=4,
    retries={"mode": "standard", "total_max_attempts": 2},
)
DYNAMODB = boto3.client("dynamodb", region_name=os.environ["AWS_REGION"], config=CLIENT_CONFIG)


class WriteFailed(Exception):
    """A record could not be stored. The log has the cause, which is not for the caller."""


def lambda_handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Stores the body of a request and answers with the id and the timestamp of the record."""
    request = describe_request(event, context)

    try:
        record = new_record(parse_body(event))
    except ValueError as error:
        LOGGER.warning("%s refused: %s", request, error)
        return json_response(400, {"message": f"The body cannot be stored: {error}"})

    try:
        put_record(record)
    except Exception:
        LOGGER.exception("%s failed", request)
        raise WriteFailed("The record could not be stored") from None

    LOGGER.info("%s stored as %s", request, record["id"])
    return json_response(200, {"message": "Stored", "id": record["id"], "timestamp": record["timestamp"]})


def describe_request(event: dict[str, Any], context: Any) -> str:
    """Names a request in the log, by its ids in Lambda and in API Gateway."""
    stage = os.environ.get("STAGE")
    lambda_id = getattr(context, "aws_request_id", None)
    api_id = (event.get("requestContext") or {}).get("requestId")
    return f"{stage}: request {lambda_id}, API request {api_id}"


def json_response(status: int, body: dict[str, Any]) -> dict[str, Any]:
    """Returns a response in the form that API Gateway expects of a proxy integration."""
    return {
        "statusCode": status,
        "headers": {"Content-Type": "application/json"},
        "body": json.dumps(body),
    }


def parse_body(event: dict[str, Any]) -> Any:
    """Returns the JSON value of a request's body, its numbers as exact decimals.

    Raises ValueError for a body that is not JSON or that DynamoDB cannot hold. The errors of base64, of UTF-8 and of
    JSON are ValueErrors, too.
    """
    text = body_text(event)
    if not text.strip():
        raise ValueError("it is empty")
    if len(text) > MAX_ITEM_BYTES:
        raise ValueError("it is over 400 KB")
    try:
        return json.loads(
            text,
            parse_int=parse_number,
            parse_float=parse_number,
            parse_constant=parse_number,
            object_pairs_hook=parse_object,
        )
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def body_text(event: dict[str, Any]) -> str:
    """Returns the text of a request's body, which API Gateway may have encoded in base64."""
    body = event.get("body") or ""
    if event.get("isBase64Encoded"):
        return base64.b64decode(body, validate=True).decode("utf-8")
    return body


def parse_number(text: str) -> Decimal:
    """Returns a JSON number, or raises ValueError where DynamoDB would round or refuse it."""
    try:
        number = NUMBERS.create_decimal(text)
        if number.is_finite():
            # boto3 refuses a zero with an exponent, such as 0E-500. Other numbers that it refuses are refused here.
            return DYNAMODB_CONTEXT.create_decimal(number or Decimal(0))
    except ArithmeticError:
        pass
    raise ValueError(f"{text[:40]} is not a number of up to 38 digits between 1E-130 and 1E+126")


def parse_object(members: list[tuple[str, Any]]) -> dict[str, Any]:
    """Returns a JSON object, or raises ValueError for names that DynamoDB does not hold."""
    value = dict(members)
    if len(value) < len(members):
        raise ValueError("an object has a name twice")
    if not all(1 <= len(name.encode("utf-8")) <= MAX_NAME_BYTES for name in value):
        raise ValueError("an object has a name that is empty or over 64 KB")
    return value


def new_record(body: Any) -> dict[str, Any]:
    """Returns the record of a body, or raises ValueError if DynamoDB cannot hold it."""
    record = {
        "id": str(uuid.uuid4()),
        # Always with microseconds: timestamps of one length sort as text in the order of time.
        "timestamp": datetime.now(timezone.utc).isoformat(timespec="microseconds"),
        "body": body,
    }
    if stored_bytes(record) > MAX_ITEM_BYTES:
        raise ValueError("it takes over 400 KB in the table")
    return record


def stored_bytes(value: Any, containers: int = 0) -> int:
    """Returns the bytes that DynamoDB counts for a value, or more where its documentation does not say exactly.

    Raises ValueError if the value is nested in too many containers, and for text that is not Unicode.
    """
    if isinstance(value, str):
        return len(value.encode("utf-8"))
    if isinstance(value, Decimal):
        return len(value.as_tuple().digits) // 2 + 3
    if not isinstance(value, (dict, list)):
        return 1
    if containers > MAX_NESTED_CONTAINERS:
        raise ValueError("it is nested too deeply")
    parts = [*value.keys(), *value.values()] if isinstance(value, dict) else value
    return 3 + len(value) + sum(stored_bytes(part, containers + 1) for part in parts)


def put_record(record: dict[str, Any]) -> None:
    """Writes a record to the table."""
    item = TypeSerializer().serialize(record)["M"]
    DYNAMODB.put_item(TableName=os.environ["DYNAMODB_TABLE_NAME"], Item=item)
