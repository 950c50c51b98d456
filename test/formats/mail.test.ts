// Mail: heads found in a mailbox, and what they say of people and time.
import { describe, expect, it } from "vitest";
import { isNobody, lettersWith, type MailHead } from "../../src/domain/mail.js";
import { readHead } from "../../src/formats/mail.js";
import { headsIn, isMail } from "../../src/formats/mail-heads.js";
import { addressesIn, decodedWords, instantIn } from "../../src/formats/mail-words.js";

const bytes = (text: string, charset: BufferEncoding = "utf8") => Buffer.from(text, charset);

describe("the words of a head", () => {
  it.each([
    ["=?utf-8?Q?Ada_Lovelace?=", "Ada Lovelace"],
    ["=?UTF-8?B?5p2O5piO?=", "李明"],
    ["=?iso-8859-1?q?J=FCrgen?= O'Brien", "Jürgen O'Brien"],
    ["=?utf-8?B?5p2O?= =?utf-8?B?5piO?=", "李明"],
    ["=?utf-8?Q?a?=\t=?utf-8?Q?b?= c", "ab c"],
    ["=?utf-8*en?Q?Ada?=", "Ada"],
    ["=?nobody-knows?Q?Ada?=", "Ada"],
    ["=?utf-8?X?Ada?=", "=?utf-8?X?Ada?="],
    ["plain", "plain"],
  ])("%s", (raw, text) => expect(decodedWords(raw)).toBe(text));

  it("in bytes of another charset", () => {
    expect(decodedWords(bytes("Jürgen", "latin1").toString("latin1"))).toBe("Jürgen");
    expect(decodedWords(bytes("Jürgen").toString("latin1"))).toBe("Jürgen");
  });

  it("cut in the middle of a letter, the two halves are one", () => {
    expect(decodedWords("=?utf-8?Q?=E6=9D?= =?utf-8?Q?=8E?=")).toBe("李");
  });
});

describe("addresses", () => {
  it.each([
    ["ada@example.org", [["ada@example.org", ""]]],
    ["Ada Lovelace <Ada@Example.org>", [["ada@example.org", "Ada Lovelace"]]],
    [
      '"Lovelace, Ada" <ada@example.org>, mary@example.org',
      [
        ["ada@example.org", "Lovelace, Ada"],
        ["mary@example.org", ""],
      ],
    ],
    ["ada@example.org (Ada, the Countess)", [["ada@example.org", ""]]],
    [
      "Friends: ada@example.org, Mary <mary@example.org>;",
      [
        ["ada@example.org", ""],
        ["mary@example.org", "Mary"],
      ],
    ],
    ["undisclosed-recipients:;", []],
    ["=?utf-8?B?5p2O5piO?= <li@example.org>", [["li@example.org", "李明"]]],
    ['"Ada \\"A\\" L" <a@b.c>', [["a@b.c", 'Ada "A" L']]],
    ["<>", []],
    ["nobody at all", []],
    ['"unfinished <a@b.c>', [["a@b.c", "unfinished"]]],
  ])("%s", (raw, expected) => expect(addressesIn(raw).map(({ mail, name }) => [mail, name])).toEqual(expected));
});

describe("dates", () => {
  it.each([
    ["Mon, 2 Feb 2026 10:00:00 +0100", "2026-02-02T09:00:00.000Z"],
    ["2 Feb 2026 10:00 -0530", "2026-02-02T15:30:00.000Z"],
    ["Mon, 02 Feb 26 10:00:00 GMT", "2026-02-02T10:00:00.000Z"],
    ["Mon, 2 Feb 1998 10:00:00 EST", "1998-02-02T15:00:00.000Z"],
    ["Monday, 2-Feb-98 10:00:00 PDT", "1998-02-02T17:00:00.000Z"],
    ["Mon, 2 Feb 2026 10:00:00 +0000 (UTC)", "2026-02-02T10:00:00.000Z"],
    ["Mon, 2 Feb 2026 10:00:00", "2026-02-02T10:00:00.000Z"],
    ["soon", null],
    ["Mon, 32 Feb 2026 10:00:00 +0000", null],
    ["Mon, 2 Foo 2026 10:00:00 +0000", null],
  ])("%s", (text, expected) => {
    const instant = instantIn(text);
    expect(instant === null ? null : new Date(instant).toISOString()).toBe(expected);
  });
});

