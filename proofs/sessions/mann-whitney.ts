/**
 * The two-sided p of the Mann-Whitney U test by the normal approximation, ties counted: how likely two samples of one distribution differ in
 * rank as much as these do.
 */
export function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((value) => ({ value, isOne: true })),
    ...other.map((value) => ({ value, isOne: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  const [m, n] = [one.length, other.length];
  let [rankSum, ties] = [0, 0];
  for (let at = 0; at < all.length; ) {
    let end = at;
    while (end < all.length && all[end]?.value === all[at]?.value) end += 1;
    const rank = (at + 1 + end) / 2;
    const equal = end - at;
    ties += equal ** 3 - equal;
    rankSum += rank * all.slice(at, end).filter(({ isOne }) => isOne).length;
    at = end;
  }
  const u = rankSum - (m * (m + 1)) / 2;
  const whole = m + n;
  const spread = Math.sqrt(((m * n) / 12) * (whole + 1 - ties / (whole * (whole - 1))));
  if (spread === 0) return 1;
  return 2 * (1 - normal(Math.abs(u - (m * n) / 2) / spread));
}

/** The standard normal distribution function, by the error function's series of Abramowitz and Stegun, 7.1.26 (error below 2e-7). */
function normal(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return 0.5 * (2 - series * Math.exp(-x * x));
}
