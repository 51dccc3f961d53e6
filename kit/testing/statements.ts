import { Client } from 'pg';

const plumbing =
  /^\s*(begin|start transaction|commit|rollback|set |show |select pg_advisory|select version\(\))/i;

/** What goes on by itself: feeds are written and read, keys, budgets and work that waits looked at, hints sent, members told of what happened, letters written, saved searches looked at, changed lists read anew, points settled, roles written down, what is old dropped. */
const byItself =
  /followed_feeds|from feed_events|^\s*insert into feed_events|pg_notify|\bhappened\b|\bletters\b|\bletter_id\b|\blooked_xid\b|directory: saved searches|account\.email, account\.locale|\bsigning_keys\b|\bbudgets\b|update (erasure_receipts|exports) set|delete from exports where|^\s*select version, |\b(from|into) budgets\b|^\s*delete from audit_events\b|\btold\.is_given\b/;

/**
 * Counts the SQL statements the work sends to any database of this process, transactions' own words apart.
 * Followers and writers of letters work at their own pace, so theirs are left out.
 */
export async function counting<Answer>(
  work: () => Promise<Answer>,
): Promise<{ answer: Answer; statements: string[] }> {
  const statements: string[] = [];
  const query = Client.prototype.query;
  const listened = function (this: Client, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? '');
    if (!plumbing.test(text) && !byItself.test(text)) statements.push(text.trim());
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  };
  Client.prototype.query = listened as typeof query;
  try {
    return { answer: await work(), statements };
  } finally {
    Client.prototype.query = query;
  }
}
