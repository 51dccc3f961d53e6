import { hash, verify } from '@node-rs/argon2';
import { invalid, unavailable } from '../../../kit/errors';

// OWASP's least for argon2id: 19 MiB, two passes, one lane. About 10 ms of a core each, so few at once.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const mostAtOnce = 2;
const mostWaiting = 50;

let running = 0;
const waiting: (() => void)[] = [];

/** At most two hashes at once; more than fifty waiting are turned away rather than starving everybody. */
async function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting)
      throw unavailable(new Error(`${mostWaiting} passwords are waiting to be checked`));
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const normal = (password: string) => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normal(password), cost));

/** Takes the same time whether or not there is such an account: without one, a password is tried against a decoy. */
export async function isPassword(stored: string | null | undefined, given: string): Promise<boolean> {
  const decoy =
    '$argon2id$v=19$m=19456,t=2,p=1$ziEgGtnSTkijeuOWoch6iw$pwMXyXShRa4LWBMtg0Oo2QRGXUwFoUmTA/pLlcrhnsk';
  const isRight = await inTurn(() => verify(stored ?? decoy, normal(given)));
  return isRight && stored != null;
}

// The commonest of those long enough to be taken otherwise, from public lists of leaked passwords.
const common = new Set(
  `1234567890 12345678910 123456789012 0987654321 1q2w3e4r5t qwertyuiop azertyuiop password1 password12 password123
   password1234 passw0rd123 motdepasse motdepasse1 motdepasse123 iloveyou123 iloveyou12 qwerty12345 qwerty123456
   azerty12345 azerty123456 aaaaaaaaaa 1111111111 0000000000 abcdefghij abcd123456 football123 welcome123
   letmein123 sunshine123 princess123 changeme123 administrator bonjour123 soleil12345 doudou12345`.split(
    /\s+/,
  ),
);

/** At least 10 characters, at most 64, not a common one; no rules about which characters (NIST SP 800-63B, 3.1.1.2). */
export function assertGoodPassword(password: string): void {
  const { length } = [...normal(password)];
  if (length < 10 || length > 64) {
    throw invalid('password', {
      en: `must have 10 to 64 characters, not ${length}`,
      fr: `doit compter de 10 à 64 caractères, et non ${length}`,
    });
  }
  if (!common.has(normal(password).toLowerCase())) return;
  throw invalid('password', {
    en: 'is one of the first that anybody would try: choose another',
    fr: 'est l’un des premiers que n’importe qui essaierait : choisissez-en un autre',
  });
}
