// Who is in which coalition on a day, as a condition of SQL.

/**
 * Whether a membership `m` of a coalition `k` is in force on a day, which is a parameter named as in SQL (`@today`): the
 * coalition has begun and not ended, its first and last day included; the member has joined, and not left by the day.
 */
export const inForce = (day: string): string => `(m.joined <= ${day} AND (m.departed IS NULL OR m.departed > ${day})
  AND (k.begins IS NULL OR k.begins <= ${day}) AND (k.ends IS NULL OR k.ends >= ${day}))`;
