import { openProduct } from '../../scripts/product';

/*
 * A gateway as a process of its own, which tells what CPU it has used so far. Whoever forks it sends where its services are.
 */

export interface Wanted {
  readonly urls: Readonly<Record<string, string>>;
  /** In base64url. */
  readonly key: string;
  readonly env: Readonly<Record<string, string>>;
}

async function open({ urls, key, env }: Wanted): Promise<void> {
  const ground = { urls, key: Buffer.from(key, 'base64url') };
  const product = await openProduct(ground, env, { apart: true });
  process.send?.({ url: product.url });
}

process.on('message', (message: Wanted | 'cpu') => {
  if (message !== 'cpu') return void open(message).catch((error) => process.send?.({ error: String(error) }));
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000 });
});
process.on('disconnect', () => process.exit());
