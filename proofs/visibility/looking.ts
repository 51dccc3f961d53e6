import type { Eyes } from '../../gateway/journeys/eyes.fixtures';
import type { Journey } from '../../gateway/journeys/journey.fixtures';
import { askingOf } from '../../gateway/journeys/people.fixtures';
import type { Link } from '../../kit/service';
import type { Asking } from '../../kit/viewer';
import type { ViewerName } from './network';
import type { Population } from './population';

/** Where somebody looks: the public door, and each service past it. */
export interface Ground {
  readonly url: string;
  linkTo(service: string): Pick<Link, 'graph'>;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** What is said to who may not have something; the rest would be a mistake of the proof. */
const isRefusal = (code: unknown) =>
  ['NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT'].includes(String(code));
const isLate = ({ errors = [] }: Answer) =>
  errors.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE');

/** The eyes of somebody as things stand now. */
export async function eyesOf(
  journey: Journey,
  people: Population,
  ground: Ground,
  viewer: ViewerName,
): Promise<Eyes> {
  const person = people.personOf(viewer);
  const token = await people.token(viewer);
  const asking = await askingOf(journey, person);

  async function whole(ask: () => Promise<Answer>, query: string): Promise<unknown> {
    const { data, errors = [] } = await journey.until(async () => {
      const answer = await ask();
      return isLate(answer) ? null : answer;
    });
    const wrong = errors.find(({ extensions }) => !isRefusal(extensions?.['code']));
    if (wrong || data === undefined)
      throw new Error(`${errors[0]?.message} was answered to ${viewer} for ${query}`);
    return data;
  }

  return {
    isSignedIn: person !== null,
    graph: (query, variables) => whole(() => post(ground.url, { query, variables }, token), query),
    straightTo: (service) => (query, variables) =>
      whole(
        () => ground.linkTo(service).graph({ query, variables }, asking, 5_000) as Promise<Answer>,
        query,
      ),
    community: journey.community,
    threadId: people.cast.threadId,
    organisationId: people.cast.organisationId,
    openId: people.found.open.id,
  };
}

async function post(url: string, body: object, token: string | undefined): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
}

/** A way to a service that lacks a guard: who asks is told otherwise than it is. */
export const askedAs = (link: Link, change: (asking: Asking) => Asking): Link => ({
  ...link,
  graph: (request, asking, deadlineMs) => link.graph(request, change(asking), deadlineMs),
});
