// Topics of help: what is the same in many commands.
import { favorWeights, followUpKinds } from "../domain/entry.js";
import { feastsTopic } from "./feasts-topic.js";
import type { View } from "./page.js";

/** The text of each topic; no line is longer than 80 columns. */
export const topics: Record<string, string> = {
  dates: `Days

A day is written 2026-03-05, or in words, English or Indonesian. The whole text
must be one day, otherwise it is refused. Put several words in quotes.

  today, yesterday, day before yesterday, tomorrow
  friday, last tuesday, next monday, friday next week
  3 days ago, in 2 weeks, 2w, next month, end of the month
  5 March, March 5th 2026, the 5th, 5/3/2026
  hari ini, kemarin, lusa, senin depan, dua minggu lalu

Where words leave it open, the flag decides: --on looks back and may not lie in
the future; --by and --until look ahead and may not lie in the past.
5/3 is 5 March, or May 3 after: net config set dates.order mdy
What was understood is echoed with its weekday.

Lengths, as in --every: 30 or 30d is days, 2w two weeks, 3m three months.
A birthday needs no year: 12-10 is 10 December.
--today <day> acts as on another day, and looks back at the journal as it was.`,

  phrases: `Phrases

What is promised, awaited, given and received along with a talk is one phrase,
the same in --todo, --waiting, --gave and --got. Only the middle is needed:

  [kind:] what [*weight] [by day]

  net add ada --todo "send the paper by friday"
  net add ada --waiting "introduce: to her printer by in 2 weeks"
  net add ada --gave "advice: how to typeset the tables"
  net add ada --got "introduction: to Babbage *5"

A word before the colon is a kind only when it is one of these.
  promises, waiting  ${wrapped(followUpKinds)}
  favors             ${wrapped(Object.entries(favorWeights).map(([word, weight]) => `${word} ${weight}`))}

The number is the weight a kind of favor has unless you say another, 1 to 5.
What follows the last "by" is a day only if all of it is one: "stand by me" is
not (net help dates).`,

  feasts: feastsTopic(),

  "exit-codes": `Exit codes

    0  done; also when there was nothing to list, or nothing to undo
    1  something outside went wrong: a file, an editor, a row under --strict
    2  the command line cannot be carried out as typed
    3  nobody or nothing of that name or number, or several people fit
    4  the journal file is the problem: damaged, foreign, newer, locked
  130  cancelled at a question; nothing was saved

Errors are one line on standard error, with the cure. With --json they are an
object, {"error": {"code", "message", "cure", "candidates"}}, where code is
failure, usage, not_found, ambiguous, journal or cancelled.`,

  environment: `Environment

  NET_DB          the journal's file; the flag --db goes first
  NET_DEBUG       1 shows where an error came from
  XDG_DATA_HOME   the folder for net-journal/journal.db, on Linux;
                  without it ~/.local/share
  VISUAL, EDITOR  the editor, VISUAL first; it may have arguments
  PAGER, LESS     what long pages are shown with on a terminal, and its options
  NO_COLOR        any value: no colour
  FORCE_COLOR, CLICOLOR_FORCE
                  colour in a pipe too
  COLUMNS         the width, instead of the terminal's own
  LC_ALL, LC_CTYPE, LANG
                  without UTF-8 bars are drawn in ASCII
  TZ              the time zone that says which day today is

Settings that travel with the journal are another thing: net config`,
};

/** One topic by its name. */
export const topicPage: View<string> = {
  json: (name) => ({ topic: { name, text: topics[name] } }),
  plain: (name) => (topics[name] ?? "").split("\n").map((line) => [line]),
  text: (name) => topics[name] ?? "",
};

// Words in lines of 60 columns, those after the first under the first.
function wrapped(words: readonly string[]): string {
  const lines = [""];
  for (const word of words) {
    const line = lines.at(-1) as string;
    if (line.length + word.length > 58) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line}, ${word}`;
  }
  return lines.join(`,\n${" ".repeat(21)}`);
}
