// Numbers that look random and are the same every time.

/** A source of numbers from a seed (mulberry32, Tommy Ettinger, public domain). */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    next,
    /** 0 to n − 1. */
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)],
    /** 0 to n − 1, the small ones far more often: a few people have most of the talks. */
    skewed: (n) => Math.floor(n * next() ** 3),
    uid: () => {
      const hex = Array.from({ length: 4 }, () => below(0x100000000).toString(16).padStart(8, "0")).join("");
      return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4$5").slice(0, 36);
    },
  };
}
