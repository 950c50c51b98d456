// Things that belong together.

/** Groups items that share a key, directly or through others; groups and items in the order they came. */
export function grouped<T>(items: T[], keysOf: (item: T) => string[]): T[][] {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    let top = key;
    for (let up = parents.get(top); up !== undefined; up = parents.get(top)) top = up;
    if (top !== key) parents.set(key, top);
    return top;
  };
  const keys = items.map((item, i) => {
    const [first = `item ${i}`, ...others] = keysOf(item);
    for (const other of others) if (root(other) !== root(first)) parents.set(root(other), root(first));
    return first;
  });
  const groups = new Map<string, T[]>();
  for (const [i, item] of items.entries()) push(groups, root(keys[i] as string), item);
  return [...groups.values()];
}

/** Everybody who hangs together with somebody, directly or over others, by number: themselves, then the nearest first. */
export function allAround(first: number, known: Map<number, number[]>): number[] {
  const found = new Set([first]);
  // A set that grows is walked to its new end.
  for (const number of found) for (const other of known.get(number) ?? []) found.add(other);
  return [...found];
}

/** Adds a value to the list of a key. */
export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
