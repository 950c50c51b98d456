// Builds dist, silently when all is well: what the demo shows should not stand below a list of every chunk.
import { build } from "rolldown";
import config from "./rolldown.config.mjs";

await build(config);
