// Ten thousand spoilt tables of each kind.
import { describe, expect, it } from "vitest";
import { samples } from "./samples.js";
import { runs, tryAll } from "./spoilt.js";
import { stage, tried } from "./trial.js";

const tables = Object.entries(samples).filter(([name]) => name.endsWith(".csv"));

describe(`${runs} spoilt files of`, () => {
  it.each(tables)("%s", async (name, { text, options = {}, whole }) => {
    const bytes = Buffer.from(text);
    expect(await tried(stage(), { name, bytes, options })).toBe(whole);
    await tryAll(name, bytes, options);
  });
});
