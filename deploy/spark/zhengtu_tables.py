"""Facts, a JSON object a document, as the tables documents, nodes, edges and evidence: the union by IRI, by Spark's own shuffle."""

from pyspark.sql import functions as f

QUOTES = "array<struct<start:int,end:int,exact:string,piece:int>>"
FIGURE = (
    "struct<kind:string,indicator:string,number:string,unit:string,comparator:string,"
    "`from`:string,until:string,baseline:string>"
)
FACTS = (
    "document struct<id:string,paths:array<string>,title:string,date:string,issuer:string,number:string,source:string,"
    "sha256:string,length:int,astral:array<int>>,"
    f"nodes array<struct<id:string,class:string,label:string,aliases:array<string>,divisionCode:string,mentions:{QUOTES}>>,"
    "claims array<struct<id:string,source:string,predicate:string,target:string,modality:string,strength:string,"
    "role:string,value:string,time:string,`from`:string,until:string,measure:string,"
    f"figure:{FIGURE},statedBy:string,rule:string,evidence:{QUOTES}>>"
)


def parsed(facts):
    """Facts with their parts as columns. facts: column facts (JSON)."""
    return facts.select(f.from_json("facts", FACTS).alias("x")).select("x.*")


def documents(read):
    """A row for each text: equal texts are one, with all their paths; of metadata that differs the least, as everywhere."""
    least = [f.min(f"document.{name}").alias(name) for name in ("title", "issuer", "number", "date", "sha256", "length")]
    return (
        read.groupBy(f.col("document.id").alias("id"))
        .agg(f.sort_array(f.array_distinct(f.flatten(f.collect_list("document.paths")))).alias("paths"), *least)
    )


def nodes(read):
    """A row for each IRI with its names from everywhere."""
    one = read.select(f.explode("nodes").alias("n")).select("n.*")
    names = f.array_union(f.collect_set("label"), f.array_distinct(f.flatten(f.collect_list("aliases"))))
    return (
        one.groupBy("id")
        .agg(
            f.min("class").alias("class"),
            f.min("label").alias("label"),
            names.alias("names"),
            f.min("divisionCode").alias("divisionCode"),
        )
        .select(
            "id",
            "class",
            "label",
            f.sort_array(f.array_except("names", f.array("label"))).alias("aliases"),
            "divisionCode",
        )
    )


def edges(read):
    """A row for each claim. A claim is of one text: copies of the text make it again, alike."""
    one = read.select(f.col("document.id").alias("document"), f.explode("claims").alias("c"))
    return one.select(
        "c.id",
        "c.source",
        "c.predicate",
        "c.target",
        "c.modality",
        "c.strength",
        f.col("c.role").alias("responsibility"),
        "c.statedBy",
        "c.rule",
        "c.value",
        f.col("c.figure.kind").alias("figure"),
        f.col("c.figure.indicator").alias("indicator"),
        f.col("c.figure.number").cast("decimal(38,9)").alias("number"),
        f.col("c.figure.comparator").alias("comparator"),
        f.col("c.figure.unit").alias("unit"),
        "c.time",
        f.to_date(f.coalesce("c.figure.from", "c.from")).alias("from_date"),
        f.to_date(f.coalesce("c.figure.until", "c.until")).alias("until_date"),
        f.col("c.figure.baseline").alias("baseline"),
        "c.measure",
        "document",
    ).dropDuplicates(["id"])


def evidence(read):
    """A row for each place that says a claim or names a node; offsets in UTF-16 code units and in code points."""

    def quotes(things, edge, node):
        one = read.select(f.col("document.id").alias("document"), "document.astral", f.explode(things).alias("t"))
        spans = one.select(
            edge.alias("edge"),
            node.alias("node"),
            "document",
            "astral",
            f.explode("t.evidence" if things == "claims" else "t.mentions").alias("q"),
        )

        def points(name):
            before = f.filter("astral", lambda at: at < f.col(f"q.{name}"))
            return f.col(f"q.{name}") - f.coalesce(f.when(f.col("astral").isNotNull(), f.size(before)), f.lit(0))

        return spans.select(
            "edge",
            "node",
            "document",
            f.coalesce("q.piece", f.lit(1)).alias("piece"),
            f.col("q.start").alias("start_utf16"),
            f.col("q.end").alias("end_utf16"),
            points("start").alias("start_cp"),
            points("end").alias("end_cp"),
            "q.exact",
        )

    none = f.lit(None).cast("string")
    return (
        quotes("claims", f.col("t.id"), none)
        .union(quotes("nodes", none, f.col("t.id")))
        .dropDuplicates(["edge", "node", "document", "piece", "start_utf16", "end_utf16"])
    )


def absolute(table, columns, base):
    """Relative IRIs made absolute."""
    for name in columns:
        table = table.withColumn(name, f.concat(f.lit(base), f.col(name)))
    return table
