export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export const rangeOf = (numbers: readonly number[]): readonly [number, number] => [
  Math.min(...numbers),
  Math.max(...numbers),
];

/** `part` of 0.99 is what 99 of 100 are at most. Takes numbers in order. */
export function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The median under its name, with the least and the most beside it; null where nothing was measured. */
export function figure(key: string, numbers: readonly number[], digits: number): Figures {
  if (numbers.length === 0) return { [key]: null };
  const [least, most] = rangeOf(numbers);
  return {
    [key]: rounded(median(numbers), digits),
    [`${key}Range`]: [rounded(least, digits), rounded(most, digits)] as const,
  };
}

export type Figures = Readonly<Record<string, number | null | readonly [number, number]>>;

/** Those that could be measured. */
export const known = (numbers: readonly (number | null)[]): number[] => numbers.filter((one) => one !== null);
