import type { Closers } from '../../bench/closers';
import { forge } from './forging';
import { guessAtOnce, mostTried, tellsApart, timeGuesses } from './guessing';
import type { Person } from './people';
import { loseAnswers, reuse } from './refreshing';
import { openDoor, type Twist } from './seeded-doors';

export interface Known {
  readonly url: string;
  readonly person: Person;
  /** Addresses of accounts that nobody has guessed at. */
  readonly emails: readonly string[];
  readonly token: string;
  readonly other: string;
}

/** A gateway that is wrong in one way, and whether the checker of that sees it. */
interface Seeded {
  readonly name: string;
  twist(known: Known): Twist;
  isCaught(url: string, known: Known): Promise<boolean>;
}

const isSignIn = (query: string) => query.includes('signIn(');
const isRefresh = (query: string) => query.includes('refreshSession(');
const wrong = { status: 200, text: JSON.stringify({ data: { signIn: { __typename: 'WrongCredentials' } } }) };

const seeded: readonly Seeded[] = [
  {
    name: 'guesses that are not counted',
    twist:
      () =>
      async ({ query, pass }) => {
        const reply = await pass();
        return isSignIn(query) && reply.text.includes('RATE_LIMITED') ? wrong : reply;
      },
    isCaught: async (url) => (await guessAtOnce(url)).tried !== mostTried,
  },
  {
    name: 'a password that is tried only where there is an account',
    twist:
      ({ emails }) =>
      async ({ query, variables, pass }) => {
        const { email } = (variables['input'] ?? {}) as { email?: string };
        return isSignIn(query) && !emails.includes(email ?? '') ? wrong : pass();
      },
    isCaught: async (url, { emails }) => (await timeGuesses(url, emails)).p <= 0.01,
  },
  {
    name: 'a sign-up that says that there is an account',
    twist:
      ({ person }) =>
      async ({ query, variables, pass }) =>
        query.includes('signUp(') && (variables['email'] as string | undefined) === person.email
          ? {
              status: 200,
              text: JSON.stringify({
                data: { signUp: { mailSentTo: null, errors: [{ code: 'CONFLICT' }] } },
              }),
            }
          : pass(),
    isCaught: async (url, { person }) => (await tellsApart(url, person.email)).length > 0,
  },
  {
    name: 'a token that is believed without its signature',
    twist:
      ({ token: good }) =>
      async ({ token, pass }) =>
        token?.endsWith('.') ? pass({ token: good }) : pass(),
    isCaught: async (url, { token, other }) => (await forge(url, token, other)).accepted.length > 0,
  },
  {
    name: 'a refresh token that serves twice',
    twist: () => {
      const before = new Map<string, Promise<{ status: number; text: string }>>();
      return async ({ query, variables, pass }) => {
        if (!isRefresh(query)) return pass();
        const { refreshToken = '' } = variables as { refreshToken?: string };
        const known = before.get(refreshToken) ?? pass();
        before.set(refreshToken, known);
        return known;
      };
    },
    isCaught: async (url, { person }) => (await reuse(url, person, 2)) < 2,
  },
  {
    name: 'a lost answer that ends the session',
    twist: () => {
      const spent = new Set<string>();
      return async ({ query, variables, pass }) => {
        if (!isRefresh(query)) return pass();
        const { refreshToken = '' } = variables as { refreshToken?: string };
        if (spent.has(refreshToken))
          return {
            status: 200,
            text: JSON.stringify({ data: { refreshSession: { __typename: 'SessionEnded' } } }),
          };
        spent.add(refreshToken);
        return pass();
      };
    },
    isCaught: async (url, { person }) => (await loseAnswers(url, person, 2)) < 2,
  },
];

/** Opens each gateway that is wrong, and counts those that are found out. */
export async function catchSeededBugs(
  known: Known,
  closers: Closers,
  say: (sentence: string) => void,
): Promise<{ caught: number; of: number }> {
  let caught = 0;
  for (const { name, twist, isCaught } of seeded) {
    const door = await closers.open(openDoor(known.url, twist(known)), (one) => one.close());
    const isFound = await isCaught(door.url, known);
    say(`${isFound ? 'Caught' : 'Missed'}: ${name}.`);
    if (isFound) caught += 1;
  }
  return { caught, of: seeded.length };
}
