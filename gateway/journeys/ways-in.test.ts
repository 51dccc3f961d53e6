import { Authenticator } from '../../services/identity/passkeys/authenticator.fixtures';
import { type OidcProvider, openProvider, returnTo } from '../../services/identity/providers/oidc.fixtures';
import {
  AddPasskeyDocument,
  CompleteProviderSignInDocument,
  LinkProviderDocument,
  MakeRecoveryCodesDocument,
  SignInDocument,
  SignInProvidersDocument,
  SignInWithPasskeyDocument,
  SignInWithRecoveryCodeDocument,
  StartPasskeyRegistrationDocument,
  StartPasskeySignInDocument,
  StartProviderSignInDocument,
  WaysInDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';

let journey: Journey;
let village: OidcProvider;
beforeAll(async () => {
  village = await openProvider();
  journey = await openJourney({
    HAMEAU_OIDC_PROVIDERS: JSON.stringify([village.setting]),
    HAMEAU_ORIGINS: 'http://hameau.test',
  });
}, 60_000);
afterAll(async () => {
  await journey?.close();
  await village?.close();
});

const tokenIn = (answer: object) => ('accessToken' in answer ? String(answer.accessToken) : '');
const waysInto = async (token: string) => (await journey.ask(WaysInDocument, {}, token)).data.viewer?.account;

async function withPasskey(person: Person): Promise<Authenticator> {
  const authenticator = new Authenticator('http://localhost:4000');
  const { password, accessToken } = person;
  const begun = await journey.ask(StartPasskeyRegistrationDocument, { input: { password } }, accessToken);
  const credentialJson = authenticator.create(begun.data.startPasskeyRegistration.optionsJson ?? '');
  const input = { credentialJson, name: 'my telephone' };
  const { data } = await journey.ask(AddPasskeyDocument, { input }, accessToken);
  expect(data.addPasskey).toMatchObject({ passkey: { name: 'my telephone' }, errors: [] });
  return authenticator;
}

test('who added a passkey comes in by it, while guesses keep their password from serving', async () => {
  const lea = await journey.join('Léa Keyed');
  const authenticator = await withPasskey(lea);
  expect(await journey.mailTo(lea.email)).toContain('my telephone');
  for (let at = 0; at < 6; at += 1)
    await journey.ask(SignInDocument, { input: { email: lea.email, password: 'a guess' } });
  const locked = await journey.ask(SignInDocument, { input: { email: lea.email, password: lea.password } });
  expect([locked.status, locked.errors?.[0]?.extensions?.['code']]).toEqual([429, 'RATE_LIMITED']);

  const { data: wanted } = await journey.ask(StartPasskeySignInDocument, {});
  const credentialJson = authenticator.get(wanted.startPasskeySignIn.optionsJson);
  const { data } = await journey.ask(SignInWithPasskeyDocument, { input: { credentialJson } });
  const token = tokenIn(data.signInWithPasskey);
  expect(await waysInto(token)).toMatchObject({
    email: lea.email,
    hasPassword: true,
    passkeys: [{ name: 'my telephone' }],
  });
  const again = await journey.ask(SignInWithPasskeyDocument, { input: { credentialJson } });
  expect(again.data.signInWithPasskey.__typename).toBe('WrongCredentials');
});

test('who lost password and passkey comes in by a code on paper, once', async () => {
  const lea = await journey.join('Léa Lost');
  const { password, accessToken, email } = lea;
  const made = await journey.ask(MakeRecoveryCodesDocument, { input: { password } }, accessToken);
  const [code = ''] = made.data.makeRecoveryCodes.codes ?? [];
  const enter = () => journey.ask(SignInWithRecoveryCodeDocument, { input: { email, code } });
  const token = tokenIn((await enter()).data.signInWithRecoveryCode);
  expect(await waysInto(token)).toMatchObject({ email, recoveryCodesLeft: 9 });
  expect((await enter()).data.signInWithRecoveryCode.__typename).toBe('WrongCredentials');
  expect(await journey.mailTo(email)).toContain('Codes left: 9.');
});

async function fromVillage(login: string) {
  const input = { providerId: 'village', returnTo };
  const { data } = await journey.ask(StartProviderSignInDocument, { input });
  const { providerUrl, attempt } = data.startProviderSignIn;
  return { attempt: attempt ?? '', ...(await village.walk(providerUrl ?? '', login)) };
}

async function enterFromVillage(login: string) {
  const input = await fromVillage(login);
  return (await journey.ask(CompleteProviderSignInDocument, { input })).data.completeProviderSignIn;
}

test('who has an account elsewhere becomes a member with it, and needs no password', async () => {
  const { data } = await journey.ask(SignInProvidersDocument, {});
  expect(data.signInProviders).toEqual([{ id: 'village', name: 'The village' }]);
  village.tell('noe', { email: 'noe@example.org', email_verified: true, name: 'Noé' });
  const token = tokenIn(await enterFromVillage('noe'));
  expect(await waysInto(token)).toMatchObject({
    email: 'noe@example.org',
    hasPassword: false,
    passkeys: [],
    providers: [{ name: 'The village' }],
  });
});

test('who has an account here already links the one elsewhere, which no address does by itself', async () => {
  const lea = await journey.join('Léa Linked');
  village.tell('lea', { email: lea.email, email_verified: true });
  expect((await enterFromVillage('lea')).__typename).toBe('AccountExists');
  const input = { ...(await fromVillage('lea')), password: lea.password };
  const { data } = await journey.ask(LinkProviderDocument, { input }, lea.accessToken);
  expect(data.linkProvider).toMatchObject({ link: { name: 'The village' }, errors: [] });
  expect(await waysInto(tokenIn(await enterFromVillage('lea')))).toMatchObject({ email: lea.email });
});
