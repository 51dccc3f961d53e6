import { Client, DatabaseError } from 'pg';
import { CannotStart, detailOf, errorCode } from '../cannot-start';

const words: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there; is PostgreSQL running?',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ETIMEDOUT: 'the host does not answer',
  ECONNRESET: 'the connection was cut',
  ENOENT: 'there is no such socket',
  EACCES: 'permission is denied',
};

/** A database URL with another user or database in it; by hand, since URL takes no user where the host is a socket. */
export function urlWith(
  url: string,
  change: { user?: string; password?: string; database?: string },
): string {
  const match =
    /^(postgres(?:ql)?):\/\/(?:([^:@/?#]*)(?::([^@/?#]*))?@)?([^/?#]*)(?:\/([^?#]*))?(\?[^#]*)?$/.exec(url);
  if (!match)
    throw new CannotStart('A database URL must look like postgres://user:password@host:5432/database.');
  const [, scheme, user = '', password = '', host, database = '', query = ''] = match;
  const credentials = change.user
    ? `${encodeURIComponent(change.user)}:${encodeURIComponent(change.password ?? '')}@`
    : `${user}${password && `:${password}`}${user && '@'}`;
  return `${scheme}://${credentials}${host}/${change.database ? encodeURIComponent(change.database) : database}${query}`;
}

/** Without its password, for messages. */
function shown(url: string): string {
  return urlWith(url, {})
    .replace(/:[^:@/]*@/, '@')
    .replace(/\?.*/, '');
}

async function connect(url: string): Promise<Client> {
  const at = shown(url);
  const client = new Client({
    connectionString: url,
    application_name: 'hameau start',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    if (error instanceof DatabaseError) throw error;
    const reason = words[errorCode(error)] ?? detailOf(error, 'message');
    throw new CannotStart(`The database ${at} cannot be reached: ${reason}. Check the database URL.`);
  }
  return client;
}

/** Connects, works, and disconnects; the server's own refusals come through as pg's DatabaseError. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same for the operator's own URL, where a refused login is the operator's to mend. */
export async function asOperator<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  let isConnected = false;
  try {
    return await withClient(url, (client) => {
      isConnected = true;
      return work(client);
    });
  } catch (error) {
    if (isConnected || !(error instanceof DatabaseError)) throw error;
    throw new CannotStart(
      `The database ${shown(url)} refuses the connection (${error.message}): check the database URL.`,
    );
  }
}
