import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { systemClock } from '../../kit/clock';
import { LocalHint } from '../../kit/hint';
import { linkWithin } from '../../kit/link';
import { logOf } from '../../kit/log';
import type { Link } from '../../kit/service';
import { cloneDatabase } from '../../kit/testing/database';
import { until } from '../../kit/testing/until';
import type { Asking } from '../../kit/viewer';
import { openIdentity } from './main';

const area = { areaId: 'plc_area', name: 'Perche', countryCode: 'FR', latitude: 48.4, longitude: 0.6 };

/** The gazetteer as identity meets it: one place that is shown as an area. */
const gazetteer = {
  call: async (_name: string, { precision }: { precision: string }) => (precision === 'NONE' ? null : area),
} as unknown as Link;

/** Identity on a database of its own, and how a test asks it. */
export async function openTestIdentity(env: NodeJS.ProcessEnv = {}) {
  const database = await cloneDatabase();
  const open = () =>
    openIdentity(
      { IDENTITY_DATABASE_URL: database.url('identity'), HAMEAU_PUBLIC_URL: 'http://hameau.test', ...env },
      {
        links: { regions: gazetteer },
        hint: new LocalHint(),
        log: logOf('test', 'silent'),
        clock: systemClock,
        key: randomBytes(32),
      },
    );
  const service = await open();
  const link = linkWithin(service);

  async function ask(query: string, variables: Record<string, unknown> = {}, asking: Partial<Asking> = {}) {
    const whole: Asking = { viewer: null, locale: 'en', requestId: 'test', ...asking };
    const { data, errors } = await link.graph({ query, variables }, whole, 10_000);
    return { data: (data ?? {}) as Record<string, unknown>, errors };
  }

  async function lastMailTo(address: string) {
    const mails = (await link.call('mailbox', { first: 100 })) as {
      to: string;
      subject: string;
      text: string;
    }[];
    return mails.find((mail) => mail.to === address);
  }

  async function askingOf(accessToken: string): Promise<Partial<Asking>> {
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString());
    const [found] = (await link.call('sessions', { ids: [claims.sid] })) as [object | null];
    return { viewer: found && { ...found, memberships: [] } } as Partial<Asking>;
  }

  async function sql(statement: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: database.url('identity') });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  return {
    url: database.url('identity'),
    ask,
    sql,
    call: link.call,
    lastMailTo,
    askingOf,
    until,
    /** Another identity beside it, on the same database. */
    openAnother: open,
    close: async () => {
      await service.close();
      await database.close();
    },
  };
}

export type TestIdentity = Awaited<ReturnType<typeof openTestIdentity>>;

const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { mailSentTo errors { code path message } } }`;
const verify = `mutation ($token: String!) { verifyEmail(input: { token: $token }) { member { id handle } errors { code path } } }`;
const signIn = `mutation ($input: SignInInput!) {
  signIn(input: $input) { __typename ... on SignedIn { accessToken refreshToken } }
}`;

/** A verified member who is signed in, with all they need to ask. */
export async function aMember(identity: TestIdentity, displayName = 'Ana Pereira') {
  const email = `${randomBytes(6).toString('hex')}@example.org`;
  const password = 'a quiet green valley';
  await identity.ask(signUp, { input: { email, password, displayName } });
  const token = tokenIn((await identity.lastMailTo(email))?.text ?? '');
  const { data: verified } = await identity.ask(verify, { token });
  const { data } = await identity.ask(signIn, { input: { email, password } });
  const { accessToken, refreshToken } = data['signIn'] as { accessToken: string; refreshToken: string };
  const { member } = verified['verifyEmail'] as { member: { id: string; handle: string } };
  return {
    ...member,
    email,
    password,
    accessToken,
    refreshToken,
    asking: await identity.askingOf(accessToken),
  };
}

export const tokenIn = (text: string): string => /token=([\w-]+)/.exec(text)?.[1] ?? '';
