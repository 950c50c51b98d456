// The map in words and for programs; the picture is drawn by map-svg.
import { groupsOf, type NetworkMap } from "../domain/map.js";
import type { View } from "./page.js";
import { wrap } from "./width.js";
import { count, figure, sayNames } from "./words.js";

/** JSON: `map` with `people` and `ties` by slug. Plain: a tie a row, two slugs, and whether it was recorded. */
export const mapView: View<NetworkMap> = {
  json: ({ people, ties, more }) => {
    const slugs = new Map(people.map(({ number, slug }) => [number, slug]));
    return {
      map: {
        people: people.map(({ worth: _, ...person }) => person),
        ties: ties.map(({ a, b, recorded, together }) => ({ a: slugs.get(a), b: slugs.get(b), recorded, together })),
        more,
      },
    };
  },
  plain: ({ people, ties }) => {
    const slugs = new Map(people.map(({ number, slug }) => [number, slug]));
    return ties.map(({ a, b, recorded }) => [slugs.get(a) ?? "", slugs.get(b) ?? "", recorded ? "recorded" : "talk"]);
  },
  text: async (map, { width }) => (await Promise.all(sentences(map).map((line) => wrap(line, width)))).flat().join("\n"),
};

const MOST_NAMES = 4;
const MOST_GROUPS = 5;

function sentences(map: NetworkMap): string[] {
  const { people, ties, more } = map;
  if (people.length === 0) return ["Nobody to draw yet: net add <who> after a talk, net tie <a> <b> for who knows whom."];
  const groups = groupsOf(map);
  const inGroups = groups.reduce((sum, group) => sum + group.length, 0);
  return [
    `${count(people.length, "person", "people")}, ${count(ties.length, "tie")}.`,
    ...groups.slice(0, MOST_GROUPS).map((group) => `Tied to each other: ${sayNames(firstOf(group))}.`),
    ...(groups.length > MOST_GROUPS ? [`And ${count(groups.length - MOST_GROUPS, "smaller group")}.`] : []),
    ...(people.length > inGroups ? [`${count(people.length - inGroups, "person", "people")} tied to nobody here.`] : []),
    ...(more > 0 ? [`${figure(more)} more ${more === 1 ? "person is" : "people are"} left out: --limit 0 takes all.`] : []),
    "The picture: net map -o network.svg; for other programs --format graphml or dot.",
  ];
}

function firstOf(group: NetworkMap["people"]): { name: string }[] {
  const more = group.length - MOST_NAMES;
  return more > 1 ? [...group.slice(0, MOST_NAMES), { name: `${figure(more)} more` }] : group;
}
