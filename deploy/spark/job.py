"""
A corpus as one graph, on Apache Spark.

  spark-submit job.py --input CORPUS --output DIR [--worker "zhengtu worker"]

Reads texts (a folder of files, or a table with columns id, text and, where there are, date and source), lets worker
processes read them, unites what they found by IRI, and writes into the output folder:

  facts/      a row for each document: id, text, facts (JSON)         Parquet
  problems/   a row for each document that was left out, with reason  JSON lines
  graph.nq/   the graph, a named graph for each text                  N-Quads
  metrics.nq/ PageRank and connected components                       N-Quads
  documents/ nodes/ edges/ evidence/                                  Parquet
"""

import argparse
import json
import os
import shlex
import sys
import unicodedata
import base64

from pyspark import StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as f

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import zhengtu_metrics as metrics  # noqa: E402
import zhengtu_tables as tables  # noqa: E402
from zhengtu_workers import answers  # noqa: E402

# What `zhengtu export` takes from a folder.
TEXTS = r"(?i)\.(txt|text|md|markdown|html?|shtml|xhtml|docx|pdf|doc|rtf|wps|odt)$"
ZT = "https://w3id.org/zhengtu/ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"


def arguments():
    parser = argparse.ArgumentParser(description="A corpus of policy texts as one graph, on Apache Spark")
    parser.add_argument("--input", required=True, help="folder of texts, or a table (see --table)")
    parser.add_argument("--table", choices=["parquet", "json", "catalog"], help="input is a table of this kind: id, text, date?, source?")
    parser.add_argument("--output", required=True, help="folder to write; it must not exist")
    parser.add_argument("--worker", default="zhengtu worker", help="command of the worker process, with its options")
    parser.add_argument("--base-iri", default="https://w3id.org/zhengtu/id/", help="base of the instance IRIs")
    parser.add_argument("--time-limit", type=float, default=300, help="seconds that a document may take")
    parser.add_argument("--partitions", type=int, help="partitions of the reading; four for each core if left out")
    return parser.parse_args()


def read_documents(spark, args):
    """Documents as rows of id and the line that asks a worker for their facts."""
    if args.table:
        source = spark.table(args.input) if args.table == "catalog" else spark.read.format(args.table).load(args.input)
        wanted = [name for name in ("id", "text", "date", "source") if name in source.columns]
        return source.select("id", f.to_json(f.struct(*wanted)).alias("line"))
    path = spark._jvm.org.apache.hadoop.fs.Path(args.input)
    root = path.getFileSystem(spark._jsc.hadoopConfiguration()).makeQualified(path).toString().rstrip("/") + "/"
    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(args.input)

    def line(row):
        name = unicodedata.normalize("NFC", row.path[len(root) :])
        return name, json.dumps({"id": name, "bytes": base64.b64encode(row.content).decode("ascii")})

    found = files.where(f.col("path").rlike(TEXTS)).select("path", "content")
    return spark.createDataFrame(found.rdd.map(line), "id string, line string")


def extract(rows, command, limit):
    """The facts of a partition's documents, or why there are none."""
    asked = ((row.id or "", row.line.encode("utf-8")) for row in rows)
    for name, answer, problem in answers(asked, command, limit):
        if problem:
            yield name, None, None, *problem
        else:
            facts = answer["facts"]
            yield name, facts["document"]["id"], json.dumps(facts, ensure_ascii=False), None, None


def serialise(rows, command, limit):
    """The N-Quads of a partition's texts, all copies of a text together."""
    asked = ((row.text, f'{{"id":{json.dumps(row.text)},"facts":[{",".join(sorted(row.all))}]}}'.encode()) for row in rows)
    for name, answer, problem in answers(asked, command, limit):
        if problem:
            raise RuntimeError(f"{name}: its facts could not be written: {problem[1]}")
        yield answer["nq"].rstrip("\n")


def gazetteer(rows, command, limit):
    """The N-Quads of what the gazetteer says of the whole graph's places and governments: one row, all nodes."""
    asked = (("places", f'{{"id":"places","places":[{",".join(row.all)}]}}'.encode()) for row in rows)
    for _, answer, problem in answers(asked, command, limit):
        if problem:
            raise RuntimeError(f"the gazetteer could not be written: {problem[1]}")
        yield answer["nq"].rstrip("\n")


