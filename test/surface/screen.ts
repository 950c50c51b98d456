// A real terminal, by tmux: what is typed, what stands on the screen, and the bytes that were sent to it.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Home } from "./program.js";

const PATIENCE_MS = 20_000;
const BEGIN = "@@begin@@";

/** One command in a terminal of its own. */
export class Screen {
  private static count = 0;
  private readonly socket = `net-test-${process.pid}-${Screen.count++}`;
  private readonly bytes: string;

  /** Starts a line of shell in which `net` is the program. */
  constructor(home: Home, line: string, { columns = 80, rows = 30, env = {} as Record<string, string> } = {}) {
    this.bytes = path.join(home.folder, `${this.socket}.bytes`);
    const script = path.join(home.folder, `${this.socket}.sh`);
    const { COLUMNS: _, ...own } = home.env;
    const exports = Object.entries({ ...own, ...env }).map(([name, value]) => `export ${name}='${value}'`);
    const net = `net() { "${process.execPath}" "${home.script}" "$@"; }`;
    fs.writeFileSync(this.bytes, "");
    // The line waits for a key, so that the pipe to the file stands before the first byte.
    const lines = [...exports, net, `cd '${home.folder}'`, "read -r go", `echo ${BEGIN}`, line, 'echo "[exit $?]"', "sleep 1000"];
    fs.writeFileSync(script, `${lines.join("\n")}\n`);
    this.tmux("-f", "/dev/null", "new-session", "-d", "-x", String(columns), "-y", String(rows), `sh '${script}'`);
    home.leaving.push(() => this.close());
    this.tmux("pipe-pane", "-o", `cat > '${this.bytes}'`);
    this.keys("Enter");
  }

  /** Presses keys, by tmux's names for them: `Enter`, `C-c`, `C-d`, `Down`. */
  keys(...names: string[]): this {
    this.tmux("send-keys", ...names);
    return this;
  }

  /** Types a text as it is. */
  text(text: string): this {
    this.tmux("send-keys", "-l", text);
    return this;
  }

  /** Waits until the text stands on the screen, and answers the screen. */
  until(text: string): string {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const screen = this.shown();
      if (screen.includes(text)) return screen;
      if (performance.now() > end) throw new Error(`"${text}" did not come; the screen:\n${screen}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
    }
  }

  /** Waits for the end; answers the exit code, and every byte the command sent. */
  end(): { code: number; sent: string; screen: string } {
    const screen = this.until("[exit ");
    const code = Number(/\[exit (\d+)\]/.exec(screen)?.[1]);
    const sent = fs.readFileSync(this.bytes, "utf8").split(`${BEGIN}\r\n`).at(-1)?.split("[exit ")[0] ?? "";
    return { code, sent, screen };
  }

  /** Whether the cursor can be seen. */
  hasCursor(): boolean {
    return this.tmux("display-message", "-p", "#{cursor_flag}").trim() === "1";
  }

  close(): void {
    spawnSync("tmux", ["-L", this.socket, "kill-server"]);
  }

  private shown(): string {
    return this.tmux("capture-pane", "-p", "-S", "-200");
  }

  private tmux(...words: string[]): string {
    const env = { PATH: process.env.PATH ?? "", LANG: "C.UTF-8", TERM: "xterm-256color" };
    const { status, stdout, stderr } = spawnSync("tmux", ["-L", this.socket, "-u", ...words], { encoding: "utf8", env });
    if (status !== 0) throw new Error(`tmux ${words[0]}: ${stderr}`);
    return stdout;
  }
}
