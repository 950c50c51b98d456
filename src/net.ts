// What the built program hands to bin/net.js.
export { main } from "./main.js";
export { realTerminal } from "./terminal.js";
