import type { DataSource } from 'typeorm';
import { personas } from './content/personas';
import type { DemoMember } from './member';
import { findPlace, residencesIn } from './residences';

const firstJoinedDaysAgo = 1_000;

/** The people who speak in the threads, as hand-written. They are there for everyone, and joined before the crowd. */
export async function speakersIn(regions: DataSource, now: Date): Promise<DemoMember[]> {
  const members: DemoMember[] = [];
  for (const [at, persona] of personas.entries()) {
    const [residence] = await residencesIn(regions, await findPlace(regions, persona.place), false);
    if (!residence) throw new Error(`Nobody can live in ${persona.place.name}.`);
    members.push({
      ...persona,
      residence,
      audience: 'EVERYONE',
      precision: 'AREA',
      joinedAt: new Date(now.getTime() - (firstJoinedDaysAgo - at) * 86_400_000),
      hasPassword: persona.account ?? false,
    });
  }
  return members;
}
