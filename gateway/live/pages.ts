import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { Refusal, unavailable } from '../../kit/errors';
import type { LiveCursors } from '../../kit/live-cursor';
import type { Asking } from '../../kit/viewer';
import type { Engine } from '../engine';
import { most } from '../limits/most';
import type { Counts } from './counts';
import { bodyOf } from './frames';
import type { Place } from './place';
import { Turns } from './turns';
import { pageOf, type Twin } from './twin';

/** So many pages are asked for at once, by all groups together. */
const pagesAtOnce = 8;
const longestPage = 100;

/** An event, ready to be sent to whoever reads the same. */
export interface LiveEvent extends Place {
  readonly people: readonly string[];
  readonly body: Buffer;
}

/** What is asked, and as whom. */
export interface View {
  readonly twin: Twin;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly pageSize: number;
  asking(): Asking;
  /** Whose budget pays for planning it. */
  readonly address: string;
}

export interface Page {
  readonly events: readonly LiveEvent[];
  /** There may be more: the page is full, or the log begins anew with it. */
  readonly isFull: boolean;
}

/** So many events a page that the whole costs no more than a query may. `cost` is that of one event. */
export const pageSizeFor = (cost: number): number =>
  Math.min(longestPage, Math.max(1, Math.floor(most.cost / Math.max(1, cost))));

interface PagesParts {
  readonly engine: Engine;
  readonly cursors: LiveCursors;
  readonly counts: Counts;
}

/** Asks for the events after a cursor, by the ordinary engine. Throws the Refusal that the query was answered with. */
export function pagesBy({ engine, cursors, counts }: PagesParts) {
  const turns = new Turns(pagesAtOnce);

  async function ask(view: View, after: string): Promise<ExecutionResult> {
    const variables = { ...view.variables, ...pageOf(after, view.pageSize) };
    const asked = { query: view.twin.query, variables };
    const admitted = engine.door.admit(asked, view.address);
    counts.executions += 1;
    return engine.run(asked, admitted, { asking: view.asking(), address: view.address });
  }

  const page = (view: View, after: string): Promise<Page> =>
    turns.take(async () => {
      const { data, errors } = await ask(view, after);
      const { key } = view.twin;
      const list = data?.[key];
      const found = errors as readonly GraphQLFormattedError[] | undefined;
      if (!Array.isArray(list)) throw refusalIn(found);
      if (found?.some(isOfEventItself)) throw unavailable();
      const events = list.flatMap((event, index) => {
        const placed = eventOf(view.twin, cursors, event);
        if (!placed) return [];
        const own = errorsOf(found, key, index);
        counts.serialisations += 1;
        return [
          { ...placed, body: bodyOf({ data: { [key]: event }, ...(own.length > 0 ? { errors: own } : {}) }) },
        ];
      });
      const begins = events.some(({ epoch }) => epoch !== cursors.open(after)?.epoch);
      return { events, isFull: begins || list.length >= view.pageSize };
    });
  return { page, idle: () => turns.idle() };
}

/** An event without its cursor cannot be placed: it is broken beyond telling. */
function eventOf(twin: Twin, cursors: LiveCursors, event: Record<string, unknown> | null) {
  const cursor = event?.[twin.cursorKey];
  const place = typeof cursor === 'string' ? cursors.open(cursor) : undefined;
  if (!event || !place) return undefined;
  if (!twin.isCursorAsked) delete event[twin.cursorKey];
  return { cursor: cursor as string, epoch: place.epoch, at: place.at, people: place.people };
}

/**
 * The service that tells of events could not read what one of them is about, which it will in a moment. What is further down is of
 * other services, and their absence holds nobody up.
 */
const isOfEventItself = ({ path, extensions }: GraphQLFormattedError): boolean =>
  extensions?.['code'] === 'UNAVAILABLE' && path?.length === 3;

/** The errors below one event of the list, where a reader of single events looks for them. */
const errorsOf = (
  errors: readonly GraphQLFormattedError[] | undefined,
  key: string,
  index: number,
): GraphQLFormattedError[] =>
  (errors ?? [])
    .filter(({ path }) => path?.[0] === key && path[1] === index)
    .map((error) => ({ ...error, path: [key, ...(error.path ?? []).slice(2)] }));

/** Why there is no list. What is no refusal of the caller's own doing may work in a moment. */
function refusalIn(errors: readonly GraphQLFormattedError[] | undefined): Refusal {
  const error = errors?.find(({ extensions }) => extensions?.['code'] !== 'UNAVAILABLE') ?? errors?.[0];
  const code = error?.extensions?.['code'];
  if (!error || code === 'UNAVAILABLE' || code === 'INTERNAL') return unavailable();
  return new Refusal(code as Refusal['code'], { en: error.message, fr: error.message });
}
