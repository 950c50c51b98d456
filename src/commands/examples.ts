// The last part of every help page.

/** Two or more command lines to copy, and where the flags of every command are. */
export function examples(...lines: string[]): string {
  return ["", "Examples:", ...lines.map((line) => `  ${line}`), "", "Flags of every command: net --help"].join("\n");
}
