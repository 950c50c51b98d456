// Other programs with lists of people or tasks, where they are installed.
import { spawnSync } from "node:child_process";

const peers = [
  ["taskwarrior", "task"],
  ["khard", "khard"],
  ["hledger", "hledger"],
  ["friends", "friends"],
  ["crm.cli", "crm"],
];

/** Each peer's name with its command, or null where it is not installed. */
export function installedPeers() {
  return peers.map(([name, command]) => [name, spawnSync(command, ["--version"]).error ? null : command]);
}
