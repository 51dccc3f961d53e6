import type { LiveEvent } from './event';

/** What to do with an event: apply it, pass it by since it was applied, or ask first what lies before it. */
export type Verdict = 'next' | 'known' | 'gap';

export interface Order {
  judge(event: LiveEvent): Verdict;
  applied(event: LiveEvent): void;
}

/**
 * One thread: its events are counted, so the next one is known. A gap may be right, where a block hides what somebody did, or something
 * is missing.
 */
export function threadOrder(): Order {
  let last: number | null = null;
  return {
    judge({ kind, seq }) {
      if (kind === 'RESET' || last === null || seq === null) return 'next';
      if (seq <= last) return 'known';
      return seq === last + 1 ? 'next' : 'gap';
    },
    applied({ kind, seq }) {
      last = kind === 'RESET' ? 0 : seq;
    },
  };
}

const rememberedThreads = 10_000;

/** Many threads: of each, only what is newer than what was applied last. */
export function feedOrder(): Order {
  const last = new Map<string, number>();
  return {
    judge({ kind, seq, thread }) {
      if (kind === 'RESET' || seq === null || !thread) return 'next';
      return seq <= (last.get(thread.id) ?? 0) ? 'known' : 'next';
    },
    applied({ kind, seq, thread }) {
      if (kind === 'RESET') last.clear();
      if (seq === null || !thread) return;
      last.delete(thread.id);
      last.set(thread.id, seq);
      const [longestAgo] = last.keys();
      if (last.size > rememberedThreads && longestAgo) last.delete(longestAgo);
    },
  };
}
