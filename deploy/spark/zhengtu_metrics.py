"""PageRank and connected components by joins of DataFrames, with the definitions of `zhengtu export`."""

from pyspark.sql import Window
from pyspark.sql import functions as f

DAMPING = 0.85
# The sum of all changes of rank at which it has settled: ranks are then right to far more than six digits.
SETTLED = 1e-9
MOST_STEPS = 500


def links(edges):
    """One link for each (source, target) that differ, with the number of claims as its weight."""
    return (
        edges.where("source <> target")
        .groupBy(f.col("source").alias("src"), f.col("target").alias("dst"))
        .agg(f.count("*").cast("double").alias("weight"))
    )


def pagerank(nodes, linked):
    """
    Weighted PageRank of directed links; nodes without links out give their rank to all alike.

    nodes: column id. linked: src, dst, weight. Gives id, pagerank.
    """
    count = nodes.count()
    if not count:
        return nodes.withColumn("pagerank", f.lit(0.0))
    out = linked.groupBy("src").agg(f.sum("weight").alias("total"))
    shares = linked.join(out, "src").select("src", "dst", (f.col("weight") / f.col("total")).alias("share"))
    shares = shares.repartition("src").persist()
    dangling = nodes.join(out.select(f.col("src").alias("id")), "id", "left_anti").withColumn("dangling", f.lit(1.0))
    ranks = (
        nodes.select("id")
        .join(dangling, "id", "left")
        .select("id", f.coalesce("dangling", f.lit(0.0)).alias("dangling"), f.lit(1.0 / count).alias("rank"))
        .localCheckpoint()
    )
    lost = ranks.agg(f.sum(f.col("rank") * f.col("dangling"))).first()[0]
    for _ in range(MOST_STEPS):
        base = (DAMPING * lost + 1 - DAMPING) / count
        given = (
            shares.join(ranks, shares["src"] == ranks["id"])
            .groupBy("dst")
            .agg(f.sum(f.col("rank") * f.col("share")).alias("given"))
        )
        after = (
            ranks.withColumnRenamed("rank", "before")
            .join(given, f.col("id") == f.col("dst"), "left")
            .select(
                "id",
                "dangling",
                (f.lit(base) + DAMPING * f.coalesce("given", f.lit(0.0))).alias("rank"),
                "before",
            )
            # Cuts the plan, which would grow by a join a step.
            .localCheckpoint()
        )
        lost, change = after.agg(
            f.sum(f.col("rank") * f.col("dangling")), f.sum(f.abs(f.col("rank") - f.col("before")))
        ).first()
        ranks = after.drop("before")
        if change < SETTLED:
            break
    else:
        raise RuntimeError(f"PageRank has not settled in {MOST_STEPS} steps")
    shares.unpersist()
    return ranks.select("id", f.col("rank").alias("pagerank"))


def components(nodes, linked):
    """
    Connected components of the undirected links, numbered from 0 by size, then by smallest id: the least id spreads
    along the links and by halving of paths, until nothing changes. Gives id, component.
    """
    both = linked.select("src", "dst").union(linked.select(f.col("dst").alias("src"), f.col("src").alias("dst")))
    both = both.distinct().repartition("src").persist()
    least = nodes.select("id", f.col("id").alias("root")).localCheckpoint()
    for _ in range(MOST_STEPS):
        near = (
            both.join(least, both["src"] == least["id"])
            .groupBy("dst")
            .agg(f.min("root").alias("near"))
        )
        jump = least.select(f.col("id").alias("at"), f.col("root").alias("jump"))
        after = (
            least.join(near, f.col("id") == f.col("dst"), "left")
            .join(jump, f.col("root") == f.col("at"), "left")
            .select(
                "id",
                f.col("root").alias("before"),
                f.least("root", f.coalesce("near", "root"), f.coalesce("jump", "root")).alias("root"),
            )
            .localCheckpoint()
        )
        changed = after.where("root <> before").limit(1).count()
        least = after.select("id", "root")
        if not changed:
            break
    else:
        raise RuntimeError(f"components have not settled in {MOST_STEPS} steps")
    both.unpersist()
    sizes = least.groupBy("root").agg(f.count("*").alias("size"))
    numbered = sizes.withColumn("component", f.row_number().over(Window.orderBy(f.desc("size"), "root")) - 1)
    return least.join(numbered, "root").select("id", "component")
