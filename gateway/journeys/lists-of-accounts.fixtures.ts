import type { Journey } from './journey.fixtures';

/** Providers as a setting names them. Nobody asks them anything here. */
export const providers = JSON.stringify(
  ['town-hall', 'village'].map((id) => ({
    ...{ id, name: `The ${id}`, issuer: `https://${id}.example.org`, clientId: 'hameau' },
  })),
);

/** Lists of how one gets into an account; see lists.fixtures.ts. */
export const listsOfAccounts: Readonly<Record<string, readonly [statements: number, query: string]>> = {
  'Account.activity': [
    2,
    'query ($n: Int!) { viewer { account { activity(first: $n) { nodes { id kind at network device } } } } }',
  ],
  'Account.sessions': [
    3,
    'query ($n: Int!) { viewer { account { sessions(first: $n) { nodes { device app { name } } } } } }',
  ],
  'Account.apps': [
    3,
    'query ($n: Int!) { viewer { account { apps { name } } } partners(first: $n) { nodes { name } } }',
  ],
  'Account.passkeys': [
    3,
    'query ($n: Int!) { viewer { account { passkeys { name } sessions(first: $n) { nodes { device } } } } }',
  ],
  'Account.providers': [
    3,
    'query ($n: Int!) { viewer { account { providers { name } sessions(first: $n) { nodes { device } } } } }',
  ],
  'Erasure.receipts': [
    2,
    `query ($n: Int!) { erasureReceipts(token: "erased") { receipts { service isComplete } } partners(first: $n) { nodes { name website } } }`,
  ],
  'ErasureReceipt.tables': [
    2,
    `query ($n: Int!) { erasureReceipts(token: "erased") { receipts { tables { name rows } } } partners(first: $n) { nodes { name website } } }`,
  ],
  'Query.signInProviders': [
    2,
    'query ($n: Int!) { signInProviders { id name } threads(first: $n) { nodes { title author { displayName } } } }',
  ],
};

/** The account of this address has passkeys and providers. */
export async function openWaysIn(journey: Journey, email: string): Promise<void> {
  const add = (rows: string, values: string) =>
    journey.sqlIn(
      'identity',
      `insert into ${rows} select gen_random_uuid(), id, ${values} from accounts, generate_series(1, 3) n
       where email = '${email}'`,
    );
  await add(
    'passkeys (id, account_id, credential_id, public_key, counter, transports, name)',
    `n::text::bytea, '', 0, '{}', 'key ' || n`,
  );
  await add('provider_links (id, account_id, issuer, subject)', `'https://p' || n || '.example.org', 'lea'`);
}

/** Somebody has gone: the token `erased` shows what was erased of them. */
export const showErasure = (journey: Journey): Promise<void> =>
  journey.sqlIn(
    'identity',
    `with gone as (
       insert into erasures (id, secret_hash, done_at) values (gen_random_uuid(), sha256('erased'), now()) returning id)
     insert into erasure_receipts (erasure_id, service, counts, erased_at, settled_at)
     select id, service, '{"messages": 2, "threads": 1}', now(), now() from gone, unnest('{identity,regions,directory,messaging}'::text[]) service`,
  );
