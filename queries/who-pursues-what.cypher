// Who pursues which goal, in whose words. 谁追求什么目标，原文如何说。
MATCH (actor:Actor)-[r:PURSUES]->(goal:Goal)
OPTIONAL MATCH (text:Text {iri: r.document})
RETURN actor.label AS actor, goal.label AS goal, r.modality AS modality, r.quotes[0] AS words, text.title AS text
ORDER BY actor, goal, text
