import { type FieldAudience, ProfileField } from './profile-field.type';

/** What a member chose, as `field_audiences` has it. */
export interface Choices {
  readonly default: FieldAudience;
  readonly chosen: Readonly<Partial<Record<ProfileField, FieldAudience>>>;
}

/** What holds for whoever chose nothing. */
export const unchosen: Choices = { default: 'EVERYONE', chosen: {} };

const allFields = Object.values(ProfileField);

/** Every field with who sees it. */
export const audiencesOf = ({ default: byDefault, chosen }: Choices) => ({
  default: byDefault,
  fields: allFields.map((field) => ({
    field,
    audience: chosen[field] ?? byDefault,
    isChosen: chosen[field] !== undefined,
  })),
});

/** A line of `field_audiences`: the choices, and which fields follow to be for members only. */
export const rowOf = (memberId: string, choices: Choices) => ({
  member_id: memberId,
  default_audience: choices.default,
  chosen: choices.chosen,
  members_only: audiencesOf(choices)
    .fields.filter(({ audience }) => audience === 'MEMBERS')
    .map(({ field }) => field),
});
