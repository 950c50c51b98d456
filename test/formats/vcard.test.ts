// vCards as phones and address books write them: every quirk one line, and what becomes of it.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { FileContact } from "../../src/domain/journal-file.js";
import { readVcards } from "../../src/formats/vcard.js";
import { isVcard } from "../../src/formats/vcard-bytes.js";
import { vcardText } from "../../src/formats/vcard-write.js";
import { main } from "../../src/main.js";
import { fakeTerminal } from "../fake-terminal.js";

const reading = { today: "2026-03-02", side: "past", order: "dmy" } as const;
const read = (given: string | Uint8Array) =>
  readVcards(typeof given === "string" ? Buffer.from(given) : given, "cards.vcf", reading);

/** A card of some lines, read: its name, what else is on it, handles as `email ada@…`, tags, the birthday and the anniversary. */
async function cardOf(...lines: string[]) {
  const { rows, rejected } = await read(["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n"));
  const [row] = rows;
  if (!row) return { why: rejected.map(({ why }) => why).join() };
  const { columns, handles, facts, birthday, anniversary } = row.card;
  return {
    name: row.name,
    ...columns,
    ...(handles.length > 0 && { handles: handles.map(({ kind, value }) => `${kind} ${value}`).join(", ") }),
    ...(facts.length > 0 && { tags: facts.map(({ text }) => text).join("|") }),
    ...(birthday && { birthday: Object.values(birthday).join("-") }),
    ...(anniversary && { anniversary: Object.values(anniversary).join("-") }),
  };
}

const ada = { name: "Ada" };

