// The welcome, where no journal is yet: reading answers with it and makes nothing.
import type { Context } from "./context.js";
import { noInk, type View } from "./view/page.js";

/** Whether the welcome stands instead of the result, beside it, or there was none. */
type Greeting = "instead" | "beside" | "none";

type Printer = Pick<Context, "form" | "page" | "print" | "say">;

/** Greets once, when `isNeeded`: on a terminal instead of the result, else beside it on standard error. */
export function greeter({ form, page, print, say }: Printer, file: string, isNeeded: () => boolean): () => Promise<Greeting> {
  let greeted: Greeting = "none";
  return async () => {
    if (greeted !== "none" || !isNeeded()) return greeted;
    const { welcome } = await import("./view/welcome.js");
    greeted = form === "text" && page.terminal ? "instead" : "beside";
    if (greeted === "instead") await print(welcome, { file });
    else say(await welcome.text({ file }, { ...page, ink: noInk }));
    return greeted;
  };
}

/** What is printed where a person was asked for and nobody is there: the envelope alone. */
export const nobodyThere: View<null> = { json: () => ({}), plain: () => [], text: () => "" };
