import { seedProfiles } from '../../services/directory/profiles/seeding';
import { type ImportedMember, importMembers } from '../../services/identity/members/member-import';
import { hashPassword } from '../../services/identity/sessions/passwords';
import { seedThreads } from '../../services/messaging/threads/seeding';
import { seedMemberships } from '../../services/regions/memberships/seed-memberships';
import type { Progress } from '../progress';
import { demoPassword } from './accounts';
import { threads } from './content/threads';
import { crowd } from './crowd';
import type { Databases } from './databases';
import { demoAccountId, demoMemberId } from './demo-id';
import { foundCommunities } from './founding';
import type { DemoMember } from './member';
import { neighbourhoodsIn } from './neighbourhoods';
import { speakersIn } from './speakers';

export const networkSize = 2_000;

/** The demo network: its communities and their ties, 2,000 members at home by population, and 40 threads. */
export async function seedNetwork(databases: Databases, progress: Progress): Promise<void> {
  const now = new Date();
  const stage = 'Demo network';
  const steps = 6;
  progress.at(stage, 0, steps);
  const communityIds = await foundCommunities(databases.regions);
  progress.at(stage, 1, steps);

  const speakers = await speakersIn(databases.regions, now);
  const others = crowd(networkSize - speakers.length, await neighbourhoodsIn(databases.regions), now);
  const members = [...speakers, ...others];
  progress.at(stage, 2, steps);

  const passwordHash = await hashPassword(demoPassword);
  await importMembers(
    databases.identity,
    members.map((member) => importedFrom(member, passwordHash)),
  );
  progress.at(stage, 3, steps);
  await seedMemberships(
    databases.regions,
    members.flatMap((member) => membershipsOf(member, communityIds)),
  );
  progress.at(stage, 4, steps);
  await seedProfiles(databases.directory, members.map(profileOf));
  progress.at(stage, 5, steps);
  await seedThreads(
    databases.messaging,
    threads.map((thread) => threadFrom(thread, communityIds, now)),
  );
  progress.at(stage, 6, steps);
}

function importedFrom(member: DemoMember, passwordHash: string): ImportedMember {
  const { residence, precision } = member;
  const shown = { AREA: residence.area, REGION: residence.region, COMMUNE: residence.commune, NONE: null }[
    precision
  ];
  const nowhere = { areaId: null, areaName: null, countryCode: null, latitude: null, longitude: null };
  return {
    id: demoMemberId(member.key),
    accountId: demoAccountId(member.key),
    email: `${member.hasPassword ? member.key : member.handle}@example.org`,
    passwordHash: member.hasPassword ? passwordHash : null,
    displayName: member.displayName,
    handle: member.handle,
    locale: member.language,
    audience: member.audience,
    joinedAt: member.joinedAt,
    home: { placeId: residence.placeId, precision, ...(shown ?? nowhere) },
  };
}

const membershipsOf = (member: DemoMember, communityIds: ReadonlyMap<string, string>) =>
  member.communities.map(({ community, tie, roles }) => ({
    memberId: demoMemberId(member.key),
    communityId: communityIds.get(community) ?? '',
    tie,
    roles,
    stage: tie === 'ASPIRING' ? ('CANDIDATE' as const) : ('SETTLED' as const),
    joinedAt: member.joinedAt,
  }));

const profileOf = (member: DemoMember) => ({
  memberId: demoMemberId(member.key),
  headline: member.headline,
  bio: member.bio,
  workMode: member.workMode,
  experience: member.experience,
  professions: [member.profession],
  languages: member.language === 'fr' ? ['fr'] : ['en'],
  links: [],
  offered: member.skills,
  sought: member.soughtSkills.map((slug) => ({ slug, level: 'LEARNING' as const })),
});

function threadFrom(thread: (typeof threads)[number], communityIds: ReadonlyMap<string, string>, now: Date) {
  const startedAt = now.getTime() - thread.daysAgo * 86_400_000;
  return {
    key: thread.key,
    communityIds: thread.communities.map((key) => communityIds.get(key) ?? ''),
    kind: thread.kind,
    language: thread.language,
    title: thread.title,
    messages: thread.messages.map(({ author, text, hoursAfter, replyTo }) => ({
      authorId: demoMemberId(author),
      text,
      postedAt: new Date(startedAt + hoursAfter * 3_600_000),
      ...(replyTo === undefined ? {} : { replyTo }),
    })),
  };
}
