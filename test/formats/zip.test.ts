// LinkedIn's archive: only the files that are known are unpacked, and no more than a person could have.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { isZip, unzipped } from "../../src/formats/zip.js";
import { main } from "../../src/main.js";
import { fakeTerminal } from "../fake-terminal.js";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-zip-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const page = "https://www.linkedin.com/in";
const connections = `Notes:\n"A note"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Lovelace,${page}/ada,,,Analyst,05 Mar 2024\n,,,,,,\n`;
const messages = `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT
c1,,Ada Lovelace,${page}/ada,Maria Edgeworth,${page}/maria,2026-01-09 09:00:00 UTC,,secret
c2,,Charles Babbage,${page}/babbage,Maria Edgeworth,${page}/maria,2026-01-10 09:00:00 UTC,,secret\n`;

const wanted = ["connections.csv", "messages.csv"];
const archive = zipSync({
  "Export/messages.csv": strToU8(messages),
  "Export/Connections.csv": strToU8(connections),
  "Export/Profile.csv": strToU8("secret"),
});

async function imported(bytes: Uint8Array, ...flags: string[]): Promise<string> {
  fs.writeFileSync(path.join(folder, "Export.zip"), bytes);
  const terminal = fakeTerminal({ folder });
  await main(["import", "Export.zip", ...flags], terminal, new Date("2026-03-02T12:00:00Z"));
  return terminal.screen;
}

// Where the size stands in an entry of the list at the end, the lowest byte first.
const UNPACKED = 24;
function lying(bytes: Uint8Array, at: number, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(size, copy.indexOf(Buffer.from("504b0102", "hex")) + at);
  return copy;
}

describe("an archive", () => {
  it("is known by its first bytes, and only what is wanted of it is unpacked", async () => {
    expect(isZip(archive)).toBe(true);
    expect(isZip(strToU8("PK is no zip"))).toBe(false);
    expect([...(await unzipped(archive, "a.zip", wanted)).keys()].sort()).toEqual(wanted);
  });

  it("brings people, then talks with them, and the same again nothing", async () => {
    expect(await imported(archive)).toBe(
      "line 6: no name\nImported 2 talks and 2 contacts; 0 changed, 1 unchanged, 1 rejected. " +
        "Next: net triage, for 2 without a circle. · net undo\n",
    );
    expect(await imported(archive)).toBe("line 6: no name\n0 new, 0 changed, 5 unchanged, 1 rejected.\n");
  });

  it("without a file that is known says so", async () => {
    expect(await imported(zipSync({ "Profile.csv": strToU8("a") }))).toBe(
      "net: Export.zip holds neither Connections.csv nor messages.csv, only Profile.csv; unpack it, and import the files you want\n",
    );
  });

  it.each([
    ["--as", "google"],
    ["--map", "name=Name"],
  ])("takes no %s %s", async (flag, value) => {
    const said = flag === "--as" ? `${flag} ${value}` : flag;
    expect(await imported(archive, flag, value)).toBe(
      `net: ${said} is for single files, and Export.zip is an archive; unpack it, and import the files you want\n`,
    );
    expect(await imported(archive, "--as", "linkedin")).toContain("0 new, 0 changed");
  });

  const zeros = new Uint8Array(10_000_000);
  it.each([
    ["says it is 300 MB", lying(archive, UNPACKED, 300_000_000), "is too large to unpack"],
    ["unpacks to a thousand times its size", zipSync({ "messages.csv": zeros }), "is too large to unpack"],
    ["says it is larger than it is", lying(archive, UNPACKED, messages.length + 9), "is no whole zip"],
    ["says it is smaller than it is", lying(archive, UNPACKED, 9), "is no whole zip"],
    ["hides its size", lying(zipSync({ "messages.csv": zeros }), UNPACKED, 9000), "is no whole zip"],
    ["is cut", archive.subarray(0, archive.length - 40), "is no whole zip"],
    ["begins like one", archive.subarray(0, 4), "is no whole zip"],
  ])("that %s is refused", async (_, bytes, why) => {
    await expect(unzipped(bytes, "a.zip", wanted)).rejects.toThrow(why);
  });
});
