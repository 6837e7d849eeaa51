"""Lists what an index in Elasticsearch has."""

from search.engines.elastic import BUILDING, as_engine_error

AT_ONCE = 2_000


def listed(engine):
    """Yield (id, fingerprint) of every entry that the index has, in the order of ids, some thousand at a time."""
    client = engine.client.options(request_timeout=BUILDING)
    with as_engine_error():
        client.indices.refresh(index=engine.names.live)
    after = None
    while hits := _some(client, engine.names.live, after):
        for hit in hits:
            yield hit["fields"]["id"][0], hit["fields"]["fingerprint"][0]
        after = hits[-1]["sort"]


def _some(client, index, after):
    body = {
        "size": AT_ONCE,
        "sort": [{"id": "asc"}],
        "docvalue_fields": ["id", "fingerprint"],
        "_source": False,
        "track_total_hits": False,
        **({"search_after": after} if after else {}),
    }
    with as_engine_error():
        return client.search(index=index, body=body)["hits"]["hits"]
