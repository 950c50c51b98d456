#!/usr/bin/env node
// Starts the built program: checks what it runs on, then runs it once.
"use strict";
process.umask(0o077);

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  refuse(`Node ${process.versions.node} is too old; install Node 20.17 or newer, then run it again`);
} else {
  start();
}

function start() {
  let built;
  try {
    built = require("../dist/net.js");
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    return refuse("the program is not built; run: npm run build");
  }
  return built.main(process.argv.slice(2), built.realTerminal()).then((code) => {
    process.exitCode = code;
  });
}

function refuse(why) {
  process.stderr.write(`net: ${why}\n`);
  process.exitCode = 1;
}
