// Drafts: written, read back, and compared.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, type Draft, readDraft, writeDraft } from "../../src/domain/draft.js";
import { cleanNote } from "../../src/domain/text.js";

const card: Draft = {
  fields: [
    { key: "name", values: ["Ada Lovelace"] },
    { key: "org", values: [] },
    { key: "tag", values: ["reader", "vip"], repeats: true },
  ],
  note: "First line.\n\nAfter an empty one: with a colon.",
};
const promise: Draft = { fields: [{ key: "what", values: ["send the paper"] }], note: null };

const changed = (text: string, before = card) => changesBetween(before, readDraft(text, before));

describe("drafts", () => {
  it("are key: value lines, an empty line and the note", () => {
    expect(writeDraft(card)).toBe(
      "name: Ada Lovelace\norg:\ntag: reader\ntag: vip\n\nFirst line.\n\nAfter an empty one: with a colon.\n",
    );
    expect(writeDraft(promise)).toBe("what: send the paper\n");
  });

  const name = { key: "name", gone: ["Ada Lovelace"], repeats: false };
  const note = { key: "note", gone: [card.note], repeats: false };
  const head = "name: Ada Lovelace\norg:\ntag: reader\ntag: vip";
  it.each([
    ["as it was", `${head}\n\n${card.note}`, []],
    ["line ends of Windows", `${head}\n\n${card.note}`.replaceAll("\n", "\r\n"), []],
    ["spaces around", `  NAME :  Ada Lovelace \norg:\ntag: reader\ntag:   vip\n \n${card.note}\n\n`, []],
    [
      "a value set",
      `${head.replace("org:", "org: Royal Society")}\n\n${card.note}`,
      [{ key: "org", gone: [], come: ["Royal Society"], now: ["Royal Society"], repeats: false }],
    ],
    ["a line taken out", `org:\ntag: reader\ntag: vip\n\n${card.note}`, [{ ...name, come: [], now: [] }]],
    [
      "one of several changed",
      `${head.replace("vip", "friend")}\n\n${card.note}`,
      [{ key: "tag", gone: ["vip"], come: ["friend"], now: ["reader", "friend"], repeats: true }],
    ],
    ["the note taken out", head, [{ ...note, come: [], now: [] }]],
    ["the note changed", `${head}\n\nShort: yes`, [{ ...note, come: ["Short: yes"], now: ["Short: yes"] }]],
  ])("%s", (_, text, expected) => expect(changed(text)).toEqual(expected));

  it.each([
    ["an unknown key", "colour: blue", 'the draft has no "colour"'],
    ["a line without a key", "name: Ada\nLovelace", 'the draft\'s line "Lovelace" has no key'],
    ["a key that stands twice", "name: Ada\nname: Charles", '"name" stands twice in the draft'],
    ["nothing at all", "\n \n", "the draft is empty"],
  ])("%s is refused", (_, text, message) => expect(() => changed(text)).toThrow(message));

  it("a note where there can be none is refused", () => {
    expect(() => changed("what: send the paper\n\nand more", promise)).toThrow("this draft has no note below its lines");
  });

  it("law: what was written reads back as no change", () => {
    const words = fc.string({ unit: "grapheme", maxLength: 30 });
    fc.assert(
      fc.property(words, fc.array(words), fc.array(words), (org, tags, lines) => {
        const draft: Draft = {
          fields: [
            { key: "name", values: ["Ada"] },
            { key: "org", values: org.trim() ? [org] : [] },
            { key: "tag", values: tags.filter((tag) => tag.trim()), repeats: true },
          ],
          note: cleanNote(lines.join("\n")),
        };
        const read = readDraft(writeDraft(draft), draft);
        expect(changesBetween(draft, read).filter(({ gone, come }) => [...gone, ...come].some((value) => value !== ""))).toEqual(
          [],
        );
      }),
    );
  });
});
