import { setTimeout as pause } from 'node:timers/promises';
import { openStage, type Stage } from './testing/stage.fixtures';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const whoAmI = '{ whoAmI }';

async function seenAs(token?: string, headers?: Record<string, string>) {
  const { body } = await stage.ask(whoAmI, { ...(token ? { token } : {}), ...(headers ? { headers } : {}) });
  return body.data?.whoAmI;
}

async function refusalOf(token: string) {
  const { status, body } = await stage.ask(whoAmI, { token });
  return [status, body.errors[0].extensions.code, body.data];
}

const refused = [401, 'UNAUTHENTICATED', undefined];

test('a token says who asks, in their language, with their roles; without one it is nobody', async () => {
  expect(await seenAs(await stage.token())).toBe('mbr_1 fr STEWARD');
  expect(await seenAs()).toBe('nobody en');
  expect(await seenAs(undefined, { 'accept-language': 'de, fr;q=0.8, en;q=0.5' })).toBe('nobody fr');
});

test('a token that is not good is never taken for no token', async () => {
  expect(await seenAs(await stage.token())).toBe('mbr_1 fr STEWARD');
  expect(await refusalOf(await stage.token({ lifetime: '-1s' }))).toEqual(refused);
  expect(await refusalOf(await stage.token({ isForged: true }))).toEqual(refused);
  expect(await refusalOf(await stage.token({ header: { kid: 'unknown' } }))).toEqual(refused);
  expect(await refusalOf(await stage.token({ header: { typ: 'JWT' } }))).toEqual(refused);
  expect(await refusalOf(await stage.token({ claims: { sid: undefined } }))).toEqual(refused);
  expect(await refusalOf('not.a.token')).toEqual(refused);
});

test('a token that names no algorithm, or an altered one, is refused', async () => {
  const [, claims, signature] = (await stage.token()).split('.');
  const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
  expect(await refusalOf(`${none}.${claims}.`)).toEqual(refused);
  expect(await refusalOf(`${none}.${claims}.${signature}`)).toEqual(refused);
  const hmac = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'at+jwt' })).toString('base64url');
  expect(await refusalOf(`${hmac}.${claims}.${signature}`)).toEqual(refused);
});

test('an ended session is out within 5 s, at once after a hint', async () => {
  const token = await stage.token();
  expect(await seenAs(token)).toBe('mbr_1 fr STEWARD');
  stage.world.sessions.clear();
  stage.hint.send('identity');
  await pause(5);
  expect(await refusalOf(token)).toEqual(refused);
});

test('a session’s own mutation drops what is known of its viewer; its queries do not', async () => {
  const token = await stage.token();
  await seenAs(token);
  await seenAs(token);
  expect(stage.counts['sessions']).toBe(1);
  await stage.ask('mutation { signIn(input: { email: "a@example.org", password: "b" }) }', { token });
  await seenAs(token);
  expect(stage.counts['sessions']).toBe(2);
});

test('keys are fetched once, and again for a key that is new', async () => {
  await seenAs(await stage.token());
  await seenAs(await stage.token({ claims: { more: 1 } }));
  expect(stage.counts['keys']).toBe(1);
  await stage.rotateKeys();
  await pause(1_050);
  expect(await seenAs(await stage.token())).toBe('mbr_1 fr STEWARD');
  expect(stage.counts['keys']).toBe(2);
});

test('a key that was given up takes its tokens with it, known as they are', async () => {
  const token = await stage.token();
  await seenAs(token);
  await stage.rotateKeys();
  await pause(5_050);
  expect(await refusalOf(token)).toEqual(refused);
});

test('while identity is silent nobody is taken for somebody else: 503', async () => {
  const token = await stage.token();
  stage.world.silent.add('sessions');
  const { status, body } = await stage.ask(whoAmI, { token });
  expect([status, body.errors[0].extensions.code]).toEqual([503, 'UNAVAILABLE']);
});

test('while regions is silent a viewer goes without their roles, and is answered', async () => {
  const token = await stage.token();
  stage.world.silent.add('memberships');
  expect(await seenAs(token)).toBe('mbr_1 fr');
  stage.world.silent.delete('memberships');
  expect(await seenAs(token)).toBe('mbr_1 fr STEWARD');
});
