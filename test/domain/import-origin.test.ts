// Which file an import brought, from the command as it was typed.
import { expect, it } from "vitest";
import { fileOfImport } from "../../src/domain/import-origin.js";

const cases: [command: string, file: string | null][] = [
  ["net import Connections.csv", "Connections.csv"],
  ["net import ~/Downloads/Connections.csv --tag work", "Connections.csv"],
  ["net --db j.db import contacts.csv --map name=Name", "contacts.csv"],
  ["net import a.csv b.csv c.csv", "a.csv and 2 more"],
  ["net import tables/", "tables"],
  ["net import 'my people.vcf'", "my people.vcf"],
  [String.raw`net import 'Ada'\''s people.vcf'`, "Ada's people.vcf"],
  ["net import --via letter letters.csv", "letters.csv"],
  ["net import -", "standard input"],
  ["net import", null],
  ["net new import", null],
  ["net new import x", null],
  ["net add ada -m 'import of tea'", null],
  ["net undo", null],
];
it.each(cases)("%s: %s", (command, file) => expect(fileOfImport(command)).toBe(file));
