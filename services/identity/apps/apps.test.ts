import { aMember, openTestIdentity, type TestIdentity } from '../identity.fixtures';
import { isRegistered } from './redirect-uris';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const register = `mutation ($input: RegisterAppInput!) {
  registerApp(input: $input) { app { id name website redirectUris } errors { code path } } }`;
const own = '{ viewer { account { apps { name } } } }';
const good = { name: 'A bot', website: 'https://bot.example/', redirectUris: ['https://bot.example/done'] };

type Registered = {
  registerApp: { app: { id: string } | null; errors: { code: string; path: string[] | null }[] };
};

async function registerAs(asking: object, changes: object = {}) {
  const { data, errors } = await identity.ask(register, { input: { ...good, ...changes } }, asking);
  return { ...(data as Registered).registerApp, refused: errors };
}

test('a member registers an app, which they alone see among theirs, the latest first', async () => {
  const [ana, bo] = [await aMember(identity), await aMember(identity)];
  const { app, errors } = await registerAs(ana.asking, { name: '  A\n bot ' });
  expect(errors).toEqual([]);
  expect(app).toEqual({ ...good, id: expect.stringMatching(/^app_/) });
  await registerAs(ana.asking, { name: 'Another' });
  const apps = async ({ asking }: typeof ana) => (await identity.ask(own, {}, asking)).data['viewer'];
  expect(await apps(ana)).toEqual({ account: { apps: [{ name: 'Another' }, { name: 'A bot' }] } });
  expect(await apps(bo)).toEqual({ account: { apps: [] } });
  expect((await registerAs({})).refused?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test.each<[string, object, string[]]>([
  ['no name', { name: ' ' }, ['name']],
  ['a long name', { name: 'x'.repeat(61) }, ['name']],
  ['a website in the clear', { website: 'http://bot.example' }, ['website']],
  ['no address', { redirectUris: [] }, ['redirectUris']],
  ['six addresses', { redirectUris: Array(6).fill('https://bot.example/done') }, ['redirectUris']],
  ['an address in the clear', { redirectUris: ['http://bot.example/done'] }, ['redirectUris', '0']],
  [
    'an address with a fragment',
    { redirectUris: ['https://bot.example/done', 'https://bot.example/#a'] },
    ['redirectUris', '1'],
  ],
  ['an address that runs', { redirectUris: ['javascript:alert(1)'] }, ['redirectUris', '0']],
  ['a scheme that is nobody’s', { redirectUris: ['myapp:/done'] }, ['redirectUris', '0']],
  ['an address with a name before it', { redirectUris: ['https://a@bot.example/'] }, ['redirectUris', '0']],
])('an app with %s is not registered', async (_what, changes, path) => {
  const ana = await aMember(identity);
  expect(await registerAs(ana.asking, changes)).toMatchObject({
    app: null,
    errors: [{ code: 'INVALID', path }],
  });
});

test('twenty apps are enough, also when the last are registered at once', async () => {
  const ana = await aMember(identity);
  for (let at = 0; at < 18; at += 1) await registerAs(ana.asking);
  const last = await Promise.all([1, 2, 3, 4].map(() => registerAs(ana.asking)));
  expect(last.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['CONFLICT', 'CONFLICT']);
});

test.each([
  ['https://bot.example/done', true],
  ['https://bot.example/done?more', false],
  ['http://127.0.0.1:4711/done', true],
  ['http://127.0.0.1/other', false],
  ['http://127.0.0.1.evil.example/done', false],
  ['http://[::1]:9/done', false],
  ['org.example.bot:/done', true],
])('%s is registered: %s', (uri, expected) => {
  const known = ['https://bot.example/done', 'http://127.0.0.1/done', 'org.example.bot:/done'];
  expect(isRegistered(uri, known)).toBe(expected);
});
