// Targets: how much you mean to widen and deepen your network, and how far you came.

/** What can be aimed at each week: new people, talks of depth 3, promises kept. The settings are `target.<name>`. */
export const targetNames = ["new", "deep", "kept"] as const;
export type TargetName = (typeof targetNames)[number];

export interface Target {
  name: TargetName;
  aWeek: number;
  /** What a week's target makes of the whole period, rounded, at least one. */
  goal: number;
  actual: number;
}

/** The targets that are set, against what happened in a period of `days` days. */
export function targetsOf(
  aWeek: Partial<Record<TargetName, number>>,
  actual: Record<TargetName, number>,
  days: number,
): Target[] {
  return targetNames.flatMap((name) => {
    const target = aWeek[name];
    if (target === undefined || target === 0) return [];
    return [{ name, aWeek: target, goal: Math.max(1, Math.round((target * days) / 7)), actual: actual[name] }];
  });
}
