/** What every live event has, whatever else is selected. */
export interface LiveEvent {
  readonly cursor: string;
  readonly kind: string;
  /** Its place in its thread; null for a RESET. */
  readonly seq: number | null;
  /** In a feed: which thread. */
  readonly thread?: { readonly id: string } | null;
}

/** An error as GraphQL answers it. */
export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface Told<Event extends LiveEvent = LiveEvent> {
  readonly event: Event;
  /** What could not be read of it. */
  readonly errors: readonly GraphError[];
}

/** An operation was refused: asking again would be answered alike. */
export class Refused extends Error {
  constructor(readonly errors: readonly GraphError[]) {
    super(errors[0]?.message ?? 'Refused.');
    this.name = 'Refused';
  }

  /** One of the codes of docs/errors.md. */
  get code(): string {
    return String(this.errors[0]?.extensions?.['code'] ?? 'INTERNAL');
  }
}

const passing = ['UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL'];

/** May the same be answered otherwise in a moment? */
export const isPassing = (errors: readonly GraphError[]): boolean =>
  passing.includes(String(errors[0]?.extensions?.['code'] ?? 'INTERNAL'));
