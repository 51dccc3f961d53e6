import { Pool } from 'pg';
import { serveJson } from '../plain-server';

export interface PlainSettings {
  readonly databaseUrl: string;
  /** By the name in the path. */
  readonly statements: Readonly<Record<string, string>>;
}

/** As many as each service of the product has. */
const connections = 10;

/** node:http, one hand-written statement, JSON. */
function serve({ databaseUrl, statements }: PlainSettings): Promise<number> {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: connections,
    application_name: 'bench plain',
    options: '-c search_path=directory,extensions',
  });

  async function answer(url: string): Promise<string> {
    const asked = new URLSearchParams(url.slice(url.indexOf('?')));
    const { rows } = await pool.query(
      statements[asked.get('name') ?? ''] ?? '',
      JSON.parse(asked.get('values') ?? '[]'),
    );
    return JSON.stringify({ data: rows.map(({ row }) => row) });
  }

  return serveJson(answer);
}

process.once('message', (settings: PlainSettings) => {
  void serve(settings).then((port) => process.send?.({ port }));
});
process.on('disconnect', () => process.exit(0));
