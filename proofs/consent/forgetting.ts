import { setTimeout as pause } from 'node:timers/promises';
import { livesMs } from '../../gateway/embeds/kept/kept';
import type { Journey } from '../../gateway/journeys/journey.fixtures';
import { type Bug, bugs } from './bugs';
import type { Ground } from './eyes';
import type { Form } from './forms';
import { allFaults, lookAt } from './looking';
import { areasTold, membersTold, threadsTold } from './model';
import type { Network } from './network';
import { slugOf } from './sayings';
import type { Seeded } from './seeding';

/** Who starts a thread is kept back by messaging as well: what directory alone forgets has to be seen in lists of members. */
const toldBy = (service: Bug['service'], network: Network): string =>
  JSON.stringify(
    service === 'messaging'
      ? [...threadsTold(network).marks]
      : [[...membersTold(network).marks], areasTold(network)],
  );

const isOther = ({ seen, service }: Bug, network: Network): boolean =>
  toldBy(service, { ...network, members: network.members.map(seen) }) !== toldBy(service, network);

/** So many networks for each bug; no network has two. */
const most = 3;

function shared(networks: readonly Network[]): Map<Bug, Network[]> {
  const left = new Set(networks);
  return new Map(
    bugs.map((bug) => {
      const its = [...left].filter((network) => isOther(bug, network)).slice(0, most);
      for (const network of its) left.delete(network);
      return [bug, its];
    }),
  );
}

interface Places {
  readonly journey: Journey;
  readonly ground: Ground;
  readonly networks: readonly Network[];
  readonly seeded: Seeded;
  readonly forms: readonly Form[];
}

/** Has the services’ databases forget rules, each in networks of its own. Names what the same looks do not find out in each of them. */
export async function missedBugs({ journey, ground, networks, seeded, forms }: Places) {
  const { hall, school } = seeded.partners;
  const spread = shared(networks);
  for (const [{ service, rows, seen }, its] of spread) {
    const whom = seeded.settlers.filter(
      ({ member, network }) => its.includes(network) && !member.isErased && seen(member) !== member,
    );
    await journey.sqlIn(
      service,
      filled(rows, {
        $1: arrayOf(whom.map(({ id }) => id)),
        $2: arrayOf(whom.map(({ network }) => seeded.regionIds.get(slugOf(network)) ?? '')),
        $3: `'${hall?.id}'`,
        $4: `'${school?.id}'`,
      }),
    );
  }
  // What the gateway keeps it believes for so long, when nobody says that it changed.
  await pause(livesMs + 500);
  const missed: string[] = [];
  for (const [{ name }, its] of spread) {
    for (const network of its)
      if (allFaults(await lookAt(ground, [network], forms)).length === 0)
        missed.push(`${name}, in network ${network.number}`);
    if (its.length === 0) missed.push(`${name}, which changes no network`);
  }
  return { missed, of: bugs.length };
}

const arrayOf = (texts: readonly string[]) => `'{${texts.join(',')}}'`;

const filled = (sql: string, values: Readonly<Record<string, string>>): string =>
  sql.replace(/\$\d/g, (name) => values[name] ?? name);
