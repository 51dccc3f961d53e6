import { randomBytes } from 'node:crypto';
import { aMember, openTestIdentity, type TestIdentity, writtenDownOf } from '../identity.fixtures';
import { accountIds, appIds } from '../ids';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity?.close());

const register = `mutation ($input: RegisterAppInput!) { registerApp(input: $input) { app { id } } }`;
const end = `mutation ($id: ID!) { endApp(input: { appId: $id }) { endedSessions errors { code } } }`;
const good = { name: 'A bot', website: 'https://bot.example/', redirectUris: ['https://bot.example/done'] };

type Member = Awaited<ReturnType<typeof aMember>>;

async function anApp({ asking }: Member): Promise<string> {
  const { data } = await identity.ask(register, { input: good }, asking);
  return (data['registerApp'] as { app: { id: string } }).app.id;
}

/** A session of an app in somebody's name, and the refresh token that the app has. */
async function allowed({ asking }: Member, app: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await identity.sql(
    `with session as (
       insert into sessions (id, account_id, expires_at, app_id, scopes, began_with)
       values (gen_random_uuid(), '${accountIds.uuid(asking.viewer?.accountId ?? '')}', now() + interval '1 day',
         '${appIds.uuid(app)}', '{read}', 'APP') returning id)
     insert into refresh_tokens (hash, session_id) select sha256('${token}'), id from session`,
  );
  return token;
}

const aboutOf = (app: string) =>
  identity.sql(`select account_id from audit_events where kind = 'SESSIONS_ENDED' and about = '${app}'`);

test('who had allowed an app that its owner ends finds it written down, each once', async () => {
  const [maker, ana, bo] = [await aMember(identity), await aMember(identity), await aMember(identity)];
  const [app, other] = [await anApp(maker), await anApp(maker)];
  for (const [member, to] of [[ana, app] as const, [ana, app] as const, [bo, app] as const])
    await allowed(member, to);
  await allowed(bo, other);
  const { data } = await identity.ask(end, { id: app }, maker.asking);
  expect(data['endApp']).toEqual({ endedSessions: 3, errors: [] });
  for (const member of [ana, bo])
    expect(await writtenDownOf(identity, member.asking)).toEqual(['SESSIONS_ENDED', 'SIGNED_IN']);
  expect([(await aboutOf(app)).length, (await aboutOf(other)).length]).toEqual([2, 0]);
  expect(await writtenDownOf(identity, maker.asking)).toEqual(['SIGNED_IN']);
});

test('a session that its app ends is written down, and a token of another app ends none', async () => {
  const [maker, ana] = [await aMember(identity), await aMember(identity)];
  const [app, other] = [await anApp(maker), await anApp(maker)];
  const token = await allowed(ana, app);
  await identity.call('appRevoked', { form: { token, client_id: other } });
  expect(await aboutOf(app)).toEqual([]);
  for (let times = 0; times < 2; times += 1)
    await identity.call('appRevoked', { form: { token, client_id: app } });
  expect(await aboutOf(app)).toHaveLength(1);
  expect(await writtenDownOf(identity, ana.asking)).toEqual(['SESSIONS_ENDED', 'SIGNED_IN']);
});
