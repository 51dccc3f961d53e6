import type { Share } from '../../../kit/catalogue';

const of = (part: string) => `($1::jsonb ->> '${part}')`;
export const account = `${of('account')}::uuid`;
export const member = `${of('member')}::uuid`;
export const memberId = of('memberId');
export const email = of('email');

export const no = (not: string) => ({ not });
export const theirs = `account_id = ${account}`;
export const theirApps = `select id from apps where owner_id = ${account}`;
export const told = (kind: string, key: string): Share => ({
  rows: `kind = '${kind}' and state ->> '${key}' = ${memberId} and (state ->> 'isErased')::boolean is not true`,
  ...{ columns: 'state', erased: 'row', exported: no('what it tells is') },
});
