// The network's commands on a journal of 10,000 contacts, 50,000 ties and 100,000 entries.

import { inTurns } from "./measure.mjs";
import { on, ROUNDS } from "./starting.mjs";
import { ratio } from "./table.mjs";

/** What is measured, with its goal; a dry run of `ask` and `share` does all the work and keeps nothing. */
const commands = [
  ["match", 5, ["match"]],
  ["share", 5, ["share", "a drawing of the wheel", "--topic", "wheel"]],
  ["ask", 5, ["ask", "5000", "a reading of the proofs", "--dry-run"]],
  ["intro", 5, ["intro"]],
  ["audit", 15, ["audit"]],
  ["path to a person", 5, ["path", "5000"]],
  ["path to an organisation", 5, ["path", "Royal Society"]],
  ["goal show", 5, ["goal", "show", "Goal 5"]],
  ["coalition show", 5, ["coalition", "show", "Coalition 1"]],
  ["report --only goals", 5, ["report", "--only", "goals"]],
];

/** Ratios to `node -e 0`, in turns. */
export function inNetwork({ env, network }) {
  const tasks = commands.map(([what, most, words]) => ({ what, most, ...on(env, network, ...words) }));
  const [base, ...times] = inTurns(
    [{ words: ["-e", "0"] }, ...tasks].map((task) => ({ env, ...task })),
    ROUNDS,
  );
  return { title: "The network, × node -e 0", rows: tasks.map(({ what, most }, i) => ratio(what, times[i] / base, most)) };
}
