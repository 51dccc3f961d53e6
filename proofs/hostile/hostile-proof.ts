import type { Wishes } from '../../bench/bench';
import { schemaOf } from '../../gateway/journeys/everything.fixtures';
import type { Journey } from '../../gateway/journeys/journey.fixtures';
import { openEmptyProduct } from '../ground';
import type { Proof, Verdict } from '../proof';
import { checks, findings } from './audit';
import { sendBodies } from './bodies';
import { compareForms, tellerOf } from './costs';
import { catchFragile } from './fragile-servers';
import { frameCount, refuseFrames } from './frames';
import { forge } from './internal-calls';
import { catchLaxServices } from './lax-services';
import { openGateway } from './measured';
import { likenToMonolith } from './monolith/likeness';
import { judgeAll, sentencesOf } from './operation-judge';
import { hostileOperations } from './operations/operations';
import { failOneByOne } from './outages';
import { hostileRequests, refuseRequests } from './requests';
import { catchSeededServers } from './seeded-servers';
import { overHttp, overSocket } from './transports';

const seed = 20_260;
/** Operations whose cost is asked for in all their forms. */
const costed = { full: 1_000, quick: 100 };
const costedOfBlind = 30;
/** Operations that a monolith of the same schema is asked as well. */
const likened = { full: 20_000, quick: 2_000 };
const bodies = { full: 10_000, quick: 1_000 };
/** Calls between services that nobody signed as they are. */
const forgeries = 500;

/** Whatever is sent, at the door or past it: it is refused at little cost, told nothing, and does no harm. */
export const hostile: Proof = {
  async run(wishes: Wishes): Promise<Verdict> {
    const { closers, quick, say } = wishes;
    const effort = quick ? 'quick' : 'full';
    say('Starting four services and a gateway.');
    const journey = await openEmptyProduct(closers, 'apart');
    const gateway = await openGateway(closers, journey);
    const found: string[] = [];

    say('Asking for what is to be refused.');
    const overBoth = [
      ...(await judgeAll(gateway, overHttp(gateway.url), hostileOperations)),
      ...(await judgeAll(gateway, overSocket(gateway.url), hostileOperations)),
    ];
    found.push(...sentencesOf(overBoth));
    found.push(...(await refuseRequests(gateway.url)), ...(await refuseFrames(gateway.url)));
    const audited = await findings(gateway.url);
    found.push(...audited.map((name) => `An audit finds ${name}.`));

    say('Comparing what the same costs in other forms.');
    const tell = tellerOf(gateway.url);
    const schema = schemaOf('api');
    const wanted = { schema, pool: poolOf(journey), seed };
    const costs = await compareForms(tell, { ...wanted, count: costed[effort] });
    found.push(...costs.different.map((one) => `Not the same in all forms: ${one}`));
    if (costs.admitted === 0 || costs.refused === 0) found.push('Only one kind of operation was costed.');

    say('Sending bodies that are none, and calls that nobody signed.');
    const inside = await closers.open(journey.anotherGateway(), (one) => one.close());
    found.push(...(await sendBodies(inside.url, bodies[effort], seed)));
    const urlOf = (service: string) => journey.serviceUrl?.(service) ?? '';
    const forged = await forge(urlOf, journey.key, forgeries, seed);
    found.push(...forged.faults);

    say('Failing services one by one.');
    const outages = await failOneByOne(closers, journey);
    found.push(...outages.faults);

    say('Comparing answers with those of a monolith.');
    const likeness = await likenToMonolith(closers, likened[effort], seed);
    found.push(...likeness.faults);

    say('Asking servers that lack a guard.');
    const seeds = await catchSeededServers(closers, {
      ...{ journey, gateway, tell },
      wanted: { ...wanted, count: costedOfBlind },
    });
    const more = [
      await catchFragile(bodies.quick, seed),
      await catchLaxServices(urlOf, journey.key, seed),
      outages,
      likeness,
    ];
    const missed = [...seeds.missed, ...more.flatMap((one) => one.missed)];
    const seeded = more.reduce((sum, { of }) => sum + of, seeds.of);
    found.push(...missed.map((name) => `Not caught: ${name}.`));

    return {
      holds: found.length === 0,
      counts: {
        seed,
        'hostile operations': hostileOperations.length,
        'hostile requests': hostileRequests.length,
        'abuses of a socket': frameCount,
        'checks of an audit': checks.length,
        findings: audited.length,
        'operations costed': costs.operations,
        'of these refused': costs.refused,
        'cost or refusal differs': costs.different.length,
        'operations compared with a monolith': likeness.compared,
        'of these refused something': likeness.refusing,
        'of these found something': likeness.finding,
        'operations that are none to both': likeness.invalid,
        'answers unlike a monolith': likeness.faults.length,
        'hostile bodies': bodies[effort],
        'forged calls': forged.calls,
        'forged calls answered': forged.faults.length,
        'failures of a service': outages.cases,
      },
      figures: { 'CPU of the dearest refusal': Math.max(...overBoth.map(({ cpuMs }) => cpuMs)) },
      seededBugs: { caught: seeded - missed.length, of: seeded },
      faults: found,
    };
  },
};

/** What arguments are drawn from. */
const poolOf = (journey: Journey) => ({
  ids: [
    ...['perche', 'normandie', 'ux'].map(journey.community),
    'mbr_00000000000000000000000000',
    'nonsense',
  ],
  slugs: ['perche', 'ux', 'web-writing', 'php', 'nobody'],
  texts: ['thread', 'olive', 'Bellême', 'fr', '', 'nonsense', '2026-01-01T00:00:00Z', '\u2028"'],
});
