import type { Found } from './cast.fixtures';

/** How a way is asked: a document for the gateway, or for one service past it, answered as somebody sees it. */
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<unknown>;

export interface Eyes {
  readonly graph: Ask;
  readonly isSignedIn: boolean;
  readonly straightTo: (service: string) => Ask;
  readonly community: (key: string) => string;
  /** Everybody's thread. */
  readonly threadId: string;
  /** What all of them represent, in the Perche and in a circle. */
  readonly organisationId: string;
  /** Somebody whom everyone sees. */
  readonly openId: string;
}

/** One way of coming upon a member. What it answers names them (their id is in it), or counts them. */
export type Way = (eyes: Eyes, target: Found) => Promise<unknown>;

/** `{ members { totalCount } }`, wherever it stands in the answer. */
export const counted = async (answer: Promise<unknown>): Promise<number> =>
  Number(/"totalCount":(\d+)/.exec(JSON.stringify(await answer))?.[1]);

/** Something by its id, as one service alone knows it. */
export const entity = (ask: Ask, type: string, id: string, selection: string) =>
  ask(`query ($all: [_Any!]!) { _entities(representations: $all) { ... on ${type} { ${selection} } } }`, {
    all: [{ __typename: type, id }],
  });

export const members = 'members(first: 100) { nodes { id } }';
