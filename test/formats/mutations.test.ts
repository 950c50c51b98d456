// Ten thousand spoilt files of each format: people and reasons, or one reason; never a crash, never half an import.
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { SourceOptions } from "../../src/commands/import-source.js";
import { dice, scene, spoilt, tried } from "./mutate.js";
import { samples } from "./samples.js";

const seed = Number(process.env.SEED ?? 20_260_302);
const runs = Number(process.env.RUNS ?? 10_000);

async function outcomes(name: string, whole: Buffer, options: SourceOptions): Promise<Map<string, number>> {
  const roll = dice(seed);
  const stage = scene();
  const seen = new Map<string, number>();
  let slowest = 0;
  for (let i = 0; i < runs; i += 1) {
    const bytes = spoilt(whole, roll);
    const start = performance.now();
    const outcome = await tried(stage, { name, bytes, options }).catch((error) => {
      throw new Error(`${name}, seed ${seed}, file ${i}, ${bytes.toString("base64")}`, { cause: error });
    });
    slowest = Math.max(slowest, performance.now() - start);
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
  }
  process.stdout.write(`${name}: seed ${seed}, ${runs} files, slowest ${slowest.toFixed(0)} ms\n`);
  return seen;
}

describe(`${runs} spoilt files of`, () => {
  it.each(Object.entries(samples))(
    "%s",
    async (name, { text, options = {}, whole }) => {
      expect(await tried(scene(), { name, bytes: Buffer.from(text), options })).toBe(whole);
      const seen = await outcomes(name, Buffer.from(text), options);
      // Some are still read, and some are not.
      expect([...seen.keys()].some((outcome) => /^\d+$/.test(outcome))).toBe(true);
      expect(seen.size).toBeGreaterThan(1);
    },
    600_000,
  );

  it("a zip", async () => {
    const zip = Buffer.from(zipSync({ "Connections.csv": Buffer.from(samples["Connections.csv"]?.text ?? "") }));
    expect(Number(await tried(scene(), { name: "a.zip", bytes: zip, options: {} }))).toBeGreaterThan(1);
    await outcomes("a.zip", zip, {});
  }, 600_000);

  it("control: a reader that breaks is noticed", async () => {
    const stage = scene();
    const bytes = Buffer.from("BEGIN:VCARD\nFN:Ada\nEND:VCARD\n");
    await expect(tried(stage, { name: "a.vcf", bytes, options: null as never })).rejects.toThrow(TypeError);
    stage.journal.db.exec("INSERT INTO contact (uid, slug, name, folded, created) VALUES ('v', 'b', 'B', 'b', '2026-01-01')");
    await expect(tried(stage, { name: "a.vcf", bytes, options: {} })).rejects.toThrow("left behind");
  });
});
