// The effective number of kinds.
import { expect, it } from "vitest";
import { effectiveNumber } from "../../src/domain/diversity.js";

it.each([
  [[], 0],
  [[5], 1],
  [[3, 3], 2],
  [[1, 1, 1, 1], 4],
  [[9, 1], 1.384],
  [[4, 2, 1, 1], 3.364],
  [[7, 0], 1],
])("of %j is %d", (counts, kinds) => expect(effectiveNumber(counts)).toBeCloseTo(kinds, 3));
