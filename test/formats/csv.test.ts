// Tables as people's programs write them: what separates, what is quoted, and on which line a row begins.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvTable, longTable, readTable } from "../../src/formats/csv.js";
import { readMapping, rowMapper } from "../../src/formats/csv-mapping.js";
import { proposedFor, refusal } from "../../src/formats/csv-proposal.js";

const read = (text: string) => readTable(text, "people.csv");

const cases: [what: string, text: string, rows: [line: number, ...cells: string[]][]][] = [
  ["commas", "name,city\nAda,London\n", [[2, "Ada", "London"]]],
  ["semicolons", 'name;city\nAda;"London, Surrey"\n', [[2, "Ada", "London, Surrey"]]],
  ["tabs", "name\tcity\nAda\tLondon", [[2, "Ada", "London"]]],
  ["a comma inside a quoted head", '"name, first";city\nAda;London\n', [[2, "Ada", "London"]]],
  ["lines that end in CR LF, and empty ones", "name,city\r\n\r\nAda,London\r\n", [[3, "Ada", "London"]]],
  ["lines that end in CR", "name,city\rAda,London\r", [[2, "Ada", "London"]]],
  [
    "cells of several lines",
    'name,city\r\n"Ada\r\nKing",London\r\nMary,Rome\r\n',
    [
      [2, "Ada\nKing", "London"],
      [4, "Mary", "Rome"],
    ],
  ],
  ["quotes in quotes", 'name,city\n"Ada ""the Countess""",London\n', [[2, 'Ada "the Countess"', "London"]]],
  ["quotes that are only there", 'name,city\nAda "the Countess" King,London\n', [[2, 'Ada "the Countess" King', "London"]]],
  ["one column", "name\nAda\n", [[2, "Ada"]]],
  ["nothing but a head", "name,city", []],
];

describe("a table", () => {
  it.each(cases)("of %s", async (_, text, rows) => {
    const table = await read(text);
    expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual(rows);
    expect(table.rejected).toEqual([]);
  });

  it("sets rows aside that have another number of cells", async () => {
    const { rows, rejected } = await read("name,city\nAda\nMary,Rome,Naples\nCharles,London\n");
    expect(rows.map(({ line }) => line)).toEqual([4]);
    expect(rejected.map(({ line, why }) => `${line}: ${why}`)).toEqual([
      "2: 1 cell where 2 are named",
      "3: 3 cells where 2 are named",
    ]);
  });

  it("says where a quote begins that is never closed", async () => {
    await expect(read('name,city\nAda,London\n"Mary,Rome\nCharles,London\n')).rejects.toThrow("opens after line 2");
    await expect(read('"name,city\n')).rejects.toThrow("opens after line 0");
  });
});

const table = (columns: string[], ...rows: string[][]): CsvTable => ({
  file: "people.csv",
  columns,
  rows: rows.map((cells, i) => ({ line: i + 2, cells })),
  rejected: [],
});

describe("a mapping", () => {
  it("joins columns of one value, gathers those of several, and turns words", () => {
    const people = table(["First", "Last", "Mail", "Mail 2", "Tags"], ["Ada", "Lovelace", "a@x", "", "vip| poet"]);
    const maps = ["name=First", "name=last", "email=Mail", "email=Mail 2", "tag=Tags"];
    const mapper = rowMapper(readMapping(maps, people), { split: "|", value: ["vip=very important", "a@x=b@x"] });
    const mapped = people.rows.map(mapper);
    expect(mapped).toEqual([
      { line: 2, one: { name: "Ada Lovelace" }, several: { email: ["b@x"], tag: ["very important", "poet"] } },
    ]);
  });

  it("is of talks when there is a day, and of contacts when there is none", () => {
    const columns = table(["a", "b"]);
    expect(readMapping(["day=a", "who=b"], columns).kind).toBe("talks");
    expect(readMapping(["name=a"], columns).kind).toBe("contacts");
  });

  it.each([
    [["Name", "E-Mail", "Company"], "--map name=Name --map email=E-Mail --map org=Company"],
    [["first_name", "LAST NAME", "Mobile phone"], "--map name=first_name --map 'name=LAST NAME' --map 'phone=Mobile phone'"],
    [["Date", "Name", "Place", "What"], "--map day=Date --map who=Name --map where=Place"],
    [["Surname", "Middle name", "Given name", "Email"], "--map 'name=Given name' --map 'name=Middle name' --map name=Surname"],
    [["Name", "First name", "Last name", "Company", "Employer"], "people.csv --map name=Name --map org=Company"],
    [
      ["Name", "E-mail", "E-mail 2", "Notes", "Comment"],
      "--map email=E-mail --map 'email=E-mail 2' --map note=Notes --map note=Comment",
    ],
    [
      ["Nama Belakang", "Nama depan", "No. HP", "Kota"],
      "--map 'name=Nama depan' --map 'name=Nama Belakang' --map 'phone=No. HP'",
    ],
    [["Tanggal", "Dengan", "Catatan"], "--map day=Tanggal --map who=Dengan --map note=Catatan"],
    [["Ada's"], "its columns are Ada's"],
  ])("is proposed from %j", (columns, line) => {
    expect(refusal(table(columns), proposedFor(columns), "people.csv").cure).toContain(line);
  });
});

describe("a table in pieces", () => {
  const cell = fc.oneof(
    fc.constantFrom("", "a", 'say "x"', "two\nlines", "a,b", 'a"b', "x;y", "  "),
    fc.string({ maxLength: 6 }),
  );
  const cells = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const written = (rows: string[][], end: string) => `One,Two${end}${rows.map((row) => row.map(quoted).join(",")).join(end)}`;
  const cut = (text: string, places: number[]) => {
    const at = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
    return at.slice(1).map((to, i) => text.slice(at[i], to));
  };

  it("is the whole, wherever it is cut", async () => {
    const law = fc.asyncProperty(
      cells,
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.array(fc.nat(), { maxLength: 6 }),
      async (rows, end, places) => {
        const text = written(rows, end);
        const whole = await readTable(text, "a.csv");
        const table = await longTable(() => cut(text, places), "a.csv");
        const pieces = [...table.rows()];
        expect(pieces.flatMap(({ why, ...row }) => (why === undefined ? [row] : []))).toEqual(whole.rows);
        expect(pieces.flatMap(({ why, line }) => (why === undefined ? [] : [{ file: "a.csv", line, why }]))).toEqual(
          whole.rejected,
        );
      },
    );
    await fc.assert(law, { numRuns: 1000, seed: 20260302 });
  });

  it("holds no row that never ends", async () => {
    const pieces = function* () {
      yield 'One,Two\na,b\n"';
      for (let i = 0; i < 300; i += 1) yield "x".repeat(1_000_000);
    };
    const table = await longTable(pieces, "big.csv");
    expect(() => [...table.rows()]).toThrow("big.csv: the row on line 3 does not end within 8 million letters");
  });
});
