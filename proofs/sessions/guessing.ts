import type { DataSource } from 'typeorm';
import { linkOver } from '../../kit/link';
import { anAddress, send, tryToSignIn } from './asking';
import { mannWhitney } from './mann-whitney';
import { anEmail, newcomer } from './people';

const atOnce = 50;
/** security.md: tries for an account in a quarter of an hour. */
export const mostTried = 5;

/** Passwords that were tried, and refused for being too many, of fifty at once from fifty addresses. */
export async function guessAtOnce(url: string): Promise<{ tried: number; refused: number }> {
  const { email } = await newcomer(url, 'Gus Guessed');
  const guesses = Array.from({ length: atOnce }, (_none, at) =>
    tryToSignIn(url, { email, password: `guess ${at}` }),
  );
  return countOf((await Promise.all(guesses)).map(({ data, codes }) => data?.signIn?.__typename ?? codes[0]));
}

interface Behind {
  readonly identityUrl: string;
  readonly key: Buffer;
  /** Identity's tables. */
  readonly db: DataSource;
}

/**
 * The same as aliases of one operation, past the gateway, which lets no such operation in. They run one after the other until one is refused,
 * and with it the whole answer: the table of guesses tells which one that was.
 */
export async function guessByAliases(url: string, { identityUrl, key, db }: Behind) {
  const { email } = await newcomer(url, 'Gus Aliased');
  const aliases = Array.from(
    { length: atOnce },
    (_none, at) => `a${at}: signIn(input: { email: "${email}", password: "guess ${at}" }) { __typename }`,
  );
  const query = `mutation { ${aliases.join(' ')} }`;
  const refusedAtDoor = (await send(url, query)).status === 400;
  const link = linkOver('identity', identityUrl, key);
  try {
    const asking = { viewer: null, locale: 'en', requestId: 'proof', address: anAddress() } as const;
    const { errors = [] } = await link.graph({ query }, asking, 60_000);
    const isRefused = errors.some(({ extensions }) => extensions?.['code'] === 'RATE_LIMITED');
    const [guess] = await db.query('select tries from guesses where about = $1', [`account ${email}`]);
    return { tried: isRefused ? guess.tries - 1 : atOnce, refusedAtDoor };
  } finally {
    await link.close();
  }
}

const countOf = (outcomes: readonly unknown[]) => ({
  tried: outcomes.filter((one) => one === 'WrongCredentials').length,
  refused: outcomes.filter((one) => one === 'RATE_LIMITED').length,
});

/** How long wrong passwords took, for accounts there are and others, by turns; and whether an answer told which it was. */
export async function timeGuesses(url: string, known: readonly string[]) {
  const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  const answers = new Set<string>();
  for (const email of known) {
    const turns = [
      ['known', email],
      ['unknown', anEmail()],
    ] as const;
    for (const [which, address] of Math.random() < 0.5 ? turns : [...turns].reverse()) {
      const began = performance.now();
      const { status, data } = await tryToSignIn(url, { email: address, password: 'not the password' });
      took[which].push(performance.now() - began);
      answers.add(JSON.stringify([status, data]));
    }
  }
  return { p: mannWhitney(took.known, took.unknown), answers: answers.size };
}

const ways = {
  signUp:
    'mutation ($email: String!) { signUp(input: { email: $email, password: "a quiet green valley", displayName: "Who" }) { mailSentTo errors { code } } }',
  reset:
    'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { mailSentTo errors { code } } }',
} as const;

/** What signing up and asking for a new password say of an address that has an account and of one that has none, the address itself apart. */
export async function tellsApart(url: string, known: string): Promise<string[]> {
  const told = async (query: string, email: string) => {
    const { status, data } = await send(url, query, { email });
    return JSON.stringify([status, data]).replaceAll(email, 'THE ADDRESS');
  };
  const found: string[] = [];
  for (const [way, query] of Object.entries(ways)) {
    if ((await told(query, known)) !== (await told(query, anEmail()))) found.push(way);
  }
  return found;
}
