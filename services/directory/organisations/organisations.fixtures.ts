import type { Viewer } from '../../../kit/viewer';
import type { CommunityState } from '../communities/communities';
import type { PersonState } from '../people/people';
import { as, type World } from '../world.fixtures';

interface UserFault {
  readonly code: string;
  readonly path: string[];
  readonly message: string;
}

export interface Answered {
  readonly organisation?: {
    id: string;
    slug: string;
    name: string;
    representatives: { id: string }[];
  } | null;
  readonly placement?: { status: string; organisation: { id: string }; community: { id: string } } | null;
  readonly closedId?: string | null;
  readonly errors: UserFault[];
}

const organisation = `organisation { id slug name kind summary website contactUrl place { id }
  communities { slug } representatives { id } createdAt }`;
const placement = 'placement { status organisation { id } community { id } askedBy { id } }';
const selections: Readonly<Record<string, string>> = {
  placeOrganisation: placement,
  decideOrganisationPlacement: placement,
  closeOrganisation: 'closedId',
};

/** The document of one of the slice's mutations. */
export function mutationOf(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${selections[name] ?? organisation} errors { code path message } } }`;
}

/** Does something with an organisation, as somebody. */
export async function act(
  world: World,
  name: string,
  viewer: Viewer | PersonState,
  input: object,
): Promise<Answered> {
  const who = 'memberId' in viewer ? viewer : as(viewer);
  return (await world.ask<{ done: Answered }>(mutationOf(name), { input }, who)).done;
}

/** A steward of communities. */
export const stewardOf = (member: PersonState, ...communities: readonly CommunityState[]): Viewer => ({
  ...as(member),
  memberships: communities.map(({ id }) => ({ communityId: id, roles: ['STEWARD'] })),
});

let made = 0;

/** Enters an organisation that somebody represents, and has its stewards take it into communities. */
export async function anOrganisation(
  world: World,
  founder: PersonState,
  changes: { name?: string; kind?: string; summary?: string; placeId?: string } = {},
  ...communities: readonly CommunityState[]
): Promise<string> {
  made += 1;
  const input = { name: `Organisation ${made}`, kind: 'ASSOCIATION', ...changes };
  const { organisation: entered, errors } = await act(world, 'createOrganisation', founder, input);
  const organisationId = entered?.id;
  if (!organisationId) throw new Error(JSON.stringify(errors));
  for (const { id: communityId } of communities) {
    const who = stewardOf(founder, ...communities);
    await act(world, 'placeOrganisation', who, { organisationId, communityId });
  }
  return organisationId;
}

/** Has somebody say yes to representing it. */
export async function enlist(
  world: World,
  by: PersonState,
  organisationId: string,
  ...members: readonly PersonState[]
): Promise<void> {
  for (const member of members) {
    await act(world, 'inviteRepresentative', by, { organisationId, memberId: member.id });
    const { errors } = await act(world, 'answerRepresentation', member, { organisationId, accept: true });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  }
}
