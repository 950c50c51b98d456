// The person's editor: a draft out, the saved text back; a draft that could not be used is kept.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { Failure } from "./domain/errors.js";

/** Opens the draft in VISUAL, else EDITOR, else vi. Throws Failure with the draft's path when the editor fails. */
export function edit(draft: string, env: NodeJS.ProcessEnv): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-journal-"));
  const file = path.join(folder, "draft.md");
  fs.writeFileSync(file, draft, { mode: 0o600 });
  const editor = env.VISUAL || env.EDITOR || "vi";
  // Through the shell, because an editor may come with arguments: "code --wait".
  const { status } = spawnSync(`${editor} "$NET_DRAFT"`, {
    shell: true,
    stdio: ["inherit", process.stderr.isTTY ? 2 : "inherit", "inherit"],
    env: { ...env, NET_DRAFT: file },
  });
  if (status !== 0)
    throw new Failure(`the editor "${editor}" ended with an error, nothing was saved`, `your draft is kept at ${file}`);
  const text = fs.readFileSync(file, "utf8");
  fs.rmSync(folder, { recursive: true });
  return text;
}
