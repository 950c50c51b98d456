// Thunderbird's address book as CSV, in American and British spelling.
import { type Dialect, hasAll } from "./csv-dialect.js";

export const thunderbird: Dialect = {
  kind: "thunderbird",
  program: "Thunderbird",
  fits: (columns) => hasAll(columns, /^primary email$/),
  names: [[/^first name$/, /^last name$/], [/^display name$/], [/^nickname$/]],
  fields: [
    ["nick", /^nickname$/],
    ["email", /^(primary|secondary) email$/],
    ["phone", /^((work|home) phone|mobile number)$/],
    ["url", /^web page \d$/],
    ["org", /^organi[sz]ation$/],
    ["role", /^job title$/],
    ["city", /^home city$/],
    ["city", /^work city$/],
    ["note", /^notes$/],
  ],
  several: { email: null, phone: null, url: null },
  days: { fields: [] },
  finish: ({ one }, cell) => {
    const [year, month, day] = [cell(/^birth year$/), cell(/^birth month$/), cell(/^birth day$/)];
    if (month === "" || day === "") return;
    const date = `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    one.birthday = year === "" ? date : `${year.padStart(4, "0")}-${date}`;
  },
};
