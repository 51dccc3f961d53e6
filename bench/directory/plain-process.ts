import { Pool, type QueryResultRow } from 'pg';
import { serveJson } from '../plain-server';
import { fromDocuments, fromRows } from './plain-statements';

export interface PlainSettings {
  readonly databaseUrl: string;
  readonly kind: 'rows' | 'documents';
}

/** As many as each service of the product has. */
const connections = 10;

interface Page {
  readonly rows: readonly QueryResultRow[];
  readonly hasNextPage: boolean;
}

const cursorOf = ({ rows }: Page): string | null => {
  const last = rows.at(-1);
  return last ? `${last['joined_at'].toISOString()} ${last['id']}` : null;
};

const memberFrom = (row: QueryResultRow) => ({
  id: row['id'],
  handle: row['handle'],
  displayName: row['display_name'],
  avatarUrl: row['avatar_url'],
  profile: { headline: row['headline'], bio: row['bio'], website: row['website'] },
  skills: row['skills'],
  homeRegion: { slug: row['home_slug'], name: row['home_name'] },
});

function textFromRows(page: Page): string {
  const { region_slug: slug, region_name: name } = page.rows[0] ?? {};
  const pageInfo = { hasNextPage: page.hasNextPage, endCursor: cursorOf(page) };
  const members = { nodes: page.rows.map(memberFrom), pageInfo };
  return JSON.stringify({ data: { region: { slug, name, members } } });
}

function textFromDocuments(page: Page): string {
  const { region_slug: slug, region_name: name } = page.rows[0] ?? {};
  const nodes = page.rows.map((row) => row['document']).join(',');
  const pageInfo = JSON.stringify({ hasNextPage: page.hasNextPage, endCursor: cursorOf(page) });
  const head = JSON.stringify({ slug, name }).slice(0, -1);
  return `{"data":{"region":${head},"members":{"nodes":[${nodes}],"pageInfo":${pageInfo}}}}}`;
}

const ways = {
  rows: { sql: fromRows, write: textFromRows },
  documents: { sql: fromDocuments, write: textFromDocuments },
};

function serve({ databaseUrl, kind }: PlainSettings): Promise<number> {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: connections,
    application_name: `bench ${kind}`,
  });
  const { sql, write } = ways[kind];

  async function answer(url: string): Promise<string> {
    const asked = new URLSearchParams(url.slice(url.indexOf('?')));
    const first = Number(asked.get('first'));
    const values = [asked.get('slug'), asked.get('joinedAt'), asked.get('memberId'), first];
    const { rows } = await pool.query({ name: 'page', text: sql, values });
    return write({ rows: rows.slice(0, first), hasNextPage: rows.length > first });
  }

  return serveJson(answer);
}

process.once('message', (settings: PlainSettings) => {
  void serve(settings).then((port) => process.send?.({ port }));
});
process.on('disconnect', () => process.exit(0));
