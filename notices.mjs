// Writes THIRD-PARTY-NOTICES.md while building: the licence of every package whose code is in dist.
import * as fs from "node:fs";
import * as path from "node:path";

/** A rolldown plugin that names what was bundled, in order of name, the same bytes for the same packages. */
export function notices() {
  return {
    name: "third-party-notices",
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
      const folders = new Set(modules.flatMap((id) => packageFolder(id) ?? []));
      const sections = [...folders].map(section).sort();
      const head = "# Third-party notices\n\nThe built program contains code of these packages, under their own licences.\n";
      fs.writeFileSync("THIRD-PARTY-NOTICES.md", [head, ...sections].join("\n"));
    },
  };
}

function packageFolder(id) {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll("\\", "/"))?.[1];
}

function section(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file
    ? fs.readFileSync(path.join(folder, file), "utf8").trim().replaceAll("\r\n", "\n")
    : "(no licence file in the package)";
  return `## ${name} ${version} (${license})\n\n\`\`\`text\n${text}\n\`\`\`\n`;
}