def main():
    args = arguments()
    spark = SparkSession.builder.appName("zhengtu").getOrCreate()
    context = spark.sparkContext
    for name in ("zhengtu_metrics.py", "zhengtu_tables.py", "zhengtu_workers.py"):
        context.addPyFile(os.path.join(HERE, name))
    command = shlex.split(args.worker)
    limit, base = args.time_limit, args.base_iri
    to = args.output.rstrip("/")
    many = args.partitions or 4 * context.defaultParallelism
    if "spark.sql.shuffle.partitions" not in dict(context.getConf().getAll()):
        # Spark's own default of 200 is far too much for a small cluster, above all for the many short steps of the metrics.
        spark.conf.set("spark.sql.shuffle.partitions", many)

    documents = read_documents(spark, args).repartition(many)
    read = spark.createDataFrame(
        documents.rdd.mapPartitions(lambda rows: extract(rows, command, limit)),
        "id string, text string, facts string, code string, message string",
    )
    # Written once and read back: no later stage may have a document read again.
    read.write.parquet(f"{to}/facts")
    read = spark.read.schema(read.schema).parquet(f"{to}/facts")
    problems = read.where("code is not null").select("id", "code", "message")
    problems.coalesce(1).write.json(f"{to}/problems")
    facts = read.where("code is null").select("text", "facts")

    texts = facts.groupBy("text").agg(f.collect_list("facts").alias("all"))
    serialiser = command + ["--base-iri", base]
    # N-Quads of a text end without a line feed: Spark's writer adds one.
    texts.rdd.mapPartitions(lambda rows: serialise(rows, serialiser, limit)).saveAsTextFile(f"{to}/graph.nq/texts")

    parts = tables.parsed(facts).persist(StorageLevel.DISK_ONLY)
    nodes = tables.nodes(parts).persist(StorageLevel.DISK_ONLY)
    edges = tables.edges(parts).persist(StorageLevel.DISK_ONLY)
    linked = metrics.links(edges).persist(StorageLevel.DISK_ONLY)
    ids = nodes.select("id").persist(StorageLevel.DISK_ONLY)
    measured = (
        nodes.join(metrics.pagerank(ids, linked), "id").join(metrics.components(ids, linked), "id").persist(StorageLevel.DISK_ONLY)
    )
    spark_tables = {
        "documents": (tables.documents(parts), ["id"]),
        "nodes": (measured, ["id"]),
        "edges": (edges, ["id", "source", "target", "statedBy", "indicator", "document"]),
        "evidence": (tables.evidence(parts), ["edge", "node", "document"]),
    }
    for name, (table, iris) in spark_tables.items():
        tables.absolute(table, iris, base).write.parquet(f"{to}/{name}")

    def quad(subject, name, value, graph):
        return f.concat(f.lit(f"<{base}"), subject, f.lit(f"> <{ZT}{name}> "), value, f.lit(f" <{base}graph/{graph}> ."))

    def typed(column, name):
        return f.concat(f.lit('"'), f.col(column).cast("string"), f.lit(f'"^^<{XSD}{name}>'))

    # As many as there are divisions and their governments at most.
    places = nodes.where("divisionCode is not null or (class = 'Organization' and id like '%人民政府')")
    asked = places.select(f.to_json(f.struct("id", "class", "divisionCode")).alias("node")).agg(f.collect_list("node").alias("all"))
    asked.rdd.mapPartitions(lambda rows: gazetteer(rows, serialiser, limit)).saveAsTextFile(f"{to}/graph.nq/gazetteer")
    for column, kind in (("pagerank", "double"), ("component", "integer")):
        measured.select(quad(f.col("id"), column, typed(column, kind), "analysis")).write.text(f"{to}/metrics.nq/{column}")

    counts = {
        "documents": read.count(),
        "left out": problems.count(),
        "texts": texts.count(),
        "nodes": nodes.count(),
        "edges": edges.count(),
    }
    print(", ".join(f"{name} {count}" for name, count in counts.items()))
    for row in problems.groupBy("code").count().orderBy("code").collect():
        print(f"left out, {row['code']}: {row['count']} (see {to}/problems)")
    spark.stop()


if __name__ == "__main__":
    main()
