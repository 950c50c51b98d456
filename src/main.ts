// One run: the command line and the world in, an exit code out. The only clock, and the only place that maps errors.
import type { Terminal } from "./context.js";
import { NetError } from "./domain/errors.js";
import { runProgram } from "./program.js";
import { neutral, safeJson } from "./view/printable.js";

/** Runs one command. `argv` is without the interpreter and script. Never throws. */
export async function main(argv: string[], terminal: Terminal, now = new Date()): Promise<number> {
  try {
    await runProgram(argv, terminal, now);
    return 0;
  } catch (thrown) {
    return complain(thrown, argv, terminal);
  }
}

function complain(error: unknown, argv: string[], terminal: Terminal): number {
  if (terminal.env.NET_DEBUG === "1") terminal.err.write(`${neutral((error as Error).stack ?? String(error))}\n`);
  const known = error instanceof NetError ? error : unexpected(error);
  if (argv.includes("--json")) {
    const { code, message, cure, candidates } = known;
    terminal.err.write(`${safeJson({ error: { code, message, cure, candidates } })}\n`);
  } else if (known.code === "cancelled") {
    terminal.err.write(`${known.message}\n`);
  } else {
    const line = known.cure ? `${known.message}; ${known.cure}` : known.message;
    terminal.err.write(`net: ${neutral(line)}\n`);
  }
  return known.exitCode;
}

function unexpected(error: unknown): NetError {
  const message = error instanceof Error ? error.message : String(error);
  return new NetError("failure", message.replace(/\s*\n\s*/g, " "), "run it again with NET_DEBUG=1 to see where");
}
