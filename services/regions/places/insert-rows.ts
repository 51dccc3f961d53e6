export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

interface Target {
  readonly table: string;
  /** Column names and their types. */
  readonly columns: Readonly<Record<string, string>>;
  readonly key: string;
}

const nothing = '\\N';
type Value = string | number | null;

/**
 * Inserts rows, or updates those whose key is there. Every column travels as one text, a value each line: quoting the
 * elements of arrays and taking them apart again takes three times as long.
 */
export function insertRows({ table, columns, key }: Target, rows: readonly (readonly Value[])[]): Statement {
  const names = Object.keys(columns);
  const lists = names.map((_, at) => `string_to_table($${at + 1}, chr(10), '${nothing}')`);
  const values = Object.entries(columns).map(([name, type]) => (type === 'text' ? name : `${name}::${type}`));
  const changed = names.filter((name) => name !== key);
  return {
    sql: `
      insert into ${table} (${names.join(', ')})
      select ${values.join(', ')}
      from rows from (${lists.join(', ')}) as incoming (${names.join(', ')})
      on conflict (${key}) do update set ${changed.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    parameters: names.map((_, at) => rows.map((row) => row[at] ?? nothing).join('\n')),
  };
}
