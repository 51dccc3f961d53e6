import type { CommunityKind, CommunityState } from './community.type';
import { communityId } from './community-id';

/** A row of `communities`: a region or a circle, as its kind says. */
export class CommunityRow {
  uuid!: string;
  kind!: CommunityKind;
  slug!: string;
  name!: string;
  /** The name as lists are ordered by and searched in. */
  sortName!: string;
  summary!: string;
  language!: string;
  placeUuid!: string | null;
  state!: CommunityState;
  foundedAt!: Date;

  get id(): string {
    return communityId(this.kind, this.uuid);
  }
}

/** What every statement selects from `communities community`. */
export const communityColumns = `
  community.id as uuid, community.kind, community.slug, community.name, community.sort_name as "sortName",
  community.summary, community.language, community.place_id as "placeUuid", community.state,
  community.founded_at as "foundedAt"`;

export const communityFrom = <Selected extends object>(selected: Selected): CommunityRow & Selected =>
  Object.assign(new CommunityRow(), selected);
