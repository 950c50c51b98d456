// Cards that real programs wrote: what is expected of every file, and why. They are not part of the project.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { PersonRow } from "../../src/domain/import-person.js";
import { readVcards } from "../../src/formats/vcard.js";
import { main } from "../../src/main.js";
import { fakeTerminal } from "../fake-terminal.js";
import { hasRealFiles, ifSkipped, realFiles, realNames } from "../real-data.js";

const found = realNames(/\.vcf$/i);

/** Of each file its people in short (name, nick, role, organisation, city, birthday, anniversary, two handles, tags, lines of the note) and its rejects. */
const table: [file: string, expected: string[], why: string][] = [
  [
    "android_frameworks_opt_vcard/v21_adr_multiple_line.vcf",
    ["bogus · Hamburg · 2008-12-3 · http://bogus.com/"],
    "an address broken off by bare line ends; the family name is all the name there is",
  ],
  [
    "android_frameworks_opt_vcard/v21_android_custom_prop.vcf",
    ["1: the card has no name"],
    "nothing but properties of one program",
  ],
  ["android_frameworks_opt_vcard/v21_backslash.vcf", ["A;B\\C;D:E\\"], "vCard 2.1 escapes only semicolons"],
  [
    "android_frameworks_opt_vcard/v21_blackberry_photo.vcf",
    ["boogie · forrestgump@walladalla.com · +5555555 · +1"],
    "a picture in base64 is skipped",
  ],
  [
    "android_frameworks_opt_vcard/v21_complicated.vcf",
    ["Joe Due · Shrimp Man · Gump Shrimp Co. · Baytown · 1980-1-1 · forrestgump@walladalla.com · cell@example.com · +6 · note 3"],
    "bare types, quoted-printable, a second role in the note",
  ],
  [
    "android_frameworks_opt_vcard/v21_im.vcf",
    ["Nick · google-talk:hhh@gmail.com"],
    "a nickname in Android's own property, a name elsewhere",
  ],
  ["android_frameworks_opt_vcard/v21_japanese_1.vcf", ["安藤ロイド · 0300000000"], "Shift-JIS in N, no FN"],
  ["android_frameworks_opt_vcard/v21_japanese_3.vcf", ["伊能 圭一 伊予"], "Shift-JIS, where letters hold backslashes"],
  ["android_frameworks_opt_vcard/v21_malformed_photo.vcf", ["fullname"], "a picture with colons in it"],
  [
    "android_frameworks_opt_vcard/v21_org_before_title.vcf",
    ["Normal Guy · Excellent Janitor · Company"],
    "of an organisation the first part",
  ],
  [
    "android_frameworks_opt_vcard/v21_pref_handling.vcf",
    ["Smith · Engineer · Company · test@example.com · test2@examination.com · note 7"],
    "phones of one digit, two more organisations and two more roles go into the note",
  ],
  ["android_frameworks_opt_vcard/v21_simple_1.vcf", ["Roid Ando"], "no VERSION, N alone"],
  ["android_frameworks_opt_vcard/v21_simple_2.vcf", ["Ando Roid"], "no VERSION, FN alone"],
  ["android_frameworks_opt_vcard/v21_simple_3.vcf", ["Ando Roid"], "no VERSION"],
  ["android_frameworks_opt_vcard/v21_sip.vcf", ["Android · sip:888 · sip:90-180-360"], "addresses of internet telephony"],
  [
    "android_frameworks_opt_vcard/v21_title_before_org.vcf",
    ["Nice Guy · Cool Title · Marverous"],
    "of an organisation the first part",
  ],
  [
    "android_frameworks_opt_vcard/v21_x_android_custom_after_photo.vcf",
    ["Roid Ando · 1975-8-20 · & 1999-7-10"],
    "an anniversary in Android's own property, after a picture",
  ],
  [
    "android_frameworks_opt_vcard/v21_x_param.vcf",
    ["Roid Ando · email@example.com · email2@example.com · note 2"],
    "types that nobody knows; phones of one digit in the note",
  ],
  ["android_frameworks_opt_vcard/v30_japanese.vcf", ["伊能 圭一 伊予"], "a charset in 3.0, where there is none"],
  [
    "android_frameworks_opt_vcard/v30_multibyte_param.vcf",
    ["G M F · note 1"],
    "a type in Chinese; a phone of one digit in the note",
  ],
  ["android_frameworks_opt_vcard/v30_pager.vcf", ["G M F · 6101231234@pagersample.com"], "a pager's address is kept as it is"],
  ["android_frameworks_opt_vcard/v30_pause_wait.vcf", ["Pause Wait · p1234p5678w9"], "pauses in a number are kept"],
  ["android_frameworks_opt_vcard/v30_simple.vcf", ["And Roid · Open · 0300000000"], "of an organisation the first part"],
  ["android_frameworks_opt_vcard/v30_sip.vcf", ["Android · sip:android@android.example.com"], "IMPP"],
  [
    "android_frameworks_opt_vcard/v40_sip.vcf",
    ["安藤 ロイド · sip:example@example.com · note 1"],
    "tel: and sip: as phones; one digit is no phone",
  ],
  [
    "contacts/forrest-gump.vcf",
    ["Forrest Gump · Ultimate Warrior · Sheri Nom Co. · sherinnom@example.com · qq:21588891"],
    "an instant messenger",
  ],
  ["contacts/without-uid.vcf", ["Foo Bar · Testing Data · foobar@baz.com"], "no UID"],
  [
    "ez-vcard/gmail-single.vcf",
    [
      'Greg Dartmouth · "Gman" · TheJobTitle · TheCompany · Custom City · 1960-9-10 · & 1970-6-2 · gdartmouth@hotmail.com · 555 555 1111 · +3 · note 3',
    ],
    "labels in groups, an anniversary with a label",
  ],
  [
    "ez-vcard/issue114.vcf",
    ["Dummy, Dummy · Dummy GmbH · Bad Homburg · dummy.dummy@dummy.com · +49 1234 56789 · +1"],
    "quotes and line breaks in a parameter",
  ],
  [
    "ez-vcard/rfc2426-example.vcf",
    [
      "Frank Dawson · Lotus Development Corporation · Raleigh · Frank_Dawson@Lotus.com · fdawson@earthlink.net · +3",
      "Tim Howes · Netscape Communications Corp. · Mountain View · howes@netscape.com · +1-415-937-3419 · +1",
    ],
    "two cards, folded lines, small letters in BEGIN",
  ],
  [
    "ical.js/escape_semicolon.vcf",
    ['First Last NextCloud · "Hugo" · Firma · City · 2019-2-10 · & 2019-2-20 · home@gmx.de · work@gmx.de · +4 · #Test-Kontakte'],
    "escaped separators in a phone, a birthday with a time, one anniversary said twice",
  ],
  [
    "ical.js/vcard.vcf",
    [
      'J. Doe · "Boss" · Research Scientist · ABC, Inc. · city · --2-3 · & 1996-4-15 · jqpublic@xyz.example.com · +33-01-23-45-67 · +1 · note 2',
    ],
    "every property of 4.0; a birthday without a year",
  ],
  [
    "ical.js/vcard3.vcf",
    [
      'Mr. John Q. Public, Esq. · "Robbie" · Director, Research and Development · ABC, Inc. · Any Town · 1996-4-15 · jane_doe@abc.com · jqpublic@xyz.dom1.com · +2 · #TRAVEL AGENT #INTERNET #IETF #INDUSTRY #INFORMATION TECHNOLOGY · note 6',
    ],
    "every property of 3.0, several of each; the card of an agent is skipped",
  ],
  [
    "ical.js/vcard_author.vcf",
    ["Simon Perreault · Viagenie · Quebec · --2-3 · & 2009-8-8 · simon.perreault@viagenie.ca · +1-418-656-9254 ext. 102 · +2"],
    "a birthday without a year, an extension",
  ],
  ["ical.js/vcard_grouped.vcf", ["1: the card has no name"], "two addresses and nothing else"],
  [
    "kcontacts/testfullvcard.vcf",
    [
      'Sherlock Holmes · "Shirley" · Detective · London · 1953-10-15 · & 1996-4-15 · detective@sherlockholmes.com · sherlock.holmes@gmail.com · +5 · #FICTION #LITERATURE',
    ],
    "commas and colons in quoted parameters, preferences by number",
  ],
  [
    "kcontacts/vcard1.vcf",
    ["Frank Dawson · Lotus Development Corporation · Raleigh · Frank_Dawson@Lotus.com · fdawson@earthlink.net · +3"],
    "plain",
  ],
  [
    "kcontacts/vcard10.vcf",
    [
      "Bike Shop · Bike Shop · note 1",
      "Field after Address broken · Urt · http://some-webseite.com · note 1",
      "Field after Address not broken · Urt · http://some-webseite.com · note 1",
      "Dr. med. Surname Name · Facharzt für Allgemeinmedizin · note 6",
      "Second Doctor · Dentist · note 6",
    ],
    "quoted-printable over several lines; a card with an organisation alone",
  ],
  ["kcontacts/vcard11.vcf", ["Test User · thejoe@abc.com · johndoe@abc.com"], "plain"],
  ["kcontacts/vcard12.vcf", ["Good Looking · goodlooking@example.com"], "two pictures"],
  ["kcontacts/vcard13.vcf", ["Test User · thejoe@abc.com · johndoe@abc.com · +2"], "plain"],
  ["kcontacts/vcard14.vcf", ["Test User · thejoe@abc.com · johndoe@abc.com"], "plain"],
  ["kcontacts/vcard15.vcf", ["Test Tester · +1-800-123456 · http://www.example.com"], "plain"],
  [
    "kcontacts/vcard2.vcf",
    ["Tim Howes · Netscape Communications Corp. · Mountain View · howes@netscape.com · +1-415-937-3419 · +1"],
    "plain",
  ],
  ["kcontacts/vcard3.vcf", ["ian geiser · VP of Engineering · Source eXtreme · geiseri@yahoo.com"], "all in small letters"],
  [
    "kcontacts/vcard4.vcf",
    ["Ximian, Inc. · Ximian, Inc. · hello@ximian.com · (617) 236-0442 · +2 · note 1"],
    "an FN without a value, so the organisation is the name",
  ],
  [
    "kcontacts/vcard5.vcf",
    [
      'Mustermann, Heiko · "clown" · Developer · KDE · Dresden · 1955-7-19 · & 1982-7-7 · heiko.mustermann@freenet.org · heiko8@tst.inf.tu-dresden.de · +4 · #Friend · note 2',
    ],
    "pictures and sound, an anniversary in a property of KDE",
  ],
  ["kcontacts/vcard6.vcf", ["Test User · email1@abc.de · email2@abc.de"], "plain"],
  ["kcontacts/vcard8.vcf", ["test · note 3"], "a capital N as line break"],
  [
    "kcontacts/vcard9.vcf",
    ["βγδεαβγδ1βγδεαβγδ1βγδεαβγδ1βγδεαβγδ1βγδεαβγδ1βγδεαβγδ1βγδεαβγδ1βγδεαβγδ1βγδεαβγδ1βγδεαβγδ1βγδεαβγδ1 · note 1"],
    "letters cut by folds",
  ],
  [
    "kcontacts/vcard_legacy_messaging_fields.vcf",
    ["My Name · twitter:kdecommunity · irc:konqui · +2"],
    "messengers in properties of KDE, two of them in one value",
  ],
  ["khard/altid.vcf", ["altid · note 1"], "two spellings of N"],
  ["khard/category.vcf", ["contact with category · foo@example.org · #bar"], "plain"],
  ["khard/contact1.vcf", ["second contact · 2018-1-20 · user@example.com · 0123456789"], "plain"],
  ["khard/contact2.vcf", ["third contact"], "plain"],
  ["khard/individual.vcf", ["Wile E. Coyote · ACME Inc."], "plain"],
  ["khard/issue249.vcf", ["Foo Bar"], "plain"],
  ["khard/joe.vcf", ['Joe Citizen · "horrible_human_being" · jcitizen@foo.com'], "plain"],
  ["khard/korean-c.vcf", ["최유림"], "plain"],
  ["khard/korean-j.vcf", ["전도훈"], "plain"],
  ["khard/labels.vcf", ["labeled guy · Test Inc"], "a label in a group"],
  ["khard/minimal.vcf", ["minimal contact"], "plain"],
  ["khard/nickname.vcf", ['Michael Smith · "Mike" · ms@example.org'], "plain"],
  ["khard/no-nickname.vcf", ["Mike Jones · mj@example.org"], "plain"],
  ["khard/org.vcf", ["ACME Inc."], "an organisation is its own name"],
  ["khard/photov3.vcf", ["with photo v3 · note 1"], "plain"],
  ["khard/photov4.vcf", ["with photo v4 · note 1"], "a picture as a link with its data"],
  ["khard/post.vcf", ["With post address · The City"], "plain"],
  ["khard/tel-value-uri.vcf", ["bug 195 · 67545678"], "a phone that says it is a URI"],
  ["khard/text-bday.vcf", ["text birthday · note 1"], "a birthday in words that are no day goes into the note"],
  ["khard/unparsable.vcf", ["1: the card has no END:VCARD"], "cut before END"],
  [
    "roundcubemail/all.vcf",
    [
      'Display Name · "Nickname" · Job Title · Company · Home City · 1991-1-20 · & 1992-2-20 · home@example.com · work@example.com · +25 · #test · note 1',
    ],
    "every property that Roundcube writes",
  ],
  ["roundcubemail/contacts.vcf", ["Aleksander Machniak · alec@example.org", "Sylvester Stalone · s.stalone@rambo.tv"], "plain"],
  [
    "roundcubemail/email.vcf",
    [
      "test1@domain.tld · test1@domain.tld",
      "test2@domain.tld · test2@domain.tld",
      "test3@domain.tld · test3@domain.tld",
      "test4@domain.tld · test4@domain.tld",
    ],
    "names that are mails, N empty",
  ],
  [
    "roundcubemail/gmail.vcf",
    [
      'Prefix Firstname Middle Lastname Suffix · "nick" · jobtitle · company · home_city · 1975-12-12 · home@aaa.pl · work@email.pl · +4 · #Test · note 8',
    ],
    "words instead of phones go into the note; the group of everybody is left out",
  ],
  ["roundcubemail/outlook.vcf", ["test1@domain.tld · test1@domain.tld · test2@domain.tld · +1"], "plain"],
  ["roundcubemail/photo.vcf", ["Apple Computer AG"], "a company with a contact person"],
  [
    "roundcubemail/tb_plain.vcf",
    ['Displayname · "Nick" · title · Organization · City · 1970-11-15 · test@domain.tld · next@domain.tld · +2 · note 5'],
    "words instead of phones go into the note",
  ],
  ["vobject/issue153.vcf", ["Test Benutzer"], "a picture with a bare BASE64"],
  ["vobject/issue64.vcf", ["1: the card has no name"], "a picture and nothing else"],
];

