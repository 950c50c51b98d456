// A small file of each format, with the quirks it is known for; `whole` is how many people and entries a journal with one person has after it.
import { strToU8, zipSync } from "fflate";
import type { SourceOptions } from "../../src/commands/import-source.js";

export interface Sample {
  text: string;
  options?: SourceOptions;
  whole: string;
}

const lines = (...all: string[]) => `${all.join("\r\n")}\r\n`;

export const samples: Record<string, Sample> = {
  "people.csv": {
    text: lines(
      "Name,E-mail,Born",
      '"Lovelace, Ada",ada@example.org,10 Dec 1815',
      '"Mary ""M."" Somerville",mary@example.org,',
      ",nobody@example.org,",
    ),
    options: { map: ["name=Name", "email=E-mail", "birthday=Born"] },
    whole: "3",
  },
  "letters.csv": {
    text: lines(
      "date,who,direction,place",
      "1835-07-08,Ada Lovelace|Charles Babbage,sent,London",
      "9 July 1835,Mary,received,",
      "x,y,z,",
    ),
    options: {
      map: ["day=date", "who=who", "started=direction", "where=place"],
      value: ["sent=me", "received=them"],
      split: "|",
      via: "letter",
    },
    whole: "5",
  },
  "Connections.csv": {
    text: lines(
      "Notes:",
      '"When exporting your connection data, some emails are missing"',
      "",
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
      "Ada,Lovelace,https://www.linkedin.com/in/ada,ada@example.org,Analytical Society,Analyst,05 Mar 2024",
      "Charles,Babbage,https://www.linkedin.com/in/charles,,Royal Society,,7-Feb-22",
      ",,,,,,",
    ),
    whole: "2",
  },
  "messages.csv": {
    text: lines(
      "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT",
      "1,,Me,https://www.linkedin.com/in/me,Ada Lovelace,https://www.linkedin.com/in/ada,2024-03-05 10:00:00 UTC,,Hello",
      "1,,Ada Lovelace,https://www.linkedin.com/in/ada,Me,https://www.linkedin.com/in/me,2024-03-06 10:00:00 UTC,,Yes",
      "2,,Me,https://www.linkedin.com/in/me,Charles,https://www.linkedin.com/in/charles,2024-03-06 10:00:00 UTC,,Good day",
    ),
    options: { me: ["https://www.linkedin.com/in/me"] },
    whole: "5",
  },
  "google.csv": {
    text: lines(
      "First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value",
      'Ada,,Lovelace,,Analytical Society,Analyst,1815-12-10,"wants a reader,\nsoon",Friends ::: * myContacts,* Home,ada@example.org ::: countess@example.org,Mobile,+44 20 7946 0018',
      "Augustus,De,Morgan,Gus,,, --06-27,,* friends ::: * myContacts,,,,",
    ),
    whole: "2",
  },
  "google-old.csv": {
    text: lines(
      "Name,Given Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name",
      "Ada Lovelace,Ada,Lovelace,1815-12-10,,* My Contacts ::: Engines,* Home,ada@example.org,Mobile,020 7946 0018,Analytical Society",
      "Mary Somerville,Mary,Somerville,,,* My Contacts,* Work,mary@example.org ::: m@example.org,,,",
    ),
    whole: "2",
  },
  "outlook.csv": {
    text: lines(
      "First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,Home Phone,Mobile Phone,Business City,Company,Job Title,Birthday,Notes",
      'Ada,,Lovelace,,,,ada@example.org,,,+44 20 7946 0018,London,Analytical Society,Analyst,12/10/1815,"a note\nof two lines"',
      "Charles,,Babbage,Mr,,,charles@example.org,,020 7946 0019,,London,,,0/0/00,",
    ),
    whole: "2",
  },
  "thunderbird.csv": {
    text: lines(
      "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Work Address,Work Address 2,Work City,Work State,Work ZipCode,Work Country,Job Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,Notes",
      "Ada,Lovelace,Ada Lovelace,,ada@example.org,,,,020 7946 0018,,,,,,London,,,,,,,,,,Analyst,,Analytical Society,https://example.org,,1815,12,10,,,,,a note",
      "Mary,Somerville,Mary Somerville,,mary@example.org,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
    ),
    whole: "2",
  },
  "contacts.csv": {
    text: lines(
      "uid,slug,name,email,need,untriaged",
      "0b9f2c1e-6f0a-4d65-9b1e-5a1d0c6f7a01,ada,Ada Byron,ada@example.org,a printer,no",
      "0b9f2c1e-6f0a-4d65-9b1e-5a1d0c6f7a02,mary,Mary,,,no",
    ),
    whole: "3",
  },
  "old.vcf": {
    text: lines(
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=C3=A4dler;Jo=",
      "hann;;;",
      "TEL;HOME;VOICE:+44 20 7946 0018",
      "PHOTO;ENCODING=BASE64;JPEG:AAAA",
      " BBBB",
      "",
      "BDAY:18151210",
      "END:VCARD",
    ),
    whole: "2",
  },
  "three.vcf": {
    text: lines(
      "BEGIN:VCARD",
      "VERSION:3.0",
      "FN:Ada Lovelace",
      "N:Lovelace;Ada;;;",
      'item1.TEL;TYPE="home,voice":\u202a+44 20 7946 0018\u202c',
      "item1.X-ABLabel:_$!<Home>!$_",
      "ORG:Analytical Society;Engines",
      "BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-10",
      "NOTE:wants a reader\\, soon\\nand a",
      "  loom",
      "X-ODD;X=1:kept",
      "END:VCARD",
      "BEGIN:VCARD",
      "VERSION:3.0",
      "ORG:Royal Society",
      "END:VCARD",
    ),
    whole: "2",
  },
  "four.vcf": {
    text: lines(
      "BEGIN:VCARD",
      "VERSION:4.0",
      "KIND:individual",
      "UID:urn:uuid:0b9f2c1e-6f0a-4d65-9b1e-5a1d0c6f7a03",
      "FN:李明",
      "BDAY:--0529",
      "CATEGORIES:a,b\\,c",
      "URL:https://www.linkedin.com/in/li-ming",
      "END:VCARD",
      "BEGIN:VCARD",
      "VERSION:4.0",
      "KIND:group",
      "FN:Friends",
      "MEMBER:urn:uuid:0b9f2c1e-6f0a-4d65-9b1e-5a1d0c6f7a03",
      "END:VCARD",
    ),
    whole: "2",
  },
  "calendar.ics": {
    text: lines(
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "BEGIN:VTIMEZONE",
      "TZID:Lisbon",
      "BEGIN:STANDARD",
      "DTSTART:19701025T020000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0000",
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      "END:STANDARD",
      "END:VTIMEZONE",
      "BEGIN:VEVENT",
      "UID:1@example.org",
      "DTSTART;TZID=GMT Standard Time:20260105T100000",
      "DTEND;TZID=GMT Standard Time:20260105T110000",
      "RRULE:FREQ=WEEKLY;COUNT=3",
      "EXDATE;TZID=GMT Standard Time:20260112T100000",
      "SUMMARY:The Engine\\, again",
      "ORGANIZER;CN=Me:mailto:me@example.org",
      "ATTENDEE;CN=Ada Lovelace;PARTSTAT=ACCEPTED:mailto:ada@example.org",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:2@example.org",
      "DTSTART;VALUE=DATE:20260105",
      "SUMMARY:Holiday",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:3@example.org",
      "DTSTART;TZID=Lisbon:20251104T100000",
      "RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU,-1FR;BYSETPOS=1;UNTIL=20260501T000000Z",
      "RDATE;TZID=Lisbon:20251105T100000",
      "ATTENDEE:mailto:charles@example.org",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:3@example.org",
      "RECURRENCE-ID;TZID=Lisbon:20260106T100000",
      "DTSTART;TZID=Lisbon:20260107T100000",
      "ATTENDEE:mailto:charles@example.org",
      "END:VEVENT",
      "END:VCALENDAR",
    ),
    options: { me: ["me@example.org"], create: true },
    whole: "7",
  },
  "mail.mbox": {
    text: [
      "From ada@example.org Mon Jan  5 10:00:00 2026",
      "From: =?utf-8?q?Ada_Lovelace?= <ada@example.org>",
      "To: Me <me@example.org>, Charles Babbage <charles@example.org>",
      "Date: Mon, 05 Jan 2026 10:00:00 +0000",
      "Subject: The Engine",
      "",
      "Body",
      "",
      "From me@example.org Tue Jan  6 10:00:00 2026",
      "From: me@example.org",
      "To: ada@example.org",
      "Date: 6 Jan 26 10:00 GMT",
      "",
      "Body",
      "",
    ].join("\n"),
    options: { me: ["me@example.org"], create: true },
    whole: "3",
  },
  "journal.json": {
    text: `{"format":"net-journal","version":1,"settings":[{"key":"due.max","value":"5"}],"circles":[{"name":"light"}],
      "contacts":[{"number":7,"uid":"a","slug":"ada","name":"Ada","mood":"open","created":"2026-02-01",
      "handles":[{"kind":"email","value":"a@x"}],"occasions":[{"what":"birthday","month":12,"day":10}]}],"ties":[],
      "entries":[{"number":1,"uid":"b","kind":"talk","day":"2026-02-01","text":"","people":["a"],"channel":"call","depth":2}]}`,
    whole: "3",
  },
};

/** An archive of two of them. */
export const zip = Buffer.from(
  zipSync({
    "Connections.csv": strToU8(samples["Connections.csv"]?.text ?? ""),
    "messages.csv": strToU8(samples["messages.csv"]?.text ?? ""),
  }),
);

/** All of them as bytes. */
export const allSamples = [...Object.values(samples).map(({ text }) => Buffer.from(text)), zip];
