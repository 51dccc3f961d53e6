import type { Wishes } from '../../bench/bench';
import { openEmptyProduct } from '../ground';
import { keyFor } from '../partner-key';
import type { Proof, Verdict } from '../proof';
import { missedBugs } from './forgetting';
import { type Form, forms } from './forms';
import { type Looked, lookAt } from './looking';
import { type Network, networksOf } from './network';
import { seed } from './seeding';

const firstSeed = 20_260;
const counts = { full: 1_000, quick: 60 };
/** A fault has more than one sentence; so many say enough. */
const mostSaid = 40;

/** Of nobody a partner is told what they did not let it be told, by whatever form there is; and what they let it be told it is. */
export const consent: Proof = {
  async run({ closers, quick, say }: Wishes): Promise<Verdict> {
    const networks = networksOf(firstSeed, counts[quick ? 'quick' : 'full']);
    say('Starting Hameau.');
    const journey = await openEmptyProduct(closers, 'together');
    say(`Bringing in ${networks.length} networks.`);
    const seeded = await seed(journey, networks);
    const key = await keyFor(journey, seeded.partners.hall, ['MEMBERS_PAGE', 'MEMBERS_READ']);
    const ground = { url: journey.url, key };

    say(`Looking at each by ${forms.length} forms.`);
    const looked = await lookAt(ground, networks, forms);
    say('Looking at rows that forget a rule.');
    const { missed, of } = await missedBugs({ journey, ground, networks, seeded, forms });

    const { unconsented, missing, miscounted } = looked.faults;
    const faults = [
      ...unconsented.slice(0, mostSaid),
      ...missing.slice(0, mostSaid),
      ...miscounted.slice(0, mostSaid),
      ...forms.flatMap((form) => silence(form, looked)),
      ...missed.map((name) => `Not caught: ${name}.`),
    ];
    return {
      holds: faults.length === 0,
      counts: {
        ...{ seed: firstSeed, networks: networks.length, forms: forms.length },
        ...populationOf(networks),
        ...{ 'answers looked at': looked.answers, 'fields told': looked.told },
        'unconsented told': unconsented.length,
        'consented and not told': missing.length,
        miscounted: miscounted.length,
      },
      figures: {},
      seededBugs: { caught: of - new Set(missed.map((name) => name.split(',')[0])).size, of },
      faults,
    };
  },
};

/** By a form that never told something nothing was proved about it. */
const silence = ({ name, tells }: Form, { kinds }: Looked): string[] => {
  const told = kinds.get(name) ?? new Set();
  return (['REGION', ...tells] as const)
    .filter((kind) => !told.has(kind))
    .map((kind) => `${name} never told any ${kind}.`);
};

function populationOf(networks: readonly Network[]) {
  const members = networks.flatMap((network) => network.members);
  return {
    members: members.length,
    consents: members.filter(({ consented }) => consented.length > 0).length,
    'consents to another partner': members.filter(({ consentedElsewhere }) => consentedElsewhere.length > 0)
      .length,
  };
}
