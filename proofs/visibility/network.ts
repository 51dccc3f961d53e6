import { randomOf } from '../../gateway/testing/operations.fixtures';

export const targetNames = ['open', 'members', 'hidden', 'blocker', 'blocked', 'last'] as const;
export type TargetName = (typeof targetNames)[number];
/** Who looks. Somebody of the same region is one of those who can be found. */
export const viewerNames = [
  'anonymous',
  'stranger',
  'open',
  'steward',
  'blocked',
  'blocker',
  'left',
] as const;
export type ViewerName = (typeof viewerNames)[number];
export const communityKeys = ['perche', 'ux'] as const;
export type CommunityKey = (typeof communityKeys)[number];

/** What has an audience of its own: a visitor may see it, or members alone. */
export const fieldNames = [
  ...(['HEADLINE', 'BIO', 'WORK_MODE', 'EXPERIENCE', 'PROFESSIONS', 'SKILLS', 'SOUGHT_SKILLS'] as const),
  ...(['LANGUAGES', 'WEBSITE', 'LINKS', 'AVAILABILITY', 'MENTOR_OFFER'] as const),
] as const;
export type FieldName = (typeof fieldNames)[number];

export type Audience = 'EVERYONE' | 'MEMBERS' | 'NOBODY';

/** All that says who sees whom, as one chance has it. */
export interface Network {
  readonly audiences: Readonly<Record<TargetName, Audience>>;
  /** Fields that each keeps for members. */
  readonly kept: Readonly<Record<TargetName, readonly FieldName[]>>;
  /** Hidden because they were not here for long. */
  readonly away: readonly TargetName[];
  /** `who whom`, by name. */
  readonly blocks: readonly string[];
  readonly memberships: Readonly<Record<CommunityKey, readonly TargetName[]>>;
  /** Whose own thread moderators of the Perche hide there. */
  readonly hiddenThreads: readonly TargetName[];
  /** Whose own thread does not stand in the circle. */
  readonly unplacedThreads: readonly TargetName[];
}

const people = [...targetNames, 'stranger', 'steward', 'left'] as const;
/** They never ask, so that asking does not bring them back. */
const whoMayBeAway: readonly TargetName[] = ['members', 'hidden', 'last'];

/** A network out of a seed: each is unlike the next in everything that says who sees whom. */
export function networkOf(seed: number): Network {
  const random = randomOf(seed);
  const happens = (share: number) => random() < share;
  const oneOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const audienceOf = (name: TargetName): Audience => {
    if (name === 'open' && happens(0.8)) return 'EVERYONE';
    return oneOf(['EVERYONE', 'EVERYONE', 'MEMBERS', 'MEMBERS', 'NOBODY']);
  };
  const blocks = people.flatMap((who) =>
    people.filter((whom) => whom !== who && happens(0.1)).map((whom) => `${who} ${whom}`),
  );
  const some = (share: number) => targetNames.filter(() => happens(share));
  const drawn = {
    audiences: Object.fromEntries(targetNames.map((name) => [name, audienceOf(name)])) as never,
    away: whoMayBeAway.filter(() => happens(0.2)),
    blocks: [...new Set([...blocks, 'blocker blocked'])],
    memberships: { perche: some(0.8), ux: some(0.7) },
    hiddenThreads: some(0.2),
    unplacedThreads: some(0.2),
  };
  return { ...drawn, kept: keptBy((_name) => fieldNames.filter(() => happens(0.4))) };
}

/** What each of those who are looked for keeps. */
export const keptBy = (fieldsOf: (name: TargetName) => readonly FieldName[]): Network['kept'] =>
  Object.fromEntries(targetNames.map((name) => [name, fieldsOf(name)])) as never;
