// The benchmark: how long `net` takes to start and to answer, in ratios to `node -e 0` measured in the same run.
//   npm run bench             journals of 1,000 and of 100,000 contacts
//   npm run bench -- --quick  the small one only
//   npm run bench -- --import imports only; nothing is written down
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { generate } from "./generate.mjs";
import { importing } from "./importing.mjs";
import { database, memory } from "./inside.mjs";
import { inNetwork } from "./network.mjs";
import { addNetwork } from "./network-journal.mjs";
import { installedPeers } from "./peers.mjs";
import { environment, run, script } from "./program.mjs";
import { inPipe, onTerminal, ROUNDS } from "./starting.mjs";
import { markdown, plain, row } from "./table.mjs";

const SEED = 18150;
const quick = process.argv.includes("--quick");
const onlyImports = process.argv.includes("--import");
const home = fs.mkdtempSync(path.join(os.tmpdir(), "net-bench-"));
const env = environment(home);

try {
  const sections = onlyImports ? [await importing({ home, env, large: true, seed: SEED })] : await measureAll();
  process.stdout.write(`${plain(sections)}\n`);
  if (!quick && !onlyImports) fs.writeFileSync(path.join(import.meta.dirname, "results.md"), page(sections));
} finally {
  fs.rmSync(home, { recursive: true });
}

async function measureAll() {
  const small = journal("small", 1_000, 10_000);
  const large = quick ? null : journal("large", 100_000, 1_000_000);
  const network = quick ? null : journal("network", 10_000, 92_000);
  if (network) addNetwork(network, { ties: 50_000, seed: SEED });
  const bench = { home, env, small, large, network, seed: SEED };
  return [
    inPipe(bench),
    onTerminal(bench),
    ...(network ? [inNetwork(bench)] : []),
    await database(bench),
    await importing(bench),
    memory(bench),
    peers(),
  ];
}

// Made by the program itself, then filled.
function journal(name, contacts, talks) {
  const file = path.join(home, `${name}.db`);
  run([script, "--db", file, "--today", "2016-03-05", "new", "Ada Lovelace"], env);
  generate(file, { contacts, talks, seed: SEED });
  return file;
}

function peers() {
  const rows = installedPeers().map(([name, command]) => row(name, "", command ? "installed, not compared" : "not installed"));
  return { title: "Other programs", rows };
}

function page(sections) {
  return `# Benchmark

Written by \`npm run bench\` on Node ${process.versions.node}: medians of ${ROUNDS} runs in turns, no absolute times.
The journals are made up from seed ${SEED}: 1,000 contacts with 10,000 talks, and 100,000 with 1,000,000; that of the network
has 10,000 contacts, 50,000 ties and 100,000 entries.

${markdown(sections)}
`;
}
