// Outlook, as its web and desktop programs write contacts, and Google as "Outlook CSV".
import { type Dialect, hasAll } from "./csv-dialect.js";

export const outlook: Dialect = {
  kind: "outlook",
  program: "Outlook",
  fits: (columns) =>
    hasAll(columns, /^first name$/, /^e-mail address$/, /^(company|job title|(business|mobile|home|primary) phone)$/),
  names: [[/^first name$/, /^middle name$/, /^last name$/], [/^(display name|name)$/], [/^e-mail display name$/], [/^nickname$/]],
  fields: [
    ["nick", /^nickname$/],
    ["email", /^e-mail( \d)? address$/],
    ["phone", /^(primary|mobile|business|home|other|car) phone( \d)?$/],
    ["url", /^(personal |business )?web page$/],
    ["org", /^(company|organization)$/],
    ["role", /^job title$/],
    ["city", /^home city$/],
    ["city", /^(business|other) city$/],
    ["birthday", /^birthday$/],
    ["tag", /^categories$/],
    ["note", /^notes$/],
  ],
  several: { email: null, phone: null, url: null, tag: /;/ },
  days: { fields: ["birthday"] },
  finish: ({ one, several }, cell) => {
    if (/^0+\/0+\/0+$/.test(one.birthday ?? "")) delete one.birthday;
    // "Ada Lovelace (ada@example.org)"
    if (one.name === cell(/^e-mail display name$/)) one.name = one.name?.replace(/ \([^()]*@[^()]*\)$/, "") ?? "";
    // What Google calls everybody, in its "Outlook CSV".
    several.tag = (several.tag ?? []).filter((tag) => !/^(\* )?my ?contacts$/i.test(tag));
    // People of one's own company have an address inside Exchange, which is none outside.
    several.email = (several.email ?? []).filter((address) => !/^\/o=/i.test(address));
  },
};
