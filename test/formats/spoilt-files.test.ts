// Ten thousand spoilt cards, calendars, mailboxes, exports and archives; and what the tests of them would notice.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { samples, zip } from "./samples.js";
import { runs, tryAll } from "./spoilt.js";
import { expectSound, imported, stage, tried } from "./trial.js";
import { watchdog, watching } from "./watchdog.js";

const files = Object.entries(samples).filter(([name]) => !name.endsWith(".csv"));

describe(`${runs} spoilt files of`, () => {
  it.each(files)("%s", async (name, { text, options = {}, whole }) => {
    const bytes = Buffer.from(text);
    expect(await tried(stage(), { name, bytes, options })).toBe(whole);
    await tryAll(name, bytes, options);
  });

  it("a zip", async () => {
    const options = samples["messages.csv"]?.options ?? {};
    expect(await tried(stage(), { name: "a.zip", bytes: zip, options })).toBe("5");
    await tryAll("a.zip", zip, options);
  });
});

// What broke something once, or is known to break programs of this kind: a folder a sample, whose options it is read with.
const corpus = path.join(import.meta.dirname, "corpus");
const old = fs.readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((file) => file.includes(path.sep));

describe("a file of the corpus", () => {
  it.each(old)("%s", async (file) => {
    const name = path.dirname(file);
    const dog = watchdog(file);
    const given = { name, bytes: fs.readFileSync(path.join(corpus, file)), options: samples[name]?.options ?? {} };
    const journal = stage();
    const first = await tried(journal, given);
    expect(first).toMatch(/^(\d+|failure|usage)$/);
    if (/\d/.test(first)) for (const _ of [1, 2]) expect(await imported(journal, given)).toBe(Number(first));
    expectSound(journal);
    dog.end();
  });
});

describe("control", () => {
  const card = { name: "a.vcf", bytes: Buffer.from("BEGIN:VCARD\nFN:Ada\nEND:VCARD\n"), options: {} };

  it("a reader that breaks is noticed", async () => {
    await expect(tried(stage(), { ...card, options: null as never })).rejects.toThrow(TypeError);
  });

  it("a summary that is wrong is noticed", async () => {
    const journal = stage();
    journal.db.exec("DROP TRIGGER summary_contact_insert");
    await expect(tried(journal, card)).rejects.toThrow("the summary of contact 2 is wrong");
  });

  it("what is left behind is noticed", async () => {
    const journal = stage();
    const bytes = () => {
      journal.db.exec("RELEASE trial; DELETE FROM contact; SAVEPOINT trial");
      return card.bytes;
    };
    const kept = {
      ...card,
      get bytes() {
        return bytes();
      },
    };
    await expect(tried(journal, kept)).rejects.toThrow("something was left behind");
  });

  it("a loop without end is stopped", () => {
    const script = `const { Worker } = require("node:worker_threads");
      new Worker(${JSON.stringify(watching)}, { eval: true, workerData: { count: new Int32Array(new SharedArrayBuffer(4)), patience: 0.2, what: "x" } })
        .on("online", () => { for (;;); });`;
    const { signal, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8", timeout: 60_000 });
    expect([signal, stderr]).toEqual(["SIGKILL", "x: file 0 does not end\n"]);
  });
});
