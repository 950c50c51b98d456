// The editor named by the environment is opened without a terminal too.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { main } from "../../src/main.js";
import { type FakeOptions, fakeTerminal } from "../fake-terminal.js";

const now = new Date("2026-03-02T12:00:00Z");
let folder: string;

async function net(words: string[], options: Partial<FakeOptions> = {}) {
  const terminal = fakeTerminal({ folder, ...options });
  const code = await main(words, terminal, now);
  return { code, stdout: terminal.stdout, stderr: terminal.stderr };
}

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-edit-"));
  await net(["new", "Ada Lovelace", "--city", "London"]);
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

it.each(["EDITOR", "VISUAL"])("%s", async (name) => {
  const unchanged = await net(["edit", "ada"], { env: { [name]: "true" } });
  expect(unchanged).toEqual({ code: 0, stdout: "No changes.\n", stderr: "" });
  const edit = (draft: string) => draft.replace("city: London", "city: Ockham");
  const changed = await net(["edit", "ada"], { env: { [name]: "ed" }, edit });
  expect(changed.stdout).toBe("Ada Lovelace: city London → Ockham. · net undo\n");
});

it("keeps a draft that cannot be saved, as it was typed", async () => {
  const { code, stderr } = await net(["edit", "ada"], { env: { EDITOR: "ed" }, edit: () => "name: Ada\nmood: gloomy\n" });
  expect(code).toBe(2);
  const file = /kept at (\S+)/.exec(stderr)?.[1] ?? "";
  expect(fs.readFileSync(file, "utf8")).toBe("name: Ada\nmood: gloomy\n");
  fs.rmSync(path.dirname(file), { recursive: true });
  expect((await net(["edit", "ada"], { env: { EDITOR: "true" } })).stdout).toBe("No changes.\n");
});
