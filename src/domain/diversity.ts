// How many kinds there are in effect: the exponential of Shannon's entropy (Shannon 1948; Hill 1973, of order 1).

/** As if so many kinds were equally frequent: exp(−Σ p ln p); 0 of nothing. */
export function effectiveNumber(counts: number[]): number {
  const all = counts.reduce((sum, n) => sum + n, 0);
  if (all === 0) return 0;
  const entropy = counts.reduce((sum, n) => (n === 0 ? sum : sum - (n / all) * Math.log(n / all)), 0);
  return Math.exp(entropy);
}
