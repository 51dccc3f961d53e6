import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';

/** What is written down of an account. */
export const ActivityKind = {
  SIGNED_IN: 'SIGNED_IN',
  APP_ALLOWED: 'APP_ALLOWED',
  SIGN_IN_REFUSED: 'SIGN_IN_REFUSED',
  PASSKEY_REFUSED: 'PASSKEY_REFUSED',
  RECOVERY_CODE_REFUSED: 'RECOVERY_CODE_REFUSED',
  SESSIONS_ENDED: 'SESSIONS_ENDED',
  TOKEN_REUSED: 'TOKEN_REUSED',
  PASSWORD_CHANGED: 'PASSWORD_CHANGED',
  PASSWORD_REFUSED: 'PASSWORD_REFUSED',
  EMAIL_CHANGED: 'EMAIL_CHANGED',
  WAY_IN_ADDED: 'WAY_IN_ADDED',
  WAY_IN_REMOVED: 'WAY_IN_REMOVED',
  RECOVERY_CODES_MADE: 'RECOVERY_CODES_MADE',
  ROLE_GIVEN: 'ROLE_GIVEN',
  ROLE_TAKEN: 'ROLE_TAKEN',
} as const;
export type ActivityKind = keyof typeof ActivityKind;

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'What happened to an account.',
  valuesConfig: {
    SIGNED_IN: { description: 'Somebody signed in.' },
    APP_ALLOWED: { description: 'An app was let in to act for its member.' },
    SIGN_IN_REFUSED: { description: 'Somebody tried to sign in with a wrong password.' },
    PASSKEY_REFUSED: {
      description: 'Somebody tried to sign in with one of its passkeys, and what it answered was not right.',
    },
    RECOVERY_CODE_REFUSED: {
      description: 'Somebody tried to sign in with a recovery code that is wrong, or was used before.',
    },
    SESSIONS_ENDED: { description: 'One or more of its sessions were ended.' },
    TOKEN_REUSED: {
      description:
        'A refresh token or cookie that had been used came back: somebody may have stolen it, so its session ended.',
    },
    PASSWORD_CHANGED: { description: 'It has another password.' },
    PASSWORD_REFUSED: {
      description: 'Somebody who was signed in gave a wrong password where it is asked for once more.',
    },
    EMAIL_CHANGED: { description: 'It has another e-mail address.' },
    WAY_IN_ADDED: { description: 'A passkey was added, or a provider linked.' },
    WAY_IN_REMOVED: { description: 'A passkey was removed, or a provider taken off.' },
    RECOVERY_CODES_MADE: { description: 'It has other recovery codes.' },
    ROLE_GIVEN: { description: 'Its member was given a role in a community.' },
    ROLE_TAKEN: {
      description: 'A role in a community was taken from its member, or ended as they left.',
    },
  },
});

@ObjectType({
  description: 'One thing that happened to an account. Shown to its owner alone, kept for 400 days.',
})
export class Activity {
  @Field(() => ID, { description: 'Opaque and stable: `act_…`.' })
  id!: string;

  @Field(() => ActivityKind, { description: 'What happened.' })
  kind!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'From which part of the internet, such as `203.0.113.0/24` or `2001:db8:1::/48`: never the whole address. Null if nobody knows.',
  })
  network?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'On which device, as among the sessions of the account; null if it said nothing.',
  })
  device?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which role was given or taken, as MembershipRole has them; null for everything else.',
  })
  role?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The region or circle of the role, `rgn_…` or `crc_…`; null for everything else.',
  })
  communityId?: string | null;
}

/** A page of what happened, the last first. */
export const ActivityConnection = connectionOf(Activity, 'Activity');
