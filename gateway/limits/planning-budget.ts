import { LRUCache } from 'lru-cache';
import { rateLimited } from '../../kit/errors';

/** A tenth of one core, for as long as an address keeps sending new shapes. */
const refillPerMs = 0.1;
const rememberedAddresses = 20_000;

/** Everyone behind one /64 is one address: a single customer is given that many. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  const [head = '', tail] = address.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  const gap = tail === undefined ? 0 : 8 - front.length - back.length;
  return [...front, ...Array<string>(Math.max(0, gap)).fill('0'), ...back].slice(0, 4).join(':');
}

/**
 * Checking and planning a query shape never seen before costs milliseconds, where a known one costs microseconds. Each address has
 * a budget of them that a person in the explorer never meets and a script that makes up shapes soon does.
 */
export class PlanningBudget {
  private readonly left = new LRUCache<string, { ms: number; at: number }>({ max: rememberedAddresses });

  constructor(
    private readonly mostMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  private of(address: string): { ms: number; at: number } {
    const network = networkOf(address);
    const known = this.left.get(network) ?? { ms: this.mostMs, at: this.now() };
    known.ms = Math.min(this.mostMs, known.ms + (this.now() - known.at) * refillPerMs);
    known.at = this.now();
    this.left.set(network, known);
    return known;
  }

  assertLeft(address: string): void {
    const { ms } = this.of(address);
    if (ms > 0) return;
    const seconds = Math.ceil((-ms + this.mostMs / 20) / refillPerMs / 1_000);
    throw rateLimited(
      {
        en: `Too many new query shapes from your address. Pass values as variables, and try again in ${seconds} s.`,
        fr: `Trop de formes de requêtes nouvelles depuis votre adresse. Passez les valeurs en variables et réessayez dans ${seconds} s.`,
      },
      seconds,
    );
  }

  spend(address: string, ms: number): void {
    this.of(address).ms -= ms;
  }
}
