import { LRUCache } from 'lru-cache';
import type { Log } from '../../kit/log';
import { inRounds } from '../../kit/rounds';
import type { Balance, Entry, Ledger } from './ledger';

/** Whose points are spent, and how many they have in a window. Any name will do: an address, an account, a partner's key. */
export interface Payer {
  readonly name: string;
  readonly limit: number;
  /** How long a window lasts: a minute if nothing is said. */
  readonly seconds?: number;
}

/** How a payer stands after they asked to spend. */
export interface Standing {
  readonly limit: number;
  readonly remaining: number;
  readonly seconds: number;
  /** Until there is all of it again. */
  readonly resetMs: number;
  /** They may not: nothing was spent. */
  readonly isOver: boolean;
}

export interface Budgets {
  /** Takes points of a payer's budget, unless there are not enough left. Whoever has spent nothing yet is never refused. */
  spend(payer: Payer, points: number): Promise<Standing>;
  /** Tells the database what is not settled yet, and ends. */
  close(): Promise<void>;
}

const settleEveryMs = 250;
const pruneEveryMs = 60_000;
const rememberedPayers = 50_000;
const mostAtOnce = 1_000;
/**
 * So much of its limit may be spent here before the database has been told. With it every gateway lets through at most this, and one
 * operation, after all of them together have spent the whole.
 */
const mostAhead = 0.1;
/** Whoever spends faster waits for the database, but not longer than this; if it does not answer, nobody waits until it does. */
const patienceMs = 500;

interface State {
  /** By all gateways, as far as is known here. */
  spent: number;
  /** By this one since: not in `spent`. */
  unsettled: number;
  endsAt: number;
  /** Which window this is; a new one owes nothing of the last. */
  window: number;
}

type Owed = Entry & { readonly window: number };

/**
 * Spends at once, by what is known here, and settles with the database in the background, many payers in one statement: an operation waits for
 * none. Without a ledger, or while the database is away, it goes by what it knows.
 */
export function openBudgets(
  ledger: Ledger | null,
  log: Log,
  now: () => number = () => performance.now(),
): Budgets {
  const states = new LRUCache<string, State>({ max: rememberedPayers });
  const owed = new Map<string, Owed>();
  let waiting: (() => void)[] = [];
  let isBlind = false;
  let prunedAt = now();

  function stateOf({ name, seconds = 60 }: Payer): State {
    const known = states.get(name);
    if (known && known.endsAt > now()) return known;
    const fresh = {
      spent: 0,
      unsettled: 0,
      endsAt: now() + seconds * 1_000,
      window: (known?.window ?? 0) + 1,
    };
    states.set(name, fresh);
    return fresh;
  }

  const isAhead = (state: State, limit: number) =>
    ledger !== null && !isBlind && state.unsettled > limit * mostAhead;

  function goBlind(error: unknown): void {
    if (!isBlind) log.warn({ err: error }, 'budgets go by what this gateway knows: its database is away');
    isBlind = true;
  }

  function settled(): Promise<void> {
    rounds?.wake();
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        goBlind(new Error(`not settled within ${patienceMs} ms`));
        resolve();
      }, patienceMs);
      waiting.push(() => {
        clearTimeout(late);
        resolve();
      });
    });
  }

  async function spend(payer: Payer, points: number): Promise<Standing> {
    const { name, limit, seconds = 60 } = payer;
    let state = stateOf(payer);
    while (isAhead(state, limit)) {
      await settled();
      state = stateOf(payer);
    }
    const before = state.spent + state.unsettled;
    const isOver = before > 0 && before + points > limit;
    if (!isOver) {
      state.unsettled += points;
      const { window } = state;
      if (ledger) owed.set(name, { name, seconds, window, points: points + (owed.get(name)?.points ?? 0) });
    }
    const remaining = Math.max(0, Math.floor(limit - state.spent - state.unsettled));
    return { limit, remaining, seconds, resetMs: state.endsAt - now(), isOver };
  }

  function learn({ name, spent, leftMs }: Balance, { points, window }: Owed): void {
    const state = states.peek(name);
    if (!state) return;
    if (state.window === window) state.unsettled = Math.max(0, state.unsettled - points);
    Object.assign(state, { spent, endsAt: now() + leftMs });
  }

  /** What could not be told is told later, unless its window is over by then. */
  function oweAgain(entries: readonly Owed[]): void {
    for (const entry of entries) {
      const { name, points, window } = entry;
      if (states.peek(name)?.window !== window) continue;
      owed.set(name, { ...entry, points: points + (owed.get(name)?.points ?? 0) });
    }
  }

  async function settle(book: Ledger): Promise<void> {
    const entries = [...owed.values()].slice(0, mostAtOnce);
    for (const { name } of entries) owed.delete(name);
    try {
      const byName = new Map((await book.settle(entries)).map((balance) => [balance.name, balance]));
      for (const entry of entries) {
        const balance = byName.get(entry.name);
        if (balance) learn(balance, entry);
      }
      if (isBlind) log.warn('budgets are settled with the database again');
      isBlind = false;
    } catch (error) {
      oweAgain(entries);
      goBlind(error);
    }
  }

  async function round(book: Ledger): Promise<boolean> {
    const woken = waiting;
    waiting = [];
    if (owed.size > 0) await settle(book);
    for (const wake of woken) wake();
    if (now() - prunedAt > pruneEveryMs && !isBlind) {
      prunedAt = now();
      await book.prune();
    }
    return !isBlind && owed.size >= mostAtOnce;
  }

  const rounds =
    ledger &&
    inRounds({
      ...{ pauseMs: settleEveryMs, log, sorry: 'budgets met a bug' },
      round: () => round(ledger),
    });

  return {
    spend,
    close: async () => {
      await rounds?.close();
      if (ledger && owed.size > 0) await settle(ledger);
      for (const wake of waiting) wake();
    },
  };
}
