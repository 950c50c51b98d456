// Handles: when two of them are the same; one line a case.
import { describe, expect, it } from "vitest";
import type { HandleKind } from "../../src/domain/contact.js";
import { normalizeHandle, readEmail } from "../../src/domain/handle.js";

describe("as they are compared", () => {
  const cases: [kind: HandleKind, value: string, normalized: string][] = [
    ["email", " Ada@Example.ORG ", "ada@example.org"],
    ["email", "mailto:ada@example.org", "ada@example.org"],
    ["phone", "+44 20 7946 0018", "00442079460018"],
    ["phone", "+44 (0)20 7946-0018", "00442079460018"],
    ["phone", "tel:+442079460018", "00442079460018"],
    ["phone", "0044 20 7946 0018", "00442079460018"],
    ["phone", "020 7946 0018", "02079460018"],
    ["phone", "*31#100", "*31#100"],
    ["phone", "ada", ""],
    ["url", "https://www.Example.org/ada/", "example.org/ada"],
    ["url", "http://example.org/ada", "example.org/ada"],
    ["url", "www.example.org/ada", "example.org/ada"],
    ["url", "example.org/ada?x=1", "example.org/ada?x=1"],
    ["social", "@Ada", "ada"],
    ["social", "ada", "ada"],
    ["alias", "Countess of Lovelace", "countess of lovelace"],
    ["alias", "O'Brien", "obrien"],
  ];
  it.each(cases)("%s %s", (kind, value, normalized) => {
    expect(normalizeHandle(kind, value)).toBe(normalized);
    expect(normalizeHandle(kind, normalized)).toBe(normalized);
  });
});

it.each(["ada@example.org", " ada@localhost ", "a.d+a@ex-ample.org"])("%j is a mail address", (text) =>
  expect(readEmail(text)).toBe(text.trim()),
);
it.each(["", "ada", "@example.org", "ada@", "ada lovelace@example.org", "a@b@c"])("%j is no mail address", (text) =>
  expect(() => readEmail(text)).toThrow("is not a mail address"),
);
