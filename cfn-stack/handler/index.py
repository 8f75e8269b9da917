"""Stores the JSON body of each POST to /data in DynamoDB, with an id and a timestamp."""
import base64
import json
import logging
import os
import uuid
from datetime import datetime, timezone
from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow, Subnormal

import boto3
from boto3.dynamodb.types import DYNAMODB_CONTEXT, TypeSerializer
from botocore.config import Config

# What a DynamoDB item holds: 400 KB, 31 nested lists or maps, numbers of 38 digits.
MAX_BYTES = 400 * 1024
MAX_DEPTH = 31
NUMBERS = Context(38, Emin=-130, Emax=125, traps=[Inexact, InvalidOperation, Overflow, Subnormal])

LOGGER = logging.getLogger(__name__)
LOGGER.setLevel(os.environ.get("LOG_LEVEL", "INFO"))
# Gives up within the function's timeout, to log the failure.
CONFIG = Config(connect_timeout=2, read_timeout=4, retries={"mode": "standard", "total_max_attempts": 2})
DYNAMODB = boto3.client("dynamodb", region_name=os.environ["AWS_REGION"], config=CONFIG)


class WriteFailed(Exception):
    """Leaves the function, as only that counts in its metric Errors. The API answers it with a 500."""


def number(text):
    try:
        value = NUMBERS.create_decimal(text)
        if value.is_finite():
            return DYNAMODB_CONTEXT.create_decimal(value or Decimal(0))
    except ArithmeticError:
        pass
    raise ValueError("%.40s is not a number of up to 38 digits between 1E-130 and 1E+126" % text)


def members(pairs):
    value = dict(pairs)
    if len(value) < len(pairs):
        raise ValueError("an object has a name twice")
    if not all(0 < len(name.encode()) < 65536 for name in value):
        raise ValueError("an object has a name that is empty or over 64 KB")
    return value


def parse(event):
    """The JSON value of the request's body, with exact numbers."""
    body = event.get("body") or ""
    if event.get("isBase64Encoded"):
        body = base64.b64decode(body, validate=True).decode()
    if not body.strip():
        raise ValueError("it is empty")
    if len(body) > MAX_BYTES:
        raise ValueError("it is over 400 KB")
    try:
        return json.loads(
            body, parse_int=number, parse_float=number, parse_constant=number, object_pairs_hook=members
        )
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def size(value, depth=0):
    """The bytes that DynamoDB counts for a value, rounded up where it does not say exactly."""
    if isinstance(value, str):
        return len(value.encode())
    if isinstance(value, Decimal):
        return len(value.as_tuple().digits) // 2 + 3
    if not isinstance(value, (dict, list)):
        return 1
    if depth > MAX_DEPTH:
        raise ValueError("it is nested too deeply")
    parts = [*value, *value.values()] if isinstance(value, dict) else value
    return 3 + len(value) + sum(size(part, depth + 1) for part in parts)


def respond(status, body):
    return {"statusCode": status, "headers": {"Content-Type": "application/json"}, "body": json.dumps(body)}


def lambda_handler(event, context):
    ids = getattr(context, "aws_request_id", None), (event.get("requestContext") or {}).get("requestId")
    request = "%s: request %s, API request %s" % (os.environ.get("STAGE"), *ids)
    record = {"id": str(uuid.uuid4()), "timestamp": datetime.now(timezone.utc).isoformat(timespec="microseconds")}
    try:
        item = {**record, "body": parse(event)}
        if size(item) > MAX_BYTES:
            raise ValueError("it takes over 400 KB in the table")
    except ValueError as error:  # the caller's error: no alarm
        LOGGER.warning("%s refused: %s", request, error)
        return respond(400, {"message": "The body cannot be stored: %s" % error})
    try:
        DYNAMODB.put_item(TableName=os.environ["DYNAMODB_TABLE_NAME"], Item=TypeSerializer().serialize(item)["M"])
    except Exception:
        LOGGER.exception("%s failed", request)
        raise WriteFailed("The record could not be stored") from None
    LOGGER.info("%s stored as %s", request, record["id"])
    return respond(200, {"message": "Stored", **record})