function short({ name, card }: PersonRow): string {
  const { columns, handles, birthday, anniversary, facts } = card;
  return [
    name,
    columns.nick && `"${columns.nick}"`,
    columns.role,
    columns.org,
    columns.city,
    birthday && [birthday.year ?? "-", birthday.month, birthday.day].join("-"),
    anniversary && `& ${[anniversary.year ?? "-", anniversary.month, anniversary.day].join("-")}`,
    ...handles.slice(0, 2).map(({ value }) => value),
    handles.length > 2 && `+${handles.length - 2}`,
    facts.map(({ text }) => `#${text}`).join(" "),
    columns.note && `note ${columns.note.split("\n").length}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-real-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe.skipIf(!hasRealFiles)(`real vCards${ifSkipped(hasRealFiles)}`, () => {
  it("are all in the table", () => {
    expect(table.map(([file]) => file).sort()).toEqual(found);
  });

  it.each(table)("%s", async (file, expected) => {
    const bytes = fs.readFileSync(path.join(realFiles, file));
    const { rows, rejected } = await readVcards(bytes, file, { today: "2026-03-02", side: "past", order: "dmy" });
    expect([...rows.map(short), ...rejected.map(({ line, why }) => `${line}: ${why}`)]).toEqual(expected);
  });

  it("are known the second time, one by one and all together", async () => {
    const files = found.map((file) => path.join(realFiles, file));
    for (const some of [...files.map((file) => [file]), files]) {
      fs.rmSync(path.join(folder, "journal.db"), { force: true });
      const [, again] = [await imported(some), await imported(some)];
      expect(again.screen, some.join()).toMatch(/^0 new, 0 changed, /m);
      expect(again.code).toBe(0);
    }
  });
});

async function imported(files: string[]): Promise<{ code: number; screen: string }> {
  const terminal = fakeTerminal({ folder });
  const code = await main(["import", ...files], terminal, new Date("2026-03-02T12:00:00Z"));
  return { code, screen: terminal.screen };
}