const cards: [what: string, lines: string[], person: Record<string, unknown>][] = [
  ["no VERSION", ["FN:Ada"], ada],
  ["small letters", ["version:2.1", "fn:Ada", "email;internet:ada@x.org"], { ...ada, handles: "email ada@x.org" }],
  ["N alone, as it is spoken", ["N:Lovelace;Ada;Augusta,Byron;Countess;"], { name: "Ada Augusta Byron Lovelace" }],
  ["N alone in Japanese", ["N:安藤;ロイド;;;"], { name: "安藤 ロイド" }],
  ["an FN of nothing visible", ["FN:\u200e \u202c", "N:Lovelace;Ada"], { name: "Ada Lovelace" }],
  ["a nickname alone", ["NICKNAME:Addy"], { name: "Addy" }],
  ["an organisation alone", ["ORG:Royal Society;Library"], { name: "Royal Society", org: "Royal Society" }],
  ["a mail alone", ["EMAIL:ada@x.org"], { name: "ada@x.org", handles: "email ada@x.org" }],
  ["nothing to call it by", ["TEL:+44 20 7946 0018"], { why: "the card has no name" }],
  ["an organisation", ["KIND:org", "FN:Royal Society", "ORG:Royal Society"], { name: "Royal Society" }],
  ["an organisation as Apple says it", ["X-ABShowAs:COMPANY", "ORG:Royal Society;"], { name: "Royal Society" }],
  ["a group", ["KIND:group", "FN:Savants"], { why: "a group, not a person" }],
  ["a group as Apple says it", ["X-ADDRESSBOOKSERVER-KIND:group", "FN:Savants"], { why: "a group, not a person" }],
  ["quoted-printable", ["N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=C3=A4dler;J;;;"], { name: "J Mädler" }],
  ["bare quoted-printable", ["FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=FCrgen"], { name: "Jürgen" }],
  ["quoted-printable without a charset", ["FN;ENCODING=QUOTED-PRINTABLE:J=FCrgen"], { name: "Jürgen" }],
  ["a charset that does not exist", ["FN;CHARSET=X-NONE;ENCODING=QUOTED-PRINTABLE:J=C3=BC"], { name: "Jü" }],
  [
    "soft line breaks",
    ["FN:Ada", "NOTE;ENCODING=QUOTED-PRINTABLE:one =", " two=0D=0A=", "three", "ORG:Royal Society"],
    { ...ada, note: "one  two\nthree", org: "Royal Society" },
  ],
  ["a soft break before the end", ["FN;ENCODING=QUOTED-PRINTABLE:Ada="], ada],
  ["base64 text", ["FN;ENCODING=BASE64;CHARSET=UTF-8:SsO8cmdlbg=="], { name: "Jürgen" }],
  ["folded lines", ["FN:Ad", " a", "NOTE:a\\nb", "\tc"], { ...ada, note: "a\nbc" }],
  ["a value broken off", ["FN:Ada", "NOTE:one\\", "two words", "three"], { ...ada, note: "one\ntwo words" }],
  ["escapes", ["FN:Ada", "NOTE:\\,\\;\\:\\\\n\\N\\x,;:"], { ...ada, note: ",;:\\n\n\\x,;:" }],
  ["bare types of 2.1", ["FN:Ada", "TEL;HOME;VOICE:+44 123"], { ...ada, handles: "phone +44 123" }],
  ["what is no phone", ["FN:Ada", "TEL:tel:12"], { ...ada, note: "Phone: 12" }],
  ["quoted types", ["FN:Ada", 'TEL;TYPE="home,voice";X="a:b;c":+44 123'], { ...ada, handles: "phone +44 123" }],
  ["a quote never closed", ["FN:Ada", 'TEL;TYPE="home:+44 123'], { ...ada, handles: "phone +44 123" }],
  ["phones wrapped in marks", ["FN:Ada", "TEL:\u202a+44 123\u202c"], { ...ada, handles: "phone +44 123" }],
  [
    "addresses as URIs",
    ["FN:Ada", "TEL;VALUE=uri:tel:+44-123;ext=9", "EMAIL:mailto:a@x.org", "TEL:sip:a@x.org"],
    { ...ada, handles: "email a@x.org, phone +44-123 ext. 9, social sip:a@x.org" },
  ],
  ["a mail with a name", ["FN:Ada", "EMAIL:Ada <a@x.org>"], { ...ada, handles: "email a@x.org" }],
  ["what is no mail", ["FN:Ada", "EMAIL:at home"], { ...ada, note: "Mail: at home" }],
  [
    "what is preferred first",
    ["FN:Ada", "TEL:111", "TEL;PREF=2:222", "TEL;TYPE=PREF:333"],
    { ...ada, handles: "phone 333, phone 222, phone 111" },
  ],
  [
    "pages and names elsewhere",
    [
      "FN:Ada",
      "item1.URL:http\\://x.org",
      "URL:http://",
      "IMPP;X-SERVICE-TYPE=Jabber:xmpp:a@x.org",
      "X-SKYPE-USERNAME:ada",
      "X-SOCIALPROFILE;TYPE=linkedin:https://linkedin.com/in/ada",
      "X-SOCIALPROFILE;TYPE=twitter:x-apple:ada",
    ],
    {
      ...ada,
      handles: "url http://x.org, social xmpp:a@x.org, social skype:ada, url https://linkedin.com/in/ada, social twitter:ada",
    },
  ],
  [
    "several organisations and roles",
    ["FN:Ada", "ORG:A\\, B;C", "ORG:D", "TITLE:E", "ROLE:F"],
    { ...ada, org: "A, B", role: "E", note: "Organisation: D\nRole: F" },
  ],
  ["a role that is a title too", ["FN:Ada", "TITLE:E", "ROLE:E"], { ...ada, role: "E" }],
  ["the city at home", ["FN:Ada", "ADR;WORK:;;a;York;;;", "ADR;HOME:;;b;London;;;"], { ...ada, city: "London" }],
  ["categories", ["FN:Ada", "CATEGORIES:a\\,b,c", "CATEGORIES:myContacts,c d"], { ...ada, tags: "a,b|c|c d" }],
  [
    "Android's own",
    [
      "FN:Ada",
      "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Addy;1;;",
      "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1835-07-08;1;;",
    ],
    { ...ada, nick: "Addy", anniversary: "7-8-1835" },
  ],
  ["pictures, undecoded", ["FN:Ada", "PHOTO;ENCODING=b:AAAA", " BBBB", "KEY:x", "LOGO;BASE64:", "  AAAA", ""], ada],
  ["the card of an agent", ["FN:Ada", "AGENT:", "BEGIN:VCARD", "FN:Charles", "END:VCARD", "ORG:A"], { ...ada, org: "A" }],
];

const birthdays: [written: string, birthday: string | undefined, note?: string][] = [
  ["BDAY:1815-12-10", "12-10-1815"],
  ["BDAY;VALUE=DATE:18151210", "12-10-1815"],
  ["BDAY:1815-12-10T10:00:00Z", "12-10-1815"],
  ["BDAY:18151210T100000", "12-10-1815"],
  ["BDAY:--0122", "1-22-"],
  ["BDAY:--02-14", "2-14-"],
  ["BDAY:--0229", "2-29-"],
  ["BDAY:10 December 1815", "12-10-1815"],
  ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-10", "12-10-"],
  ["BDAY;X-APPLE-OMIT-YEAR=1800:1800-12-10", "12-10-"],
  ["BDAY:1604-12-10", "12-10-"],
  ["BDAY:1604", undefined],
  ["BDAY:---", undefined],
  ["BDAY:", undefined],
  ["BDAY:1815", undefined, "Birthday: 1815"],
  ["BDAY;VALUE=text:circa 1800", undefined, "Birthday: circa 1800"],
  ["BDAY:1815-02-30", undefined, "Birthday: 1815-02-30"],
  ["BDAY:2815-12-10", undefined, "Birthday: 2815-12-10"],
  ["ANNIVERSARY:28350708", undefined, "Anniversary: 2835-07-08"],
  ["ANNIVERSARY;VALUE=text:in spring", undefined, "Anniversary: in spring"],
];

