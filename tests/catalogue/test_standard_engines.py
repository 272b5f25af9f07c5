"""The exported decision, run by engines that are not ours, must say what ours says."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from random import Random
from time import monotonic, sleep
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import zen

from commsfit import bootstrap
from commsfit.catalogue.dmn import NAMESPACE, dmn_of
from commsfit.catalogue.jdm import jdm_of
from commsfit.domain.engine.laid_over import sheet_of
from tests.domain import by_hand

KIE = os.environ.get("COMMSFIT_KIE_DMN") or shutil.which("jitexecutor")
"""The native Apache KIE DMN executor, from the npm package @kie-tools/jitexecutor-native."""


def ours(sheet: dict[str, Any]) -> str:
    (found,) = sheet_of(bootstrap.rulebook(), by_hand.answers_of(sheet)).possible()
    return found


def test_zen_engine_agrees_on_twenty_thousand_edge_biased_sheets_and_hits_one_row_each() -> None:
    decision = zen.ZenEngine().create_decision(json.dumps(jdm_of(bootstrap.rulebook(), hit_policy="collect")))
    random = Random(20_000)
    differing = []
    for _ in range(20_000):
        sheet = by_hand.edge_biased(random)
        hits = decision.evaluate(sheet)["result"]
        if [hit["outcome"] for hit in hits] != [ours(sheet)]:
            differing.append(sheet)
    assert differing == []


def test_zen_engine_agrees_on_five_hundred_sheets_with_the_model_as_exported() -> None:
    decision = zen.ZenEngine().create_decision(json.dumps(jdm_of(bootstrap.rulebook())))
    random = Random(500)
    for _ in range(500):
        sheet = by_hand.edge_biased(random)
        assert decision.evaluate(sheet)["result"]["outcome"] == ours(sheet)


def test_the_dmn_model_holds_every_deciding_answer_decision_and_row() -> None:
    root = ET.fromstring(dmn_of(bootstrap.rulebook()))
    book = bootstrap.rulebook().decision
    name = f"{{{NAMESPACE}}}"
    assert {one.get("name") for one in root.findall(f"{name}inputData")} == {
        "engineering_team", "rest_api_expertise", "goals", *by_hand.THRESHOLDS,
    }  # fmt: skip
    decisions = [one.get("name") for one in root.findall(f"{name}decision")]
    assert decisions == [*[one.id for one in book.named], "outcome"]
    assert len(root.findall(f".//{name}rule")) == len(book.rows)
    ids = {one.get("id") for one in root.iter() if one.get("id")}
    pointed_at = {(one.get("href") or "").removeprefix("#") for one in root.iter() if one.get("href")}
    assert pointed_at <= ids


@pytest.fixture
def kie() -> Iterator[str]:
    if not KIE:
        pytest.skip("no Apache KIE DMN executor: set COMMSFIT_KIE_DMN or put jitexecutor on the PATH")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = [
        "-Dquarkus.http.host=127.0.0.1",
        f"-Dquarkus.http.port={port}",
        "-Dquarkus.http.limits.max-body-size=200M",
    ]
    with subprocess.Popen([KIE, *settings], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        until = monotonic() + 30
        while monotonic() < until:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            sleep(0.05)
        yield f"http://127.0.0.1:{port}"
        running.terminate()


@pytest.mark.long
def test_apache_kie_agrees_and_finds_no_gap_or_overlap(kie: str) -> None:
    model = dmn_of(bootstrap.rulebook()).decode()
    random = Random(2_000)
    for _ in range(2_000):
        sheet = by_hand.edge_biased(random)
        assert _posted(f"{kie}/jitdmn", {"model": model, "context": sheet})["outcome"] == ours(sheet)
    told = str(_posted(f"{kie}/jitdmn/validate", model))
    assert "gap" not in told.lower()
    assert "OVERLAP" not in told


def _posted(address: str, content: Any) -> Any:
    kind, data = (
        ("application/xml", content.encode())
        if isinstance(content, str)
        else ("application/json", json.dumps(content).encode())
    )
    request = urllib.request.Request(address, data=data, headers={"Content-Type": kind, "Accept": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.loads(answer.read())
