// `net` alone: how things stand, or a welcome.
import type { Command } from "commander";
import type { Run } from "../context.js";

export function register(command: Command, run: Run): void {
  command.action(run(async (context) => context.say("Welcome.")));
}
