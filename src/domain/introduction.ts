// Introductions: from an idea to two people who know each other. Both are asked first (idea 5b).
import type { Introduction } from "./entry.js";

export type Stage = "idea" | "asked" | "agreed" | "declined" | "made";

/** How far an introduction is. *Agreed* is that both have; one who declines ends it, unless it was made already. */
export function stageOf({ made, consents }: Pick<Introduction, "made" | "consents">): Stage {
  if (made !== null) return "made";
  if (consents.some(({ declined }) => declined !== null)) return "declined";
  if (consents.length > 0 && consents.every(({ agreed }) => agreed !== null)) return "agreed";
  return consents.some(({ asked, agreed }) => asked !== null || agreed !== null) ? "asked" : "idea";
}
