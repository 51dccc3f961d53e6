import type { Wishes } from '../../bench/bench';
import { openChromium } from '../../gateway/browser/chromium.fixtures';
import { type Host, openHost } from '../../gateway/browser/host.fixtures';
import { MakePartnerKeyDocument } from '../../gateway/journeys/generated/graphql';
import { represent } from '../../gateway/journeys/people.fixtures';
import { openDatabases } from '../ground';

/** The product with a second gateway, a partner's site that embeds a list of it, and a browser. */
export async function openGround({ closers }: Wishes) {
  await openDatabases(closers);
  const browser = await closers.open(openChromium(), (one) => one.close());
  const host = await closers.open(openHost(3), (one) => one.close());
  const other = await closers.open(host.journey.anotherGateway({ HAMEAU_PORT: '0' }), (one) => one.close());
  return { browser, host, key: await keyOf(host), urls: [host.hameau, other.url] };
}

export type Ground = Awaited<ReturnType<typeof openGround>>;

async function keyOf({ journey, partner }: Host): Promise<string> {
  const rose = await journey.join('Rose Represents');
  await represent(journey, 'town-hall', rose);
  const { data } = await journey.ask(
    MakePartnerKeyDocument,
    {
      input: {
        ...{ partnerId: partner?.id ?? '', name: 'Server', scopes: ['MEMBERS_READ'], origins: [] },
        ...{ dailyQuota: 1_000_000, password: rose.password },
      },
    },
    rose.accessToken,
  );
  const { key, errors } = data.makePartnerKey;
  if (!key) throw new Error(`The partner got no key: ${JSON.stringify(errors)}`);
  return key;
}
