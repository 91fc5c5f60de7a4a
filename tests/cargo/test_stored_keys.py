"""What is stored keeps the keys it had in version 0.1.0, whatever its fields are called now."""

import pytest

from profiler_sim.cargo.answers import Registry
from profiler_sim.cargo.post.answers import SenderLookUp
from profiler_sim.cargo.road.answers import RoadSeals
from profiler_sim.cargo.sea.answers import ExportRecord
from profiler_sim.cargo.value import Value
from profiler_sim.evidence.model import GroundTruth, SignTable

SIGN_TABLE = (
    '{"sign":"a","seen_in":"papers","boxes":[],"values":["x"],"applies":[true],'
    '"drawn":[[1.0]],"seen":[[1.0]]}'
)
STORED = (
    (Registry, '{"found":false}'),
    (ExportRecord, '{"found":true}'),
    (SenderLookUp, '{"found":true}'),
    (RoadSeals, '{"found":["QX1"],"series":"reported missing","fastening":"whole"}'),
    (
        GroundTruth,
        '{"id":"001","hypothesis":1,"cover":0,"signs":{},"told":"a","luck":0.2,"wary":0.3}',
    ),
    (SignTable, SIGN_TABLE),
)


@pytest.mark.parametrize(("model", "text"), STORED, ids=lambda each: getattr(each, "__name__", ""))
def test_a_value_is_read_and_written_under_its_stored_keys(model: type[Value], text: str) -> None:
    """A shift of today opens in version 0.1.0, and the other way round."""
    value = model.model_validate_json(text)
    assert value.model_dump_json(exclude_unset=True) == text
    assert model(**dict(value)) == value
