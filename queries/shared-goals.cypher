// Goals that several places pursue. 多个地方共同追求的目标。
MATCH (place:Place)-[:PURSUES]->(goal:Goal)
WITH DISTINCT goal, place ORDER BY place.label
WITH goal, collect(place.label) AS places
WHERE size(places) > 1
RETURN goal.label AS goal, size(places) AS number, places
ORDER BY number DESC, goal
