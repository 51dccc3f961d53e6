import type { DataSource } from 'typeorm';
import { openDirectoryDatabase } from '../../services/directory/database';
import { importProfessions, importSkills } from '../../services/directory/skills/skills';
import { professions } from '../../services/directory/taxonomy/professions';
import { skills } from '../../services/directory/taxonomy/taxonomy';
import { openIdentityDatabase } from '../../services/identity/database';
import { openMessagingDatabase } from '../../services/messaging/database';
import { openRegionsDatabase } from '../../services/regions/database';
import { importPlaces } from '../../services/regions/places/import';
import type { Progress } from '../progress';
import type { Databases } from './databases';
import { seedDemoFieldAudiences } from './field-audiences';
import { seedNetwork } from './network';
import { seedDemoOrganisations } from './organisations';
import { seedPartnership } from './partnership';
import { runStages } from './stages';

interface Wishes {
  /** The stage that is noted once everything is in. */
  readonly whole: string;
  /** The demo network too, not only the places and the catalogue of skills. */
  readonly withNetwork: boolean;
  readonly progress: Progress;
}

/** Brings the databases to where a start needs them: migrated, with the places, the catalogue and, if wished, the demo network. */
export async function seed(
  urls: Readonly<Record<string, string>>,
  { whole, withNetwork, progress }: Wishes,
): Promise<void> {
  const databases = await openAll(urls);
  const { regions, directory } = databases;
  try {
    await runStages(urls['gateway'] ?? '', {
      [`places of ${whole}`]: () =>
        importPlaces(regions, { onProgress: (done, total) => progress.at('Places', done, total) }),
      'catalogue 3': async () => {
        await importSkills(directory, skills);
        await importProfessions(directory, professions);
      },
      ...(withNetwork
        ? {
            'network 1': () => seedNetwork(databases, progress),
            'partner 1': () => seedPartnership(databases, progress),
            'organisations 1': () => seedDemoOrganisations(databases, progress),
            'field audiences 1': () => seedDemoFieldAudiences(databases, progress),
          }
        : {}),
      [whole]: async () => {},
    });
  } finally {
    await Promise.all(Object.values(databases).map((db: DataSource) => db.destroy()));
  }
}

async function openAll(urls: Readonly<Record<string, string>>): Promise<Databases> {
  const [identity, regions, directory, messaging] = await Promise.all([
    openIdentityDatabase(urls['identity'] ?? ''),
    openRegionsDatabase(urls['regions'] ?? ''),
    openDirectoryDatabase(urls['directory'] ?? ''),
    openMessagingDatabase(urls['messaging'] ?? ''),
  ]);
  return { identity, regions, directory, messaging };
}
