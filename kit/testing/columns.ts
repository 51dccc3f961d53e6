import { Client } from 'pg';

/** Every column of every table of a schema, as the database has it: `table.column`. */
export async function columnsOf(url: string, schema: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select one.table_name || '.' || one.column_name as name
       from information_schema.columns one join information_schema.tables whole using (table_schema, table_name)
       where table_schema = $1 and table_type = 'BASE TABLE' order by 1`,
      [schema],
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
