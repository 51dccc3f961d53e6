import { DataSource } from 'typeorm';
import type { Wishes } from '../../bench/bench';
import { openStage } from '../faults/stage';
import type { Proof, Verdict } from '../proof';
import { blockSomebody, mostMs as mostBlockMs } from './blocking';
import { forge } from './forging';
import { guessAtOnce, guessByAliases, mostTried, tellsApart, timeGuesses } from './guessing';
import { newcomer, somebody } from './people';
import { loseAnswers, reuse } from './refreshing';
import { revoke } from './revoking';
import { rotateUnderLoad } from './rotating';
import { catchSeededBugs } from './seeded-bugs';
import { accountsLike } from './strangers';

/** security.md: a session that was ended is refused everywhere within five seconds. */
const mostRevokedMs = 5_000;
const leastP = 0.01;
const least = { forged: 15 } as const;
const times = {
  full: { samples: 1_000, refreshes: 100, rotations: 5 },
  quick: { samples: 200, refreshes: 20, rotations: 1 },
} as const;

/** Nobody guesses in, forges a token or keeps a session that was ended; and nobody is signed out for nothing. */
export const sessions: Proof = {
  async run(wishes: Wishes): Promise<Verdict> {
    const { quick, closers, say } = wishes;
    const { samples, refreshes, rotations } = times[quick ? 'quick' : 'full'];
    // Each who signs in has an address of their own, told as a proxy does.
    const stage = await closers.open(openStage(wishes, { HAMEAU_PROXIES: '1' }), (one) => one.close());
    const urls = stage.gateways.map((gateway) => gateway.url);
    const [url = ''] = urls;
    const db = await closers.open(identityOf(stage.urls['identity'] ?? ''), (one) => one.destroy());
    const person = await newcomer(url, 'Sam Session');
    const [one, other] = [await somebody(url, 'Olga One'), await somebody(url, 'Otto Other')];

    say('Guessing at passwords.');
    const guessed = await guessAtOnce(url);
    const identityUrl = stage.services['identity']?.url ?? '';
    const aliased = await guessByAliases(url, { identityUrl, key: stage.key, db });
    say(`Telling accounts that there are from others, ${samples} of each.`);
    let apart = await timeGuesses(url, await accountsLike(db, person.email, samples));
    // Once in a hundred runs two equal samples differ as much: twice in a row once in ten thousand.
    if (apart.p <= leastP) apart = await timeGuesses(url, await accountsLike(db, person.email, samples));
    const told = await tellsApart(url, person.email);
    say('Forging tokens, reusing them and losing answers.');
    const forged = await forge(url, one.accessToken, other.accessToken);
    const caught = await reuse(url, person, refreshes);
    const kept = await loseAnswers(url, person, refreshes);
    say('Ending sessions in every way there is, and blocking.');
    const revoked = await revoke(urls);
    const blocked = await blockSomebody(urls, stage.communityId);
    say(`Having keys take turns ${rotations} times under load.`);
    const rotated = await rotateUnderLoad(urls, db, rotations);
    say('Now the bugs that are there on purpose.');
    const emails = await accountsLike(db, person.email, 50);
    const seeded = { url, person, emails, token: one.accessToken, other: other.accessToken };
    const seededBugs = await catchSeededBugs(seeded, closers, say);

    const late = Object.entries(revoked).filter(([, ms]) => ms === null || ms > mostRevokedMs);
    const faults = [
      ...unless(
        guessed.tried === mostTried,
        `${guessed.tried} passwords were tried at once, not ${mostTried}.`,
      ),
      ...unless(
        aliased.tried === mostTried,
        `${aliased.tried} passwords were tried as aliases, not ${mostTried}.`,
      ),
      ...unless(aliased.refusedAtDoor, 'The gateway let in an operation with fifty passwords.'),
      ...unless(apart.answers === 1, 'An answer told whether there is an account.'),
      ...unless(apart.p > leastP, `The time of an answer told whether there is an account: p is ${apart.p}.`),
      ...told.map((way) => `${way} told whether there is an account.`),
      ...unless(forged.tried >= least.forged, `Only ${forged.tried} tokens were forged.`),
      ...forged.accepted.map((name) => `A token was believed that had ${name}.`),
      ...unless(
        caught === refreshes,
        `${refreshes - caught} tokens that came back did not end their session.`,
      ),
      ...unless(kept === refreshes, `${refreshes - kept} lost answers ended a session.`),
      ...late.map(([name, ms]) => `Until ${name} was seen everywhere took ${ms ?? 'too many'} ms.`),
      ...unless(
        (blocked.hiddenAfter ?? mostBlockMs + 1) <= mostBlockMs,
        'A block did not hold within two seconds.',
      ),
      ...unless(!blocked.isTold, 'Who was blocked was told over a socket what was said after.'),
      ...unless(blocked.isBesideTold, 'Nobody was told anything: the block was not tried.'),
      ...unless(
        rotated.refusals === 0,
        `${rotated.refusals} good tokens were refused while keys took turns.`,
      ),
      ...unless(
        rotated.keys === rotations + 1,
        `Tokens were signed with ${rotated.keys} keys, not ${rotations + 1}.`,
      ),
      ...unless(seededBugs.caught === seededBugs.of, 'Something that is wrong on purpose was not caught.'),
    ];
    return {
      holds: faults.length === 0,
      counts: {
        'passwords tried of 50 at once': guessed.tried,
        'passwords tried of 50 aliases': aliased.tried,
        'samples of each': samples,
        'p of known and unknown accounts': Number(apart.p.toFixed(4)),
        'tokens forged': forged.tried,
        'tokens believed': forged.accepted.length,
        'tokens that came back': refreshes,
        'sessions ended by that': caught,
        'answers lost': refreshes,
        'sessions kept': kept,
        'requests while keys took turns': rotated.requests,
        keys: rotated.keys,
        'good tokens refused': rotated.refusals,
        'ways of ending a session': Object.keys(revoked).length,
      },
      figures: {
        ...Object.fromEntries(
          Object.entries(revoked).map(([name, ms]) => [name, ms ?? Number.POSITIVE_INFINITY]),
        ),
        'a block': blocked.hiddenAfter ?? Number.POSITIVE_INFINITY,
      },
      seededBugs,
      faults,
    };
  },
};

const unless = (holds: boolean, sentence: string): string[] => (holds ? [] : [sentence]);

/** A look into identity's tables, and a hand on its keys. */
function identityOf(url: string): Promise<DataSource> {
  const extra = { max: 2, options: '-c search_path=identity,extensions' };
  return new DataSource({ type: 'postgres', url, schema: 'identity', extra }).initialize();
}
