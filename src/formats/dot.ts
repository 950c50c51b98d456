// DOT, as Graphviz reads it (graphviz.org, "DOT Language").
import type { NetworkMap } from "../domain/map.js";

/** The map as DOT: a node for each person and for you, an edge for each tie and for each person you have talked with. */
export function* dot({ people, ties }: NetworkMap): Generator<string> {
  yield "graph network {\n  overlap=false;\n  node [shape=ellipse];\n  me;\n";
  for (const { number, name } of people) yield `  n${number} [label=${quoted(name)}];\n`;
  for (const { number, talks } of people) if (talks > 0) yield `  me -- n${number} [weight=${talks}];\n`;
  for (const { a, b } of ties) yield `  n${a} -- n${b};\n`;
  yield "}\n";
}

// In quotes only the quote means something, and a backslash, which begins a mark such as \N.
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/\s+/g, " ")}"`;
}
