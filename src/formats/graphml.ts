// GraphML, as Gephi, yEd and networkx read it (graphml.graphdrawing.org).
import type { NetworkMap } from "../domain/map.js";
import { escapeXml } from "../domain/xml.js";

const attributes = [
  ["name", "string"],
  ["org", "string"],
  ["field", "string"],
  ["city", "string"],
  ["circle", "string"],
  ["talks", "int"],
] as const;

/** The map as GraphML: a node for each person and for you, an edge for each tie and for each person you have talked with. */
export function* graphml({ people, ties }: NetworkMap): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
  for (const [name, type] of attributes) yield `  <key id="${name}" for="node" attr.name="${name}" attr.type="${type}"/>\n`;
  yield `  <key id="talks-with" for="edge" attr.name="talks" attr.type="int"/>\n  <graph edgedefault="undirected">\n`;
  yield `    <node id="me"><data key="name">me</data></node>\n`;
  for (const person of people) {
    const data = attributes.flatMap(([name]) =>
      person[name] === null ? [] : [`<data key="${name}">${escapeXml(String(person[name]))}</data>`],
    );
    yield `    <node id="n${person.number}">${data.join("")}</node>\n`;
  }
  for (const { number, talks } of people) {
    if (talks > 0) yield `    <edge source="me" target="n${number}"><data key="talks-with">${talks}</data></edge>\n`;
  }
  for (const { a, b } of ties) yield `    <edge source="n${a}" target="n${b}"/>\n`;
  yield "  </graph>\n</graphml>\n";
}
