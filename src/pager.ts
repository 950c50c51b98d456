// The pager, for pages longer than the terminal.
import { spawnSync } from "node:child_process";

/** Shows the text in PAGER, else less; answers false when that could not be started, so that the text is written plainly. */
export function page(text: string, env: NodeJS.ProcessEnv): boolean {
  const pager = env.PAGER || "less";
  // F: leave when it fits after all; I: search without case; R: colours; X: leave the text on the screen.
  const { error, status } = spawnSync(pager, {
    shell: true,
    input: text,
    stdio: ["pipe", "inherit", "inherit"],
    env: { ...env, LESS: env.LESS || "FIRX" },
  });
  return !error && status !== 127;
}
