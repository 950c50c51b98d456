// The map as a picture: SVG without scripts or links, readable on light and on dark.
import type { MapPerson, NetworkMap } from "../domain/map.js";
import { escapeXml } from "../domain/xml.js";
import { labelWidth, layout, type Placed } from "./map-layout.js";

// Told apart by most eyes, on white and on black (Okabe and Ito 2008).
const colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6bb1"];
const OTHERS = "#8a8a8a";

const MARGIN = 60;

const style = `svg{background:#fff;color:#1a1a1a;font:11px system-ui,sans-serif}
text{fill:currentColor;text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:2px}.faint{opacity:.6}
.tie{stroke:currentColor;opacity:.28}.left{text-anchor:start}
@media(prefers-color-scheme:dark){svg{background:#16181d;color:#e8e8e8}text{stroke:#16181d}}`;

/** The picture; the same map is the same text. */
export function mapSvg(map: NetworkMap): string {
  const placed = layout(map);
  const byField = fieldColours(map.people);
  const colourOf = ({ person }: Placed) => byField.get(person.field ?? "") ?? OTHERS;
  const box = boxOf(placed);
  const parts = [
    ...lines(map, placed),
    ...placed.map((node) => dot(node, colourOf(node))),
    `<circle r="9" fill="currentColor"/><text y="24">you</text>`,
    ...names(placed),
    ...legend(byField, box, map),
  ];
  const [x, y, width, height] = box.map(fixed);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeXml(`A network of ${map.people.length} people`)}</title>
<style>${style}</style>
${parts.join("\n")}
</svg>
`;
}

function lines({ ties }: NetworkMap, placed: Placed[]): string[] {
  const at = new Map(placed.map((node) => [node.person.number, node]));
  return ties.map(({ a, b }) => {
    const [from, to] = [at.get(a) as Placed, at.get(b) as Placed];
    return `<line class="tie" x1="${fixed(from.x)}" y1="${fixed(from.y)}" x2="${fixed(to.x)}" y2="${fixed(to.y)}"/>`;
  });
}

function dot({ person, x, y, r }: Placed, colour: string): string {
  const about = [person.name, person.field, person.org, person.city].filter(Boolean).join(" · ");
  return `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(r)}" fill="${colour}"><title>${escapeXml(about)}</title></circle>`;
}

const LINE = 12;

// A name that would stand on another's is left out; people who matter more come first. Pointed at, every dot says its name.
function names(placed: Placed[]): string[] {
  const taken: { x: number; y: number; half: number }[] = [{ x: 0, y: 24, half: 14 }];
  return placed.flatMap(({ person, x, y, r }) => {
    const place = { x, y: y + r + 11, half: labelWidth(person.name) / 2 };
    const isFree = taken.every((other) => Math.abs(other.y - place.y) > LINE || Math.abs(other.x - x) > other.half + place.half);
    if (!isFree) return [];
    taken.push(place);
    return [`<text x="${fixed(x)}" y="${fixed(place.y)}">${escapeXml(person.name)}</text>`];
  });
}

// The fields of most people; the rest are grey.
function fieldColours(people: MapPerson[]): Map<string, string> {
  const times = new Map<string, number>();
  for (const { field } of people) if (field !== null) times.set(field, (times.get(field) ?? 0) + 1);
  const fields = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, colours.length);
  return new Map(fields.map(([field], i) => [field, colours[i] as string]));
}

type Box = [x: number, y: number, width: number, height: number];

function boxOf(placed: Placed[]): Box {
  const across = placed.flatMap(({ person, x }) => [x - labelWidth(person.name) / 2, x + labelWidth(person.name) / 2]);
  const down = placed.map(({ y }) => y);
  const [left, right] = [Math.min(-MARGIN, ...across), Math.max(MARGIN, ...across)];
  const [top, bottom] = [Math.min(-MARGIN, ...down), Math.max(MARGIN, ...down)];
  return [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 3 * MARGIN];
}

function legend(byField: Map<string, string>, [x, y, , height]: Box, { more }: NetworkMap): string[] {
  const left = x + 16;
  const entries = [...byField].map(
    ([field, colour], i) =>
      `<circle cx="${fixed(left)}" cy="${fixed(y + 20 + 16 * i)}" r="5" fill="${colour}"/>` +
      `<text class="left" x="${fixed(left + 10)}" y="${fixed(y + 24 + 16 * i)}">${escapeXml(field)}</text>`,
  );
  const said = `Nearer to you: more talks and favors. Lines: people who know each other.${more > 0 ? ` ${more} more people are not drawn.` : ""}`;
  return [...entries, `<text class="left faint" x="${fixed(left)}" y="${fixed(y + height - 12)}">${said}</text>`];
}

function fixed(n: number): string {
  return String(Math.round(n * 10) / 10);
}
