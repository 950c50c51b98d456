// What the built program hands to bin/net.js.
export { journalPath } from "./journal-path.js";
export { main } from "./main.js";
export { realTerminal } from "./terminal.js";
