import type { Faker } from '@faker-js/faker';
import type { DataSource } from 'typeorm';
import { byWeight } from './chance';
import { communities } from './content/communities';
import { findPlace, type Residence, residencesIn } from './residences';

/** Where a part of the crowd lives: drawn by population among its places. */
export interface Neighbourhood {
  /** The region they are at home in; none for those who live where no region is yet. */
  readonly key: string | null;
  readonly language: 'fr' | 'en';
  /** How many of the crowd, relative to the others. */
  readonly share: number;
  readonly circles: readonly string[];
  /** Where some of them would like to live. */
  readonly dream: string | null;
  draw(faker: Faker): Residence;
}

/** Shares of the crowd by region. Small regions get more than their population alone would give, or they would be empty. */
const shares: Readonly<Record<string, number>> = {
  perche: 130,
  belleme: 35,
  'mortagne-au-perche': 45,
  orne: 90,
  'eure-et-loir': 80,
  normandie: 150,
  paris: 260,
  maine: 140,
  'columbia-missouri': 90,
  'sioux-falls': 90,
  'south-florida': 140,
  boston: 170,
  'rural-ohio': 110,
};

const dreams: Readonly<Record<string, string>> = { paris: 'perche', boston: 'maine', normandie: 'perche' };

/** Countries last: whoever lives there is at home in no region of the network yet. */
const elsewhere = { france: 220, 'united-states': 240 } as const;

export async function neighbourhoodsIn(regions: DataSource): Promise<Neighbourhood[]> {
  const circles = communities.filter(({ kind }) => kind === 'CIRCLE').map(({ key }) => key);
  const all = { ...shares, ...elsewhere };
  const made: Neighbourhood[] = [];
  for (const community of communities) {
    const share = all[community.key as keyof typeof all];
    if (!share || community.kind !== 'REGION') continue;
    const isSingle = community.key !== 'belleme' && community.key !== 'mortagne-au-perche';
    const places = await residencesIn(regions, await findPlace(regions, community.place), isSingle);
    if (places.length === 0) continue;
    made.push({
      key: community.key in elsewhere ? null : community.key,
      language: community.nativeLanguage,
      share,
      circles,
      dream: dreams[community.key] ?? null,
      draw: byWeight(places, ({ population }) => population),
    });
  }
  return made;
}
