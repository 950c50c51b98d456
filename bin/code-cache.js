// Keeps the program's compiled code in the cache folder, so that the next start need not compile it again.
"use strict";
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const dist = path.join(__dirname, "..", "dist");

/** Uses what was kept. Answers a function that keeps what this run compiled; both do without where the disk says no. */
module.exports = function useCodeCache(env) {
  const caches =
    env.XDG_CACHE_HOME || (env.HOME && path.join(env.HOME, process.platform === "darwin" ? "Library/Caches" : ".cache"));
  if (!caches) return () => {};
  const folder = path.join(caches, "net-journal");
  return Module.enableCompileCache ? ofNode(folder) : ofOurs(path.join(folder, `code-${process.version}-${process.arch}`));
};

// Node 22 and newer do it themselves, once the folder is there.
function ofNode(folder) {
  if (fs.existsSync(folder)) Module.enableCompileCache(folder);
  return () => quietly(() => fs.mkdirSync(folder, { recursive: true }));
}

// Node 20: each file of dist by its name, which tells its content by a hash or a version; only that of net.js does not.
function ofOurs(folder) {
  const scripts = new Map();
  let isNew = false;
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (content, file) {
    if (path.dirname(file) !== dist || path.basename(file) === "net.js") return compile.call(this, content, file);
    const kept = path.join(folder, `${path.basename(file)}-${content.length}`);
    const cachedData = read(kept);
    const script = new (require("node:vm").Script)(Module.wrap(content), { filename: file, cachedData });
    scripts.set(kept, script);
    isNew ||= !cachedData || script.cachedDataRejected;
    return script.runInThisContext().call(this.exports, this.exports, Module.createRequire(file), this, file, dist);
  };
  // With a new file the others are kept again too: they hold what this command called for the first time.
  return () => quietly(() => isNew && scripts.forEach(write));
}

// Everything stands there twice: V8 crashes on a damaged cache, so one that differs in its halves is not given to it.
function read(file) {
  const bytes = quietly(() => fs.readFileSync(file));
  if (!bytes || bytes.length % 2 !== 0) return undefined;
  const [first, second] = [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)];
  return first.equals(second) && first.length > 0 ? first : undefined;
}

// Beside, then in its place: another run never sees half of it.
function write(script, file) {
  const code = script.createCachedData();
  const beside = `${file}.${process.pid}`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(beside, Buffer.concat([code, code]), { flush: true });
  fs.renameSync(beside, file);
}

function quietly(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
