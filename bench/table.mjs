// The results as one table, on the screen and in Markdown.

/** A measured figure: what, the goal in words, the figure in words, and whether it is reached (null: no goal). */
export function row(what, goal, figure, reached = null) {
  return { what, goal, figure, reached };
}

/** `1.8 ×` against a goal of at most `most` ×. */
export function ratio(what, figure, most) {
  return row(what, most === null ? "" : `≤ ${most} ×`, `${figure.toFixed(2)} ×`, most === null ? null : figure <= most);
}

const marks = new Map([
  [true, "reached"],
  [false, "missed"],
  [null, ""],
]);

/** The rows of each section as a Markdown table. */
export function markdown(sections) {
  return sections
    .map(({ title, rows }) => {
      const lines = rows.map(({ what, goal, figure, reached }) => `| ${what} | ${figure} | ${goal} | ${marks.get(reached)} |`);
      return [`## ${title}`, "", "| what | measured | goal | |", "|---|---|---|---|", ...lines].join("\n");
    })
    .join("\n\n");
}

/** The same for a screen. */
export function plain(sections) {
  const rows = sections.flatMap((section) => section.rows);
  const width = (key) => Math.max(...rows.map((each) => each[key].length));
  const [what, figure, goal] = [width("what"), width("figure"), width("goal")];
  return sections
    .map(({ title, rows: own }) =>
      [
        title,
        ...own.map(
          (each) =>
            `  ${each.what.padEnd(what)}  ${each.figure.padStart(figure)}  ${each.goal.padEnd(goal)}  ${marks.get(each.reached)}`,
        ),
      ].join("\n"),
    )
    .join("\n\n");
}
