// Where an import came from, read from the command as it was typed.

/** What an import brought in: the names of its files, without their folders; null for another command. */
export function fileOfImport(command: string): string | null {
  const words = (command.match(/(?:'(?:[^']|'\\'')*'|[^\s'])+/g) ?? []).map(unquoted);
  const at = words.indexOf("import");
  // Before the command stand flags only.
  if (at < 1 || (at > 1 && !words[1]?.startsWith("-"))) return null;
  const rest = words.slice(at + 1);
  const end = rest.findIndex((word) => word.startsWith("--"));
  // Files stand before the flags; where flags come first, the last word is a file.
  const files = end === 0 ? rest.slice(-1) : rest.slice(0, end < 0 ? rest.length : end);
  const [first = "", ...others] = files.map((file) =>
    file === "-" ? "standard input" : (file.split("/").filter(Boolean).at(-1) ?? file),
  );
  if (first === "") return null;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

function unquoted(word: string): string {
  return word.replace(/'((?:[^']|'\\'')*)'/g, (_, inside: string) => inside.replaceAll(`'\\''`, "'"));
}
