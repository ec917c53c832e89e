"""Computes the metrics of a graph.json with networkx and prints the greatest difference from those that stand in it."""

import json
import sys

import networkx as nx

graph = json.load(open(sys.argv[1], encoding="utf-8"))
nodes = {n["id"]: n for n in graph["nodes"]}
directed = nx.DiGraph()
directed.add_nodes_from(nodes)
for edge in graph["edges"]:
    source, target = edge["source"], edge["target"]
    if source == target:
        continue
    weight = directed[source][target]["weight"] + 1 if directed.has_edge(source, target) else 1
    directed.add_edge(source, target, weight=weight)
undirected = nx.Graph()
undirected.add_nodes_from(nodes)
for source, target, weight in directed.edges(data="weight"):
    known = undirected[source][target]["weight"] if undirected.has_edge(source, target) else 0
    undirected.add_edge(source, target, weight=known + weight)


def difference(values, name):
    return max(abs(values[id] - node[name]) for id, node in nodes.items())


def groups(name):
    found = {}
    for id, node in nodes.items():
        found.setdefault(node[name], set()).add(id)
    return list(found.values())


sizes = [len(g) for g in sorted(groups("component"), key=lambda g: nodes[min(g)]["component"])]
# A node's articulation is how many more components there are without it, counted by brute force where that is quick.
some = sorted(nodes, key=lambda id: (-nodes[id]["articulation"], id))[:20] + sorted(nodes)[:20]
before = nx.number_connected_components(undirected)


def without(id):
    rest = undirected.copy()
    rest.remove_node(id)
    return nx.number_connected_components(rest) - before + (undirected.degree(id) == 0)


points = set(nx.articulation_points(undirected))
json.dump(
    {
        "pagerank": difference(nx.pagerank(directed, alpha=0.85, tol=1e-13, max_iter=1000, weight="weight"), "pagerank"),
        "betweenness": difference(nx.betweenness_centrality(directed, normalized=True), "betweenness"),
        "degree": difference(dict(directed.degree()), "degree"),
        "core": difference(nx.core_number(undirected), "core"),
        "components": {frozenset(c) for c in nx.connected_components(undirected)} == {frozenset(g) for g in groups("component")},
        "componentsBySize": sizes == sorted(sizes, reverse=True),
        "articulationPoints": points == {id for id, n in nodes.items() if n["articulation"] > 0},
        "articulation": max(abs(without(id) - nodes[id]["articulation"]) for id in some),
        "bridges": sorted(sorted(b) for b in nx.bridges(undirected)),
        # networkx's own Louvain, and the modularity of our communities by its measure.
        "louvain": nx.community.modularity(undirected, nx.community.louvain_communities(undirected, seed=1), weight="weight"),
        "modularity": nx.community.modularity(undirected, groups("community"), weight="weight"),
        "hub": difference(nx.hits(directed, max_iter=5000, tol=1e-13)[0], "hub"),
        "authority": difference(nx.hits(directed, max_iter=5000, tol=1e-13)[1], "authority"),
    },
    sys.stdout,
)
