// Kinds of entries as they are typed.
import { describe, expect, it } from "vitest";
import { readEntryKind } from "../../src/domain/timeline.js";

describe("readEntryKind", () => {
  it.each([
    ["talk", { kind: "talk" }],
    ["follow-up", { kind: "follow_up" }],
    ["follow_up", { kind: "follow_up" }],
    [" Promise ", { kind: "follow_up", owner: "me" }],
    ["waiting", { kind: "follow_up", owner: "them" }],
    ["favor", { kind: "favor" }],
    ["gave", { kind: "favor", direction: "given" }],
    ["got", { kind: "favor", direction: "received" }],
  ])("%s", (text, kind) => expect(readEntryKind(text)).toEqual(kind));

  it.each(["", "wish", "constructor"])("refuses %o", (text) => expect(() => readEntryKind(text)).toThrow("not a kind of entry"));
});
