import type { DataSource } from 'typeorm';
import { openIdentityDatabase } from '../database';
import { aMember, openTestIdentity, type TestIdentity, tokenIn } from '../identity.fixtures';
import { memberIds } from '../ids';
import { askAbsent, hideUnanswered } from './asking';

let identity: TestIdentity;
let db: DataSource;
/** Signing in is counted: one who looks is enough. */
let looking: Someone;
beforeAll(async () => {
  identity = await openTestIdentity();
  looking = await aMember(identity);
  db = await openIdentityDatabase(identity.url);
});
afterAll(async () => {
  await db?.destroy();
  await identity?.close();
});

type Someone = Awaited<ReturnType<typeof aMember>>;

const confirm = `mutation ($token: String!) {
  confirmPresence(input: { token: $token }) { isConfirmed errors { code path message } }
}`;
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
const refresh = 'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { __typename } }';
const stillHere = 'Are you still here?';
const hidden = 'The others do not see you for now';

const ask = (most = 1_000) => db.transaction((within) => askAbsent(within, most, 'http://hameau.test/'));
const hide = (most = 1_000) => db.transaction((within) => hideUnanswered(within, most, 'http://hameau.test'));

/** As if so many days had gone by for them without a sign. */
const wait = ({ id }: Someone, days: number) =>
  identity.sql(
    `update members set seen_on = seen_on - ${days}, asked_on = asked_on - ${days}, away_since = away_since - ${days} where id = '${memberIds.uuid(id)}'`,
  );

