import type { Asking } from '../../../kit/viewer';
import { aMember, openTestIdentity, type TestIdentity, writtenDownOf } from '../identity.fixtures';
import { type OidcProvider, openProvider } from './oidc.fixtures';
import { aLogin, goingTo } from './provider.fixtures';

let village: OidcProvider;
let identity: TestIdentity;
let going: ReturnType<typeof goingTo>;
beforeAll(async () => {
  village = await openProvider();
  identity = await openTestIdentity({ HAMEAU_OIDC_PROVIDERS: JSON.stringify([village.setting]) });
  going = goingTo(identity, village);
});
afterAll(async () => {
  await identity?.close();
  await village?.close();
});

const unlink = `mutation ($input: UnlinkProviderInput!) { unlinkProvider(input: $input) { link { id } errors { code path } } }`;
const unlinkAs = (asking: Partial<Asking>, linkId: string, password?: string) =>
  going.asked(unlink, { linkId, ...(password ? { password } : {}) }, asking);
const refused = (code: string, path: string | null) => ({
  link: null,
  errors: [{ code, path: path === null ? null : [path] }],
});

async function shownTo(asking: Partial<Asking>) {
  const { data } = await identity.ask('{ viewer { account { providers { id name usedAt } } } }', {}, asking);
  return (data['viewer'] as { account: { providers: { id: string }[] } } | null)?.account.providers;
}

/** A member whose account is linked, and by which name the provider knows them. */
async function aLinked() {
  const [member, login] = [await aMember(identity), aLogin()];
  const { password } = member;
  const { answer } = await going.linkAs(member.asking, { ...(await going.went(login)), password });
  return { ...member, login, linkId: answer.link?.id ?? '' };
}

test('who gives their password links a provider, comes in by it then, and is told', async () => {
  const ana = await aLinked();
  expect(await shownTo(ana.asking)).toEqual([{ id: ana.linkId, name: 'The village', usedAt: null }]);
  expect((await identity.lastMailTo(ana.email))?.subject).toBe('The village was linked');
  expect((await writtenDownOf(identity, ana.asking))[0]).toBe('WAY_IN_ADDED');
  const entered = await going.signIn(ana.login);
  const asking = await identity.askingOf(entered?.accessToken ?? '');
  expect(asking.viewer?.memberId).toBe(ana.id);
  expect(await shownTo(asking)).toMatchObject([{ usedAt: expect.any(String) }]);
  expect(await shownTo((await aMember(identity)).asking)).toEqual([]);
});

test('nothing is linked without proof, nor by what does not fit', async () => {
  const [ana, login] = [await aMember(identity), aLogin()];
  const back = await going.went(login);
  expect((await going.linkAs(ana.asking, back)).answer).toEqual(refused('INVALID', 'password'));
  expect((await going.linkAs(ana.asking, { ...back, password: 'not this one' })).answer).toEqual(
    refused('INVALID', 'password'),
  );
  expect((await going.linkAs({}, back)).code).toBe('UNAUTHENTICATED');
  const { password } = ana;
  expect((await going.linkAs(ana.asking, { ...back, state: 'another', password })).answer).toEqual(
    refused('INVALID', 'attempt'),
  );
  expect((await going.linkAs(ana.asking, { ...back, password })).answer).toEqual(
    refused('INVALID', 'attempt'),
  );
  expect(await shownTo(ana.asking)).toEqual([]);
});

test('an identity is of one account, and an account is linked to a provider once, also in parallel', async () => {
  const [ana, bo] = [await aLinked(), await aMember(identity)];
  const again = { ...(await going.went(ana.login)), password: bo.password };
  expect((await going.linkAs(bo.asking, again)).answer).toEqual(refused('CONFLICT', null));
  const other = { ...(await going.went(aLogin())), password: ana.password };
  expect((await going.linkAs(ana.asking, other)).answer).toEqual(refused('CONFLICT', null));
  const login = aLogin();
  const backs = [await going.went(login), await going.went(login)];
  const both = await Promise.all(
    backs.map((back) => going.linkAs(bo.asking, { ...back, password: bo.password })),
  );
  expect(both.filter(({ answer }) => answer.link)).toHaveLength(1);
});

test('a provider is taken off by its owner’s proof alone, lets nobody in then, and its owner is told', async () => {
  const [ana, bo] = [await aLinked(), await aMember(identity)];
  expect((await unlinkAs(bo.asking, ana.linkId, bo.password)).answer).toEqual(refused('NOT_FOUND', 'linkId'));
  expect((await unlinkAs(ana.asking, ana.linkId, 'not this one')).answer).toEqual(
    refused('INVALID', 'password'),
  );
  expect((await unlinkAs(ana.asking, ana.id, ana.password)).answer).toEqual(refused('INVALID', 'linkId'));
  expect((await unlinkAs(ana.asking, ana.linkId, ana.password)).answer).toEqual({
    link: { id: ana.linkId },
    errors: [],
  });
  expect((await identity.lastMailTo(ana.email))?.subject).toBe('The village was taken off');
  expect((await writtenDownOf(identity, ana.asking))[0]).toBe('WAY_IN_REMOVED');
  village.tell(ana.login, { email: ana.email, email_verified: true });
  expect((await going.signIn(ana.login))?.__typename).toBe('AccountExists');
});

test('the last way in stays; after another was added it goes', async () => {
  const login = aLogin();
  village.tell(login, { email: `${login}@example.org`, email_verified: true });
  const asking = await identity.askingOf((await going.signIn(login))?.accessToken ?? '');
  const [link] = (await shownTo(asking)) ?? [];
  expect((await unlinkAs(asking, link?.id ?? '')).answer).toEqual(refused('CONFLICT', null));
  expect(await shownTo(asking)).toHaveLength(1);
  const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code } } }`;
  expect((await going.asked(change, { password: 'a quiet green valley' }, asking)).answer).toEqual({
    errors: [],
  });
  expect((await unlinkAs(asking, link?.id ?? '')).answer).toMatchObject({ errors: [] });
});

test('a provider that is offered no more is shown by its host, and can be taken off', async () => {
  const ana = await aLinked();
  const host = `https://id.${ana.login}.example.org`;
  await identity.sql(`update provider_links set issuer = '${host}' where subject = '${ana.login}'`);
  expect(await shownTo(ana.asking)).toMatchObject([{ name: `id.${ana.login}.example.org` }]);
  expect((await unlinkAs(ana.asking, ana.linkId, ana.password)).answer).toMatchObject({ errors: [] });
});
