// Google Contacts, as "Google CSV": the head of today and the one until 2024.
import { type Dialect, hasAll } from "./csv-dialect.js";

const several = / ::: /;

export const google: Dialect = {
  kind: "google",
  program: "Google Contacts",
  fits: (columns) =>
    hasAll(columns, /^(e-mail|phone) \d+ - value$/) ||
    hasAll(columns, /^group membership$/, /^given name$/) ||
    hasAll(columns, /^labels$/, /^organization name$/),
  names: [
    [/^(given|first) name$/, /^(additional|middle) name$/, /^(family|last) name$/],
    [/^name$/],
    [/^file as$/],
    [/^nickname$/],
  ],
  fields: [
    ["nick", /^nickname$/],
    ["email", /^e-mail \d+ - value$/],
    ["phone", /^phone \d+ - value$/],
    ["url", /^website \d+ - value$/],
    ["org", /^organization( 1 -)? name$/],
    ["role", /^organization( 1 -)? title$/],
    ["city", /^address \d+ - city$/],
    ["birthday", /^birthday$/],
    ["tag", /^(labels|group membership)$/],
    ["note", /^notes$/],
  ],
  several: { email: several, phone: several, url: several, tag: several },
  days: { fields: ["birthday"] },
  finish: (row) => {
    const { one } = row;
    for (const field of ["org", "role", "city"]) if (one[field]) one[field] = one[field].split(several)[0] as string;
    if (one.birthday) one.birthday = one.birthday.replace(/^ *--/, "");
    row.several.tag = (row.several.tag ?? []).flatMap((label) => asTag(label) ?? []);
  },
};

// Google's own labels begin with a star; of those, three say what a person is to you.
function asTag(label: string): string | null {
  if (!label.startsWith("*")) return label;
  const own = label.slice(1).trim().toLowerCase();
  return /^(friends|family|coworkers)$/.test(own) ? own : null;
}
