"""Reads a GraphML or GEXF file with networkx and prints what arrived as JSON."""

import json
import sys

import networkx as nx

path = sys.argv[1]
graph = nx.read_graphml(path) if path.endswith("graphml") else nx.read_gexf(path)
edges = {}
if graph.is_multigraph():
    for _, _, key, data in graph.edges(keys=True, data=True):
        edges[data.get("id", key)] = data
else:
    for _, _, data in graph.edges(data=True):
        edges[data["id"]] = data
json.dump(
    {
        "directed": graph.is_directed(),
        "documents": json.loads(graph.graph.get("documents", "[]")),
        "nodes": {
            node: {**data, "aliases": json.loads(data.get("aliases", "[]"))} for node, data in graph.nodes(data=True)
        },
        "edges": {key: {**data, "quotes": json.loads(data["quotes"])} for key, data in edges.items()},
    },
    sys.stdout,
)