describe("a card with", () => {
  it.each(cards)("%s", async (_, lines, person) => expect(await cardOf(...lines)).toEqual(person));

  it.each(birthdays)("%s", async (written, birthday, note) => {
    expect(await cardOf("FN:Ada", written)).toEqual({ ...ada, ...(birthday && { birthday }), ...(note && { note }) });
  });

  it("an anniversary in Apple's words", async () => {
    const days = [
      "item1.X-ABDATE:1835-07-08",
      "item1.X-ABLabel:_$!<Anniversary>!$_",
      "item2.X-ABDATE:1840-01-01",
      "X-ANNIVERSARY:1835-07-08",
    ];
    expect(await cardOf("FN:Ada", ...days)).toEqual({ ...ada, anniversary: "7-8-1835", note: "Date: 1840-01-01" });
  });

  it("two anniversaries: the second is a line of the note", async () => {
    const days = ["ANNIVERSARY:--0708", "X-EVOLUTION-ANNIVERSARY:1840-01-01", "X-ANNIVERSARY:--07-08"];
    const note = "Anniversary: 1840-01-01";
    expect(await cardOf("FN:Ada", ...days)).toEqual({ ...ada, anniversary: "7-8-", note });
  });
});

const text = "BEGIN:VCARD\r\nFN:Jürgen 李\r\nEND:VCARD\r\n";
const files: [what: string, bytes: Buffer, name?: string][] = [
  ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
  ["UTF-16 with a mark", Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16 without one", Buffer.from(text, "utf16le")],
  ["UTF-16, big end first", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ["Windows' Latin letters", Buffer.from(text.replace(" 李", ""), "latin1"), "Jürgen"],
  ["CR alone", Buffer.from(text.replaceAll("\r\n", "\r"))],
  ["blank lines first", Buffer.from(`\n \r\n${text}`)],
  ["a letter cut by a fold", cutLetter()],
];

function cutLetter(): Buffer {
  const bytes = Buffer.from(text);
  const at = bytes.indexOf(0xc3) + 1;
  return Buffer.concat([bytes.subarray(0, at), Buffer.from("\r\n "), bytes.subarray(at)]);
}

describe("a file in", () => {
  it.each(files)("%s", async (_, bytes, name = "Jürgen 李") => {
    expect(isVcard(bytes)).toBe(true);
    expect((await read(bytes)).rows.map((row) => row.name)).toEqual([name]);
  });

  it("Shift-JIS, where a letter holds a backslash", async () => {
    const name = Buffer.from([0x88, 0xc9, 0x94, 0x5c]);
    const bytes = Buffer.concat([Buffer.from("BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:"), name, Buffer.from("\nEND:VCARD\n")]);
    expect((await read(bytes)).rows.map((row) => row.name)).toEqual(["伊能"]);
  });
});

describe("a file with", () => {
  const said = async (given: string) => {
    const { rows, rejected } = await read(given);
    return [...rows.map(({ line, name }) => `${line} ${name}`), ...rejected.map(({ line, why }) => `${line}: ${why}`)];
  };

  it("cards that do not end keeps the others", async () => {
    const given = "BEGIN:VCARD\nFN:Ada\nBEGIN:VCARD\nFN:Charles\nEND:VCARD\n\nBEGIN:VCARD\nFN:Mary\n";
    expect(await said(given)).toEqual(["3 Charles", "1: the card has no END:VCARD", "7: the card has no END:VCARD"]);
  });

  it("lines in no card says so once", async () => {
    const given = "BEGIN:VCARD\nFN:Ada\nEND:VCARD\nFN:Charles\nTEL:123\nEND:VCARD\n";
    expect(await said(given)).toEqual(["1 Ada", "4: no BEGIN:VCARD stands before it"]);
  });

  it("one card, from standard input", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-vcard-"));
    const terminal = fakeTerminal({ folder, stdin: "BEGIN:VCARD\nFN:Ada\nEND:VCARD\nx\n" });
    expect(await main(["import", "-"], terminal, new Date("2026-03-02T12:00:00Z"))).toBe(0);
    expect(terminal.screen).toContain("line 4: no BEGIN:VCARD stands before it\nImported 1 contact;");
    fs.rmSync(folder, { recursive: true });
  });

  it("nothing of the kind is refused", async () => {
    await expect(read("Dear Ada,")).rejects.toThrow("cards.vcf holds no vCard");
    expect(isVcard(Buffer.from("BEGIN:VCALENDAR"))).toBe(false);
    expect(isVcard(Buffer.from("name\nBEGIN:VCARD"))).toBe(false);
    expect(isVcard(Buffer.alloc(0))).toBe(false);
  });
});

const contact = {
  uid: "0b8a1c5e-1d1b-4c56-9c3e-2f6f0c0a7d11",
  name: "Ada King Lovelace",
  nick: "A, B",
  org: "A; B",
  role: "C\\",
  city: "London",
  note: "one\ntwo",
  handles: [
    { kind: "email", value: "ada@example.org" },
    { kind: "url", value: "https://example.org/a,b;c" },
    { kind: "social", value: "xmpp:ada@example.org" },
    { kind: "social", value: "@ada" },
    { kind: "alias", value: "Countess" },
  ],
  facts: [
    { kind: "tag", text: "a,b" },
    { kind: "tag", text: "c" },
    { kind: "need", text: "a reader" },
  ],
  occasions: [{ what: "birthday", month: 12, day: 10, year: null }],
  extras: [],
} as unknown as FileContact;

describe("a contact written", () => {
  const written = (one: Partial<FileContact>, version: "3.0" | "4.0") =>
    [...vcardText([{ ...contact, ...one }], version)].join("");

  it("as 3.0 and 4.0", () => {
    const lines = written({}, "3.0").split("\r\n");
    expect(lines).toEqual([
      "BEGIN:VCARD",
      "VERSION:3.0",
      `UID:${contact.uid}`,
      "FN:Ada King Lovelace",
      "N:Lovelace;Ada King;;;",
      "NICKNAME:A\\, B",
      "ORG:A\\; B",
      "TITLE:C\\\\",
      "EMAIL:ada@example.org",
      "URL:https://example.org/a\\,b;c",
      "IMPP:xmpp:ada@example.org",
      "X-SOCIALPROFILE:@ada",
      "ADR:;;;London;;;",
      "BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-10",
      "CATEGORIES:a\\,b,c",
      "NOTE:one\\ntwo",
      "END:VCARD",
      "",
    ]);
    const newer = written({}, "4.0").split("\r\n");
    expect(newer.filter((line) => !lines.includes(line))).toEqual(["VERSION:4.0", `UID:urn:uuid:${contact.uid}`, "BDAY:--1210"]);
  });

  it("with a year, one name, and a uid of another program", () => {
    const occasions = [{ what: "birthday", month: 1, day: 2, year: 815 }];
    const one = { name: "Al-Kindi", uid: "kindi, 1", occasions };
    expect(written(one, "3.0")).toContain("\r\nBDAY:0815-01-02\r\n");
    expect(written(one, "3.0")).toContain("\r\nN:Al-Kindi;;;;\r\n");
    expect(written(one, "4.0")).toContain("\r\nBDAY:08150102\r\n");
    expect(written(one, "4.0")).toContain("\r\nUID;VALUE=text:kindi\\, 1\r\n");
  });

  it("in lines of at most 75 octets, no letter cut", () => {
    const note = "李明😀é ".repeat(40).trim();
    const lines = written({ note }, "3.0").split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.join("\n").replace(/\n /g, "")).toContain(`NOTE:${note}`);
    expect(lines.join("")).not.toContain("\ufffd");
  });

  it.each(["3.0", "4.0"] as const)("as %s is read by another parser", (version) => {
    const card = new ICAL.Component(ICAL.parse(written({ role: "C; D", note: "one; two\nthree" }, version)));
    const said = (name: string) => card.getAllProperties(name).flatMap((property) => property.getValues());
    expect(said("fn")).toEqual(["Ada King Lovelace"]);
    expect(said("n")).toEqual([["Lovelace", "Ada King", "", "", ""]]);
    expect(said("nickname")).toEqual(["A, B"]);
    expect(said("categories")).toEqual(["a,b", "c"]);
    // It leaves escapes in the links of 3.0.
    if (version === "4.0") expect(said("url")).toEqual(["https://example.org/a,b;c"]);
    expect(said("email")).toEqual(["ada@example.org"]);
    expect(said("bday").map(String)).toEqual([version === "3.0" ? "1604-12-10" : "--12-10"]);
  });
});
