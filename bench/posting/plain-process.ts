import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

export interface PlainSettings {
  readonly databaseUrl: string;
}

/** As many as each service of the product has. */
const connections = 10;

/** A counter under its row's lock, the message in the same statement, and nothing else. */
const POST = `
  with head as (update plain_threads set head = head + 1 where id = $1 returning head)
  insert into plain_messages (thread_id, seq, client_id, text) select $1, head, $2, $3 from head returning seq`;

async function serve({ databaseUrl }: PlainSettings): Promise<number> {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: connections,
    application_name: 'bench posting',
  });
  await pool.query(`
    drop table if exists plain_messages, plain_threads;
    create table plain_threads (id text primary key, head integer not null);
    create table plain_messages (
      thread_id text not null, seq integer not null, client_id text not null unique, text text not null,
      primary key (thread_id, seq)
    );
    insert into plain_threads select number::text, 0 from generate_series(0, 499) as numbers (number)`);

  async function answer(body: string): Promise<string> {
    const { threadId, clientId, text } = JSON.parse(body);
    const { rows } = await pool.query({ name: 'post', text: POST, values: [threadId, clientId, text] });
    return JSON.stringify({ seq: rows[0]?.seq });
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      answer(Buffer.concat(chunks).toString('utf8')).then(
        (given) => response.end(given),
        (error: Error) => {
          response.writeHead(500);
          response.end(error.message);
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

process.once('message', (settings: PlainSettings) => {
  void serve(settings).then((port) => process.send?.({ port }));
});
process.on('disconnect', () => process.exit(0));
