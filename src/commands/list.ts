// Not built yet.
import type { Command } from "commander";
import type { Run } from "../context.js";
import { Failure } from "../domain/errors.js";

export function register(command: Command, run: Run): void {
  command.action(
    run(async () => {
      throw new Failure("not built yet");
    }),
  );
}
