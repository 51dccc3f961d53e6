import type { Wishes } from '../../bench/bench';
import { openChromium } from '../../gateway/browser/chromium.fixtures';
import { openHost } from '../../gateway/browser/host.fixtures';
import { openDatabases } from '../ground';
import { keyFor } from '../partner-key';

/** The product with a second gateway, a partner's site that embeds a list of it, and a browser. */
export async function openGround({ closers }: Wishes) {
  await openDatabases(closers);
  const browser = await closers.open(openChromium(), (one) => one.close());
  const host = await closers.open(openHost(3), (one) => one.close());
  const other = await closers.open(host.journey.anotherGateway({ HAMEAU_PORT: '0' }), (one) => one.close());
  return {
    browser,
    host,
    key: await keyFor(host.journey, host.partner, ['MEMBERS_READ']),
    urls: [host.hameau, other.url],
  };
}

export type Ground = Awaited<ReturnType<typeof openGround>>;
