import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Whether a member’s words are to leave the viewer alone.' })
export class SetMemberMuteInput {
  @Field(() => ID, { description: 'Whose: `mbr_…`.' })
  memberId!: string;

  @Field({ description: 'Are they to?' })
  isMuted!: boolean;
}

@InputType({ description: 'Whether the viewer is to hear nothing from a community.' })
export class SetCommunityMuteInput {
  @Field(() => ID, { description: 'A region or circle that the viewer may read in: `rgn_…`, `crc_…`.' })
  communityId!: string;

  @Field({ description: 'Are they not to?' })
  isMuted!: boolean;
}