describe("a mailbox", () => {
  const letter = (n: number) => `From a@b.c Mon Feb  2 10:00:00 2026\nFrom: a@b.c\nX-N: ${n}\n\nbody ${n}\n\n`;
  const heads = (text: string, size = 1000, only: "all" | "first" = "all") => {
    const all = bytes(text);
    const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.subarray(i * size, (i + 1) * size));
    return [...headsIn(pieces, only)].map(({ line, lines }) => `${line} ${lines.join("|")}`);
  };
  const two = letter(1) + letter(2);

  it("is read the same in pieces of any size", () => {
    for (const size of [1, 2, 3, 7, 50, 1000]) expect(heads(two, size)).toEqual(["1 From: a@b.c|X-N: 1", "7 From: a@b.c|X-N: 2"]);
  });

  it.each([
    ["lines that end in CR LF", two.replaceAll("\n", "\r\n"), 2],
    ["one letter without a first line", "From: a@b.c\nDate: x\n\nbody", 1],
    ["a sentence that begins with From", `${letter(1)}From now on it is 2026.\nFrom: me\n\n`, 1],
    [
      "From without an empty line before it",
      letter(1).replace("body 1\n\n", "body 1\nFrom a@b.c Mon Feb  2 10:00:00 2026\nX: 1\n\n"),
      1,
    ],
    ["a quoted From", letter(1).replace("body", ">From a@b.c Mon Feb  2 10:00:00 2026"), 1],
    ["an end in the middle of a head", `${letter(1)}From a@b.c Mon Feb  2 10:00:00 2026\nFrom: x`, 2],
    ["nothing", "", 0],
    ["empty lines before the first letter", `\n\n${letter(1)}`, 1],
  ])("with %s", (_, text, count) => expect(heads(text)).toHaveLength(count));

  it("cuts what no program writes", () => {
    const long = heads(`From: a@b.c\nX: ${"x".repeat(200_000)}\n\n${"y".repeat(200_000)}\n`, 1000);
    expect(long).toHaveLength(1);
    expect(long[0]?.length).toBeLessThan(70_000);
  });

  it("of one letter ends with its head", () => expect(heads(two, 1000, "first")).toHaveLength(1));

  it.each([
    ["From a@b.c Mon Feb  2 10:00:00 2026\nFrom: a@b.c\n\n", true],
    ["Return-Path: <a@b.c>\nReceived: from x\n\n", true],
    ["From: a@b.c\nDate: x\n\n", true],
    ["From,To\na,b\n", false],
    ["From the hills\n\nDate: x", false],
    ["BEGIN:VCARD\nFN:Ada\n", false],
    ["name: Ada\nDate: x\n", false],
  ])("is recognised: %j %s", (text, expected) => expect(isMail(bytes(text))).toBe(expected));
});

describe("a letter", () => {
  const head = (...lines: string[]): MailHead => readHead({ line: 1, lines });
  const me = new Set(["me@x.org"]);
  const own = ["Date: Mon, 2 Feb 2026 10:00:00 +0000"];

  it.each([
    [["From: ada@x.org", "To: me@x.org"], "them: ada@x.org"],
    [["From: me@x.org", "To: ada@x.org", "Cc: Mary <mary@x.org>,", " charles@x.org"], "me: ada@x.org mary@x.org charles@x.org"],
    [["From: ada@x.org", "To: mary@x.org", "Cc: me@x.org"], "them: ada@x.org"],
    [["From: ada@x.org", "To: mary@x.org"], "not yours"],
    [["From: ada@x.org", "To: me@x.org", "List-Unsubscribe: <x>"], "lists"],
    [["From: ada@x.org", "To: me@x.org", "Precedence: bulk"], "lists"],
    [["From: ada@x.org", "To: me@x.org", "Auto-Submitted: auto-replied"], "automatic"],
    [["From: ada@x.org", "To: me@x.org", "Auto-Submitted: no"], "them: ada@x.org"],
    [["From: ada@x.org", "To: me@x.org", "X-Gmail-Labels: Spam"], "thrown away"],
    [["From: x@x.org", "To: me@x.org", "Content-Type: multipart/report; x"], "automatic"],
    [["From: no-reply@x.org", "To: me@x.org"], "no-reply"],
    [["From: me@x.org", "To: me@x.org"], "to yourself"],
    [["From: me@x.org", "To: a@x.org, b@x.org, c@x.org, d@x.org"], "large"],
    [["To: me@x.org"], "from nobody"],
    [["From: a@x.org", "To: me@x.org", "To: b@x.org", "TO: c@x.org"], "them: a@x.org"],
  ])("%j", (lines, expected) => {
    const found = lettersWith(head(...own, ...lines), me, 3);
    expect("why" in found ? found.why : `${found.started}: ${found.others.map(({ mail }) => mail).join(" ")}`).toBe(expected);
  });

  it.each(["noreply@x", "no-reply@x", "donotreply@x", "mailer-daemon@x", "bounces@x", "list+noreply@x", "notifications@x"])(
    "%s is nobody",
    (mail) => expect(isNobody(mail)).toBe(true),
  );
  it.each(["norma@x", "notary@x", "ada@noreply.x", "bouncer.bob@x", "info@x"])("%s is somebody", (mail) =>
    expect(isNobody(mail)).toBe(false),
  );
});
