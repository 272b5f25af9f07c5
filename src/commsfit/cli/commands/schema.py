"""`commsfit schema`: the formats as JSON Schema."""

from __future__ import annotations

import json

import click

from commsfit import bootstrap
from commsfit.cli.options.output import give_json
from commsfit.presentation.result.result_shape import ResultShape
from commsfit.storage.format.file_schema import assessment_schema


@click.command("schema")
@click.argument("which", type=click.Choice(["assessment", "result"]))
def command(which: str) -> None:
    """Print the JSON Schema of an assessment file or of the result."""
    schema = assessment_schema(bootstrap.rulebook()) if which == "assessment" else ResultShape.model_json_schema()
    give_json(json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=2) + "\n")
