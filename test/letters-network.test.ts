// The letters as a network: with what Moritz knew of a dozen of his correspondents, the answers that the essays would give.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../src/main.js";
import { fakeTerminal } from "./fake-terminal.js";
import { shellWords } from "./journey.js";
import { hasLetters, ifSkipped, lettersFolder } from "./real-data.js";

const letters = path.join(lettersFolder, "moritz-1533-1553.csv");
const columns = "--map day=date --map who=correspondent --map started=direction --map where=place --split | --via letter";

const known = `
me --name "Moritz von Sachsen" --field rule --offers troops
edit mgf-albrecht --field war --city Kulmbach --needs "money for his horsemen" --offers horsemen --circle close
edit rat-zu-leipzig --field trade --city Leipzig --offers "money against interest" --needs "safe roads for merchants" --circle close
edit kg-ferdinand --field rule --city Wien --needs "horsemen against the Turks" --offers "safe roads through Bohemia" --circle inner
edit kf-joachim --field rule --city Berlin --needs "news from the Emperor" --circle close
edit lg-wilhelm --field rule --city Kassel --needs "his father set free" --circle inner
edit ks-karl-v --field rule --city Innsbruck --offers "news from the Emperor" --circle close --mood busy
edit simon-bing --field chancery --city Kassel --offers "letters in cipher" --circle active
edit ulrich-mordeisen --field law --city Leipzig --offers "treaties in good form" --circle close
edit christoph-von-karlowitz --field chancery --city Dresden --needs "treaties in good form" --circle close
edit hz-heinrich-von-braunschweig --field war --needs "money for his siege" --circle active
edit heinrich-von-plauen --field chancery --city Prag --offers "news from the Emperor" --circle close
new "Sultan Süleyman" --field rule --city Istanbul
tie kg-ferdinand sultan-suleyman
tie kg-ferdinand ks-karl-v
tie kg-ferdinand heinrich-von-plauen
tie lg-wilhelm simon-bing
tie kf-joachim lg-wilhelm
tie ulrich-mordeisen christoph-von-karlowitz
goal new "Freedom of Philipp" --needs "the word of the Emperor" --needs horsemen --by 1552-08-01
goal stance philipp mgf-albrecht ally --covers horsemen
`;

describe.skipIf(!hasLetters)(`the letters as a network${ifSkipped(hasLetters)}`, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-letters-network-"));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  async function net(line: string): Promise<string> {
    const terminal = fakeTerminal({ folder });
    const code = await main(shellWords(line), terminal, new Date("1552-04-01T12:00:00Z"));
    expect(`${code} ${terminal.screen.startsWith("net: ") ? terminal.screen : ""}`).toBe("0 ");
    return terminal.stdout;
  }

  beforeAll(async () => {
    await net(`import ${letters} ${columns} --value sent=me --value received=them --today 1553-12-31`);
    for (const line of known.trim().split("\n")) await net(line);
  }, 60_000);

  it("brings together those who gain, and neither the busy nor those who know each other", async () => {
    const { suggestions } = JSON.parse(await net("intro --json --limit 0")) as {
      suggestions: Record<"a" | "b", { slug: string }>[];
    };
    const pairs = suggestions.map(({ a, b }) => [a.slug, b.slug].sort());
    expect(pairs).toContainEqual(["mgf-albrecht", "rat-zu-leipzig"]);
    expect(pairs).toContainEqual(["kg-ferdinand", "rat-zu-leipzig"]);
    expect(pairs).toContainEqual(["kg-ferdinand", "mgf-albrecht"]);
    expect(pairs).toContainEqual(["heinrich-von-plauen", "kf-joachim"]);
    expect(pairs.flat()).not.toContain("ks-karl-v");
    expect(pairs).not.toContainEqual(["christoph-von-karlowitz", "ulrich-mordeisen"]);
  });

  it("leads to the Sultan through the King, and to trade through Leipzig", async () => {
    expect(await net("path suleyman")).toMatch(/^you → Kg\. Ferdinand → Sultan Süleyman$/m);
    expect(await net("path trade")).toMatch(/^you → Rat zu Leipzig$/m);
  });

  it("shows the hole between rule and war, who alone leads to the Sultan, and what the goal lacks", async () => {
    const audit = await net("audit");
    expect(audit).toContain("Between rule and war no tie is known. You know Kg. Ferdinand and Mgf. Albrecht.");
    expect(audit).toMatch(/Kg\. Ferdinand.*Sultan Süleyman/);
    expect(audit).toMatch(/Nobody covers what "Freedom of Philipp" needs: the word of the Emperor\./);
  });

  it("draws those who exchange most, by name", async () => {
    const picture = await net("map --format svg");
    for (const name of ["Kg. Ferdinand", "Ks. Karl V.", "Lg. Wilhelm"]) expect(picture).toContain(name);
  });
});
