/**
 * As SQL, that PostgreSQL samples none of these columns for its planner, each `table.column`: a sample outlives the row it came from, and of a
 * table that became empty for ever. For words that no plan goes by.
 */
export const withoutSamples = (columns: string): string => setSamples(columns, '0');

/** Takes that back. */
export const withSamples = (columns: string): string => setSamples(columns, '-1');

const setSamples = (columns: string, target: string) =>
  columns
    .trim()
    .split(/\s+/)
    .map((one) => one.split('.'))
    .map(([table, column]) => `alter table ${table} alter column ${column} set statistics ${target};`)
    .join('\n');
