import { LRUCache } from 'lru-cache';
import type { Changes, Topic } from './changes';

/**
 * A lost hint is made up for after this. With the 50 s that browsers may keep a page (freshness.ts), and what services take to hear of each
 * other, a withdrawn consent is seen for a minute at most.
 */
export const livesMs = 8_000;
/** So long others may show a page that was given to them. */
const shownMs = 60_000;
/** Pages of cards, and partners; each some 20 KB. */
const most = 1_000;

export interface Current<Value> {
  readonly value: Value;
  /** Nothing was told since it was asked for, and that is not long ago. */
  isCurrent(): boolean;
}

interface Question<Value> {
  readonly key: string;
  /** Who tells when the answer may be another one. */
  readonly topics: readonly Topic[];
  /** The name by which a CDN keeps what is made of it. */
  readonly surrogateKey?: string;
  /** Done first by whoever finds nothing that is current. What it throws is theirs alone. */
  pay?(): Promise<void>;
  make(): Promise<Value>;
}

export interface Kept {
  /** The answer that is known, while it is current; else a new one, which all who ask meanwhile share. What fails is not kept. */
  once<Value>(question: Question<Value>): Promise<Current<Value>>;
  /** Asks anew what was asked for within a minute and may be another now. The surrogate keys of what is, or cannot be had. */
  renew(): Promise<string[]>;
}

interface Entry {
  readonly question: Question<unknown>;
  readonly answer: Promise<Current<unknown>>;
  usedAt: number;
  isCurrent(): boolean;
}

/** However many ask, and in whatever form: one question for each change. `isRenewed` where somebody renews: answers are compared then. */
export function openKept(changes: Changes, isRenewed = false): Kept {
  const entries = new LRUCache<string, Entry>({ max: most });
  /** Of what was made anew, where the former answer was another one. */
  const changed = new Set<string>();

  function currentOf({ key }: Question<unknown>): Entry | undefined {
    const known = entries.get(key);
    return known?.isCurrent() ? known : undefined;
  }

  function ask(question: Question<unknown>, former: Entry | undefined): Entry {
    const { key, topics, make } = question;
    // Counted beforehand: what changes while it is asked may be in the answer or not.
    const [counted, askedAt] = [changes.count(topics), performance.now()];
    const isCurrent = () => changes.count(topics) === counted && performance.now() - askedAt < livesMs;
    const answer = make().then((value) => ({ value, isCurrent }));
    const entry: Entry = { question, isCurrent, answer, usedAt: former?.usedAt ?? askedAt };
    entries.set(key, entry);
    answer.catch(() => {
      if (entries.peek(key) === entry) entries.delete(key);
    });
    if (former && isRenewed) void note(former, entry);
    return entry;
  }

  async function note(former: Entry, entry: Entry): Promise<void> {
    const { surrogateKey } = entry.question;
    if (!surrogateKey) return;
    const [before, now] = await Promise.allSettled([former.answer, entry.answer]);
    const textOf = (one: typeof now) => (one.status === 'fulfilled' ? JSON.stringify(one.value.value) : '');
    if (textOf(before) !== textOf(now)) changed.add(surrogateKey);
  }

  return {
    async once<Value>(question: Question<Value>) {
      if (!currentOf(question)) await question.pay?.();
      const entry = currentOf(question) ?? ask(question, entries.get(question.key));
      entry.usedAt = performance.now();
      return (await entry.answer) as Current<Value>;
    },
    async renew() {
      const shownSince = performance.now() - shownMs;
      const stale = [...entries.values()].filter(
        ({ question, usedAt, isCurrent }) => question.surrogateKey && usedAt > shownSince && !isCurrent(),
      );
      await Promise.allSettled(stale.map((entry) => ask(entry.question, entry).answer));
      // What was noted of them comes a turn later.
      await new Promise(setImmediate);
      const keys = [...changed];
      changed.clear();
      return keys;
    },
  };
}
