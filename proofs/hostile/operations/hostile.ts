/** An operation that is to be refused before anything runs, over HTTP and over a websocket alike. */
export interface Hostile {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** The limit or the field that the refusal has to name. */
  readonly about?: string;
}

export const many = (count: number, one: (at: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_none, at) => one(at)).join(between);

/** Named one by one, as they stand in a list. */
export const named = (all: Readonly<Record<string, Omit<Hostile, 'name'>>>): readonly Hostile[] =>
  Object.entries(all).map(([name, one]) => ({ name, ...one }));
