// Coalitions: the list, one with what is to be seen in it, and what is said of a change.
import { activeMembers, type Coalition, type CoalitionPage, imbalance, isOn, type Member } from "../domain/coalition.js";
import { type Day, sayDay } from "../domain/day.js";
import { NARROW } from "./block.js";
import { readable } from "./entry-block.js";
import { echo, type View } from "./page.js";
import { table } from "./table.js";
import { wrap } from "./width.js";
import { count, sayNames } from "./words.js";

export const coalitionsView: View<{ coalitions: Coalition[]; today: Day }> = {
  json: ({ coalitions }) => ({ coalitions: coalitions.map(coalitionRow) }),
  plain: ({ coalitions }) => coalitions.map((one) => [one.name, one.begins, one.ends, activeMembers(one).length, one.purpose]),
  text: async ({ coalitions, today }, page) => {
    if (coalitions.length === 0) return (await wrap(nothing, page.width)).join("\n");
    const rows = coalitions.map((one) => {
      const span = isOn(one, today) ? saySpan(one) : page.ink.faint(saySpan(one));
      const cells = [page.ink.strong(one.name), count(activeMembers(one).length, "member"), span, one.purpose ?? ""];
      return page.width < NARROW ? [cells.filter(Boolean).join("\n")] : cells;
    });
    return table({ rows, flex: [0, 3] }, page);
  },
};

const nothing = 'No coalition yet. Begin with: net coalition new "Engine committee" --purpose "to see it built"';

/** JSON: `coalition` with its members, who only pays or gains, pledges that meet needs, and links to others. */
export const coalitionPageView: View<CoalitionPage> = {
  json: ({ coalition, pledges, links }) => {
    const { payers, gainers } = imbalance(coalition);
    const slugs = (members: Member[]) => members.map(({ slug }) => slug);
    return { coalition: { ...coalitionRow(coalition), only_pay: slugs(payers), only_gain: slugs(gainers), pledges, links } };
  },
  plain: ({ coalition }) =>
    coalition.members.map(({ slug, brings, gains, joined, departed }) => [slug, brings, gains, joined, departed]),
  text: async (value, whole) => {
    const page = readable(whole);
    const { coalition } = value;
    const { ink } = page;
    const members = activeMembers(coalition).map(({ name, brings, gains }) => [ink.strong(name), brings ?? "–", gains ?? "–"]);
    const sentences = (await Promise.all(findings(value).map((line) => wrap(line, page.width)))).flat();
    const blocks = [
      [
        ink.strong(coalition.name),
        ...(await wrap([coalition.purpose, saySpan(coalition)].filter(Boolean).join(" · "), page.width)),
      ].join("\n"),
      members.length > 0
        ? await table({ head: ["member", "brings", "gains"], rows: members, flex: [1, 2, 0] }, page)
        : `Nobody is in it yet: net coalition join "${coalition.name}" <who> --brings … --gains …`,
      sentences.join("\n"),
    ];
    return blocks.filter((block) => block !== "").join("\n\n");
  },
};

function findings({ coalition, pledges, links }: CoalitionPage): string[] {
  const { payers, gainers } = imbalance(coalition);
  const gone = coalition.members.filter(({ departed }) => departed !== null);
  return [
    ...(payers.length > 0 ? [`Only pay: ${sayNames(payers)}. What could they gain?`] : []),
    ...(gainers.length > 0 ? [`Only gain: ${sayNames(gainers)}. What could they bring?`] : []),
    ...pledges.map(({ by, brings, need, whose }) => `${by.name} brings ${brings}, which ${whose} needs: ${need}.`),
    ...links.map(({ name, through }) => `It reaches ${name} through ${sayNames(through)}.`),
    ...(gone.length > 0 ? [`No longer in it: ${sayNames(gone)}.`] : []),
  ];
}

function coalitionRow({ name, purpose, begins, ends, members }: Coalition): Record<string, unknown> {
  return {
    name,
    purpose,
    from: begins,
    to: ends,
    members: members.map(({ slug, name: who, brings, gains, joined, departed }) => ({
      slug,
      name: who,
      brings,
      gains,
      joined,
      departed,
    })),
  };
}

function saySpan({ begins, ends }: Coalition): string {
  if (begins === null && ends === null) return "";
  return [begins ? `from ${sayDay(begins)}` : "", ends ? `to ${sayDay(ends)}` : ""].filter(Boolean).join(" ");
}

export const coalitionEcho = echo<Coalition>(
  (coalition) => ({ coalition: coalitionRow(coalition) }),
  (coalition) => {
    const members = activeMembers(coalition).map(({ name, brings, gains }) => {
      const words = [brings ? `brings ${brings}` : "", gains ? `gains ${gains}` : ""].filter(Boolean).join(", ");
      return words === "" ? name : `${name} (${words})`;
    });
    const span = saySpan(coalition);
    const who = members.length > 0 ? members.join("; ") : "nobody yet";
    return `Coalition ${coalition.name}${coalition.purpose ? `, ${coalition.purpose}` : ""}${span === "" ? "" : `, ${span}`}: ${who}.`;
  },
);
