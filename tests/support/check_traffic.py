#!/usr/bin/env python3
"""Checks recorded traffic against openapi.yaml.

usage: check_traffic.py OPENAPI TRAFFIC
TRAFFIC is NDJSON, one exchange a line: {"method", "path", "status", "type", "proto", "request", "response"} where request and
response are the bodies as text, "type" the answer's media type, "proto" its Lianlu-Proto header.
Prints how many exchanges of each operation fit; exits 1 on the first that does not, or when there was none.
"""
import json
import re
import sys

import jsonschema
import yaml


def main(contract_file, traffic_file):
    with open(contract_file, encoding="utf-8") as file:
        contract = yaml.safe_load(file)
    resolver = jsonschema.RefResolver("", contract)

    def check(schema, text):
        jsonschema.Draft202012Validator(schema, resolver=resolver).validate(json.loads(text))

    routes = []
    for path, methods in contract["paths"].items():
        pattern = re.compile("^" + re.sub(r"\{[^}]+\}", "[^/]+", path) + "$")
        routes += [(method.upper(), pattern, operation) for method, operation in methods.items()]

    seen = {}
    with open(traffic_file, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            exchange = json.loads(line)
            path = exchange["path"].split("?")[0]
            found = [o for m, p, o in routes if m == exchange["method"] and p.match(path)]
            if not found:
                sys.exit(f"line {number}: {exchange['method']} {path} is not in the contract")
            operation = found[0]
            answers = operation["responses"]
            status = str(exchange["status"])
            named = status in answers
            if not named and ("default" not in answers or exchange["status"] < 400):
                sys.exit(f"line {number}: {operation['operationId']} answered {status}, which the contract does not name")
            if not re.match("[0-9]+", exchange.get("proto") or ""):
                sys.exit(f"line {number}: {operation['operationId']} answered without Lianlu-Proto")
            answer = answers[status if named else "default"]
            if "$ref" in answer:
                answer = resolver.resolve(answer["$ref"])[1]
            try:
                # A picture is bytes, which have no form.
                asked = operation.get("requestBody", {}).get("content", {})
                if "application/json" in asked and exchange["status"] == 200:
                    check(asked["application/json"]["schema"], exchange["request"])
                media = (exchange.get("type") or "").split(";")[0]
                content = answer.get("content", {})
                if content and media not in content:
                    sys.exit(f"line {number}: {operation['operationId']} answered {media}, not {list(content)}")
                if media.endswith("json") and content:
                    check(content[media]["schema"], exchange["response"])
                if media == "application/problem+json":
                    told = json.loads(exchange["response"])
                    if told["status"] != exchange["status"]:
                        sys.exit(f"line {number}: {operation['operationId']} answered {status}, its problem says {told['status']}")
                    if exchange["status"] >= 500 and told["type"] != "urn:lianlu:server":
                        sys.exit(f"line {number}: {operation['operationId']} answered {status} of type {told['type']}")
            except jsonschema.ValidationError as error:
                sys.exit(f"line {number}: {operation['operationId']} {status}: {error.message} at {list(error.absolute_path)}")
            key = f"{operation['operationId']} {status}"
            seen[key] = seen.get(key, 0) + 1
    for key in sorted(seen):
        print(f"{seen[key]:6} {key}")
    if not seen:
        sys.exit("no traffic was recorded")


if __name__ == "__main__":
    main(*sys.argv[1:])
