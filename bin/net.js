#!/usr/bin/env node
// Starts the built program: checks what it runs on, then runs it once.
"use strict";
process.umask(0o077);
const { existsSync } = require("node:fs");

const [major, minor] = process.versions.node.split(".").map(Number);
// The same as "engines" in package.json: the database library crashes on others instead of complaining.
const isSupported = (major === 20 && minor >= 17) || (major === 22 && minor >= 14) || major >= 24;
if (isSupported) start();
else {
  const newer = "use Node 20.17, 22.14, 24 or newer, for example by: nvm install 24";
  refuse(`Node ${process.versions.node} cannot run this program; ${newer}`);
}

function start() {
  const keepCode = require("./code-cache.js")(process.env);
  let built;
  try {
    built = require("../dist/net.js");
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND" || !error.message.includes("../dist/net.js")) throw error;
    return refuse(`the program is not built; run: cd "${require("node:path").dirname(__dirname)}" && npm run build`);
  }
  const terminal = built.realTerminal();
  return built.main(process.argv.slice(2), terminal).then((code) => {
    process.exitCode = code;
    // Who only looks around leaves nothing behind.
    if (existsSync(built.journalPath(terminal))) keepCode();
  });
}

function refuse(why) {
  process.stderr.write(`net: ${why}\n`);
  process.exitCode = 1;
}
