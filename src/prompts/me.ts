// The guided questions about yourself, asked once; Enter skips each.
import type { Ask } from "../context.js";
import { readTarget } from "../domain/me.js";
import { clean } from "../domain/text.js";
import { complaint } from "./add.js";

/** The answers, as the flags that would have said them. */
export interface MeAnswers {
  name?: string;
  field?: string;
  offers?: string[];
  needs?: string[];
  mission?: string;
  target?: string[];
}

/** Asks who you are. */
export async function guideMe(ask: Ask): Promise<MeAnswers> {
  const name = await one(ask, "Your name?");
  const field = await one(ask, "Your field?", "engines, law, printing …");
  const offers = await several(ask, "What do you offer?", "several with ;");
  const needs = await several(ask, "What do you need?", "several with ;");
  const mission = await one(ask, "What do you want to reach?");
  const target = await askTargets(ask);
  return {
    ...(name && { name }),
    ...(field && { field }),
    ...(offers.length > 0 && { offers }),
    ...(needs.length > 0 && { needs }),
    ...(mission && { mission }),
    ...(target.length > 0 && { target }),
  };
}

async function one(ask: Ask, question: string, hint?: string): Promise<string> {
  return clean(await ask.text(question, hint ? { hint } : {}));
}

async function several(ask: Ask, question: string, hint: string): Promise<string[]> {
  return (await one(ask, question, hint)).split(";").map(clean).filter(Boolean);
}

async function askTargets(ask: Ask): Promise<string[]> {
  const words = (text: string) => text.split(/[\s,;]+/).filter(Boolean);
  const answer = await ask.text("What do you aim at in a week?", {
    hint: "new=2 deep=1 kept=3: new people, deep talks, promises kept",
    check: (text) => complaint(async () => void words(text).map(readTarget)),
  });
  return words(answer);
}
