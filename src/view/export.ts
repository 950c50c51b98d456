// What is said when a file was written.
import { echo } from "./page.js";

export const exportEcho = echo<{ file: string; dryRun: boolean }>(
  ({ file }) => ({ export: { file, format: "json" } }),
  ({ file, dryRun }) => (dryRun ? `Would export the whole journal to ${file}.` : `Exported the whole journal to ${file}.`),
);
