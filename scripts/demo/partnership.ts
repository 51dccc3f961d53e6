import { base, en, Faker } from '@faker-js/faker';
import { EmbedField } from '../../services/directory/embeds/embed-field.type';
import { seedConsents } from '../../services/directory/embeds/seeding';
import { seedPartners } from '../../services/identity/partners/seeding';
import { nameRepresentative } from '../../services/identity/representatives/naming';
import type { Progress } from '../progress';
import { byWeight } from './chance';
import { personas } from './content/personas';
import { percheans } from './content/personas/perche';
import type { Databases } from './databases';
import { demoMemberId, demoPartnerId } from './demo-id';
import { networkSize } from './network';

/** Who shows members of the demo network on pages of its own. Port 8000 of this machine is where README's page stands. */
const partner = {
  id: demoPartnerId('belleme'),
  slug: 'mairie-de-belleme',
  name: 'Mairie de Bellême',
  website: 'https://mairie-de-belleme.example/',
  origins: ['https://mairie-de-belleme.example', 'http://localhost:8000', 'http://127.0.0.1:8000'],
  isActive: true,
} as const;

/** A demo account that can be signed in to, to try what a partner's keys do. */
const representative = 'camille@example.org';

const inFive = 2;

const { NAME, PHOTO, HEADLINE, PROFESSIONS, SKILLS, LANGUAGES, WEBSITE, LINKS, PLACE } = EmbedField;

/** What people let be shown, from everything to hardly anything. */
const wishes = byWeight<[readonly EmbedField[], number]>(
  [
    [Object.values(EmbedField), 40],
    [[NAME, HEADLINE, PROFESSIONS, SKILLS, LANGUAGES], 25],
    [[NAME, PROFESSIONS, WEBSITE, LINKS], 12],
    [[NAME, PHOTO, HEADLINE, PLACE], 10],
    [[PROFESSIONS, SKILLS, PLACE], 9],
    [[HEADLINE, LANGUAGES], 4],
  ],
  ([, weight]) => weight,
);

const dayMs = 86_400_000;

/** Two in five consent, always the same ones; among them four in five of those who speak in the Perche, who did so last. */
export async function seedPartnership(databases: Databases, progress: Progress): Promise<void> {
  progress.at('Demo partner', 0, 2);
  await seedPartners(databases.identity, [partner]);
  await nameRepresentative(databases.identity, partner.slug, representative);
  progress.at('Demo partner', 1, 2);
  await seedConsents(databases.directory, consentsAt(new Date()));
  progress.at('Demo partner', 2, 2);
}

function consentsAt(now: Date) {
  const faker = new Faker({ locale: [en, base], seed: 38 });
  const near = keysOf(percheans).filter((_key, at) => at % 5 !== 4);
  const crowd = Array.from({ length: networkSize - personas.length }, (_none, at) => `crowd ${at}`);
  const others = [...keysOf(personas).filter((key) => !keysOf(percheans).includes(key)), ...crowd];
  const far = faker.helpers.arrayElements(others, (networkSize * inFive) / 5 - near.length);
  return [...near, ...far].map((key, place) => {
    const [drawn] = wishes(faker);
    const fields = place < near.length && place % 4 !== 3 ? Object.values(EmbedField) : drawn;
    const daysAgo = place < near.length ? place / near.length : faker.number.float({ min: 1, max: 120 });
    return {
      memberId: demoMemberId(key),
      partnerId: partner.id,
      fields,
      grantedAt: new Date(now.getTime() - Math.floor(daysAgo * dayMs)),
    };
  });
}

const keysOf = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key);
