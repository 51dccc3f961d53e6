import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { systemClock } from '../../kit/clock';
import type { FeedEvent } from '../../kit/feed';
import { LocalHint } from '../../kit/hint';
import { linkWithin } from '../../kit/link';
import { logOf } from '../../kit/log';
import type { Link, Links } from '../../kit/service';
import { cloneDatabase } from '../../kit/testing/database';
import { until } from '../../kit/testing/until';
import type { Asking } from '../../kit/viewer';
import { openIdentity } from './main';

const area = { areaId: 'plc_area', name: 'Perche', countryCode: 'FR', latitude: 48.4, longitude: 0.6 };

/** Regions as identity meets them: one place that is shown as an area, and a feed that the test writes. */
function regionsWith(events: readonly FeedEvent[]): Link {
  const feed = (after: string | null) => ({
    ...{ events: events.slice(Number(after ?? 0)), cursor: String(events.length) },
    ...{ hasMore: false, isHeldUp: false },
  });
  const call = async (name: string, { precision, after }: { precision: string; after: string | null }) => {
    if (name === 'feed') return feed(after);
    return precision === 'NONE' ? null : area;
  };
  return { call } as unknown as Link;
}

/** Identity on a database of its own, and how a test asks it. */
export async function openTestIdentity(env: NodeJS.ProcessEnv = {}, links?: Links) {
  const database = await cloneDatabase();
  const told: FeedEvent[] = [];
  const hint = new LocalHint();
  const open = () =>
    openIdentity(
      { IDENTITY_DATABASE_URL: database.url('identity'), HAMEAU_PUBLIC_URL: 'http://hameau.test', ...env },
      {
        links: links ?? { regions: regionsWith(told) },
        hint,
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
    /** Says what regions says; it is heard soon. */
    tell(event: FeedEvent) {
      told.push(event);
      hint.send('regions');
    },
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

const written = '{ viewer { account { activity(first: 50) { nodes { kind } } } } }';

/** What is written down of an account, the last first. */
export async function writtenDownOf(identity: TestIdentity, asking: Partial<Asking>): Promise<string[]> {
  const { data } = await identity.ask(written, {}, asking);
  const { account } = data['viewer'] as { account: { activity: { nodes: { kind: string }[] } } };
  return account.activity.nodes.map(({ kind }) => kind);
}
