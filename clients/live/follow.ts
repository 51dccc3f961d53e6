import type { Answer, Connection, Operation } from './connection';
import { type LiveEvent, Refused, type Told } from './event';
import type { Order } from './order';
import { pause, waitFor } from './wait';

export interface Following<Event extends LiveEvent> {
  readonly connection: Connection;
  readonly operation: Operation;
  readonly order: Order;
  readonly signal: AbortSignal;
  /** Called with each event once, in order. What it throws ends the subscription. */
  readonly onEvent: (told: Told<Event>) => void;
}

/** What a query gives where no `first` is asked for. */
const pageSize = 20;

/** The query of which a subscription is the one that keeps going has the same words. */
const twinOf = (subscription: string) => subscription.replace(/\bsubscription\b/, 'query');

/** The server understands no such `connection_init`, does not take the token, or speaks another protocol. */
const codesOfNoReturn: readonly unknown[] = [4400, 4401, 4406];

/**
 * Tells each event once and in order until the signal is given. Comes back after whatever ends it, from the last cursor; throws what
 * coming back would not mend.
 */
export async function follow<Event extends LiveEvent>(following: Following<Event>): Promise<void> {
  const { connection, operation, order, signal, onEvent } = following;
  let after = (operation.variables['after'] as string | null | undefined) ?? null;
  let failures = 0;
  let isBroken = false;

  const asked = (query: string) => ({ query, variables: { ...operation.variables, after } });

  function apply(told: Told<Event>): void {
    isBroken = true;
    onEvent(told);
    isBroken = false;
    order.applied(told.event);
    after = told.event.cursor;
  }

  /** All there is after the last cursor, asked for as a query: any gap that is left then is right. */
  async function fill(): Promise<void> {
    for (let isMore = true; isMore && !signal.aborted; ) {
      const page: Told<Event>[] = [];
      for await (const answer of connection.answers(asked(twinOf(operation.query)), signal))
        page.push(...toldBy<Event>(answer));
      for (const told of page) if (order.judge(told.event) !== 'known') apply(told);
      isMore = page.length >= pageSize;
    }
  }

  while (!signal.aborted) {
    try {
      for await (const answer of connection.answers(asked(operation.query), signal)) {
        failures = 0;
        for (const told of toldBy<Event>(answer)) {
          const verdict = order.judge(told.event);
          if (verdict === 'next') apply(told);
          if (verdict === 'gap') await fill();
        }
      }
    } catch (reason) {
      const isForGood = codesOfNoReturn.includes((reason as { code?: unknown } | null)?.code);
      if (isBroken || isForGood || reason instanceof Refused) throw reason;
    }
    if (signal.aborted) return;
    connection.isWaiting();
    await pause(waitFor(failures), signal);
    failures += 1;
  }
}

/** The events of an answer: one of a subscription, a list of its query. What came without its cursor cannot be placed. */
function toldBy<Event extends LiveEvent>({ data, errors = [] }: Answer): Told<Event>[] {
  const [value] = Object.values(data ?? {});
  const events = Array.isArray(value) ? value : [value];
  return events.filter(Boolean).map((event: Event) => {
    if (typeof event.cursor === 'string' && event.seq !== undefined) return { event, errors };
    throw new Refused([
      { message: 'Select cursor, kind and seq of each event, and of a feed thread { id }, without aliases.' },
    ]);
  });
}
