import type { Column, Row } from './bench';

/** The rows for a person: aligned, a figure with its least and most behind it where they were measured. */
export function tableOf(columns: readonly Column[], rows: readonly Row[]): string {
  const lines = [
    ['', ...columns.map(({ title }) => title)],
    ...rows.map((row) => [row.name, ...columns.map((column) => cell(row, column))]),
  ];
  const widths = lines.reduce<number[]>(
    (widest, line) => line.map((text, at) => Math.max(widest[at] ?? 0, text.length)),
    [],
  );
  const aligned = (line: readonly string[]) =>
    line.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)));
  return lines.map((line) => aligned(line).join('   ').trimEnd()).join('\n');
}

function cell(row: Row, { key, digits }: Column): string {
  const value = row[key];
  if (typeof value !== 'number') return '–';
  const range = row[`${key}Range`];
  if (!Array.isArray(range)) return value.toFixed(digits);
  const [least, most] = range as readonly [number, number];
  return `${value.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}
