// Takes out of the libraries, while building, what is slow to load or to run and is of no use here. Tests run them as they are.

// The version that this program uses itself; cli-progress brings an older one.
const ownStringWidth = /(?<!cli-progress[\\/])node_modules[\\/]string-width[\\/]index\.js$/;

const changes = [
  {
    // Asked for as it loads, only for subcommands that are programs of their own: there are none.
    file: /commander[\\/]lib[\\/]command\.js$/,
    from: "require('node:child_process')",
    to: "{}",
  },
  {
    // view/table.ts has it arrange stand-ins of one column each, so there is nothing to measure.
    file: /cli-table3[\\/]src[\\/]utils\.js$/,
    from: "require('string-width')",
    to: "(text) => text.length",
  },
  {
    // Nor is there any colour in them.
    file: /cli-table3[\\/]src[\\/]utils\.js$/,
    from: "let stripped = ('' + str).replace(code, '');",
    to: "let stripped = '' + str;",
  },
  {
    // The tables of where letters end are the dearest to load of all; most texts need none.
    file: ownStringWidth,
    from: "const segmenter = new Intl.Segmenter();",
    to: "let segments; const segmenter = { segment: (text) => (segments ??= new Intl.Segmenter()).segment(text) };",
  },
  {
    // Letters of Europe are one column each, as those of ASCII are.
    file: ownStringWidth,
    from: "/^[\\u0020-\\u007E]*$/.test(string)",
    to: "/^[\\u0020-\\u007E\\u00B7\\u00C0-\\u02AF\\u1E00-\\u1EFF\\u2026]*$/.test(string)",
  },
];

/** A rolldown plugin. Throws when a library no longer says what is to be changed in it. */
export function lighter() {
  return {
    name: "lighter",
    transform: {
      filter: { id: changes.map(({ file }) => file) },
      handler(code, id) {
        return changes
          .filter(({ file }) => file.test(id))
          .reduce((text, { from, to }) => {
            if (!text.includes(from)) throw new Error(`${id} has no ${from} any more; see lighter.mjs`);
            return text.replace(from, () => to);
          }, code);
      },
    },
  };
}