async function isSeen({ id }: Someone): Promise<boolean> {
  const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Member { displayName } } }`;
  const { data } = await identity.ask(query, { all: [{ __typename: 'Member', id }] }, looking.asking);
  return (data['_entities'] as unknown[])[0] !== null;
}

/** What the other services were last told of who may see them. */
async function toldAudience({ id }: Someone): Promise<unknown> {
  const [told] = await identity.sql(
    `select state ->> 'audience' as audience from feed_events where kind = 'member' and state ->> 'id' = '${id}' order by id desc limit 1`,
  );
  return told?.['audience'];
}

async function mailsTo({ email }: Someone): Promise<{ subject: string; text: string }[]> {
  const mails = (await identity.call('mailbox', { first: 1_000 })) as {
    to: string;
    subject: string;
    text: string;
  }[];
  return mails.filter(({ to, subject }) => to === email && [stillHere, hidden].includes(subject)).reverse();
}

const subjectsTo = async (someone: Someone) => (await mailsTo(someone)).map(({ subject }) => subject);

async function anAbsentMember(): Promise<Someone> {
  const someone = await aMember(identity);
  await wait(someone, 365);
  await ask();
  await wait(someone, 30);
  await hide();
  return someone;
}

test('whoever was not seen for a year is asked once, hidden 30 days later, and back with one click', async () => {
  const ana = await aMember(identity);
  await wait(ana, 364);
  await ask();
  expect(await subjectsTo(ana)).toEqual([]);

  await wait(ana, 1);
  await ask();
  await ask();
  await wait(ana, 29);
  await hide();
  expect(await subjectsTo(ana)).toEqual([stillHere]);
  expect(await isSeen(ana)).toBe(true);

  await wait(ana, 1);
  await hide();
  await hide();
  await wait(ana, 1_000);
  await ask();
  expect(await subjectsTo(ana)).toEqual([stillHere, hidden]);
  expect(await isSeen(ana)).toBe(false);
  expect(await toldAudience(ana)).toBe('NOBODY');

  const [first, second] = await mailsTo(ana);
  expect(tokenIn(first?.text ?? '')).not.toBe(tokenIn(second?.text ?? ''));
  for (const letter of [first, second, first]) {
    const { data } = await identity.ask(confirm, { token: tokenIn(letter?.text ?? '') });
    expect(data['confirmPresence']).toEqual({ isConfirmed: true, errors: [] });
    expect(await isSeen(ana)).toBe(true);
    expect(await toldAudience(ana)).toBe('MEMBERS');
  }

  await wait(ana, 365);
  await ask();
  expect(await subjectsTo(ana)).toEqual([stillHere, hidden, stillHere]);
});

test('signing in and going on with a session say the same', async () => {
  const [bo, cy] = [await anAbsentMember(), await anAbsentMember()];
  expect([await isSeen(bo), await isSeen(cy)]).toEqual([false, false]);
  await identity.ask(signIn, { input: { email: bo.email, password: bo.password } });
  await identity.ask(refresh, { input: { refreshToken: cy.refreshToken } });
  expect([await isSeen(bo), await isSeen(cy)]).toEqual([true, true]);
  expect([await toldAudience(bo), await toldAudience(cy)]).toEqual(['MEMBERS', 'MEMBERS']);
});

test('a wrong password brings nobody back', async () => {
  const di = await anAbsentMember();
  await identity.ask(signIn, { input: { email: di.email, password: 'not the right one' } });
  expect(await isSeen(di)).toBe(false);
});

test('whoever answers in time is not hidden, and whoever is hidden by choice is not asked', async () => {
  const [ed, flo] = [await aMember(identity), await aMember(identity)];
  await identity.sql(`update members set audience = 'NOBODY' where id = '${memberIds.uuid(flo.id)}'`);
  await Promise.all([wait(ed, 365), wait(flo, 365)]);
  await ask();
  const [letter] = await mailsTo(ed);
  await identity.ask(confirm, { token: tokenIn(letter?.text ?? '') });
  await wait(ed, 31);
  await hide();
  expect(await isSeen(ed)).toBe(true);
  expect([await subjectsTo(ed), await subjectsTo(flo)]).toEqual([[stillHere], []]);
});

test('the letters speak the language of whom they are to', async () => {
  const gil = await aMember(identity);
  await identity.sql(`update accounts set locale = 'fr' where email = '${gil.email}'`);
  await wait(gil, 365);
  await ask();
  const [last] = (
    (await identity.call('mailbox', { first: 1_000 })) as { to: string; text: string }[]
  ).filter(({ to }) => to === gil.email);
  expect(last?.text).toMatch(/Je suis toujours là: http:\/\/hameau\.test\/still-here\?token=[\w-]{43}\n/);
});

test('a token that is none, that ended, or that is for something else is refused', async () => {
  const hal = await aMember(identity);
  await wait(hal, 365);
  await ask();
  const token = tokenIn((await mailsTo(hal))[0]?.text ?? '');
  await identity.sql(
    `update mail_links set expires_at = now() where account_id = (select id from accounts where email = '${hal.email}')`,
  );
  const verifying = tokenIn((await identity.lastMailTo((await aMember(identity)).email))?.text ?? '');
  for (const wrong of ['', 'nonsense', token, verifying]) {
    const { data } = await identity.ask(confirm, { token: wrong });
    expect(data['confirmPresence']).toMatchObject({
      isConfirmed: null,
      errors: [{ code: 'INVALID', path: ['token'] }],
    });
  }
});

/** Many who have not been seen for years, of whom nothing is known but that. Their addresses. */
const absent = async (count: number) => {
  const rows = await identity.sql(`
    with given as (select gen_random_uuid() as id from generate_series(1, ${count})),
      accounts as (
        insert into accounts (id, email, display_name, locale, verified_at)
        select id, id || '@example.org', 'Long Gone', 'en', now() from given returning id
      )
    insert into members (id, account_id, handle, display_name, audience, seen_on)
    select id, id, 'gone-' || id, 'Long Gone', 'MEMBERS', current_date - 1000 from given returning id`);
  return rows.map(({ id }) => `${id}@example.org`);
};

test('identity asks by itself as it starts, everyone once even when two do', async () => {
  const addresses = await absent(120);
  const others = await Promise.all([identity.openAnother(), identity.openAnother()]);
  const asked = async () => {
    const rows = await identity.sql(`select recipient, subject from mails`);
    return rows.filter(({ recipient }) => addresses.includes(String(recipient)));
  };
  try {
    await identity.until(async () => (await asked()).length >= addresses.length);
  } finally {
    await Promise.all(others.map((one) => one.close()));
  }
  const told = await asked();
  expect(told.map(({ recipient }) => recipient).sort()).toEqual([...addresses].sort());
  expect(new Set(told.map(({ subject }) => subject))).toEqual(new Set([stillHere]));
});
