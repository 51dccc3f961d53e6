import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { Home } from '../homes/home.type';
import { Member } from '../members/member.type';

export const Locale = { EN: 'en', FR: 'fr' } as const;
export type Locale = (typeof Locale)[keyof typeof Locale];

registerEnumType(Locale, {
  name: 'Locale',
  description: 'A language Hameau speaks to its members.',
  valuesConfig: { EN: { description: 'English.' }, FR: { description: 'French.' } },
});

@ObjectType({ description: 'The login of a member. Shown to nobody but its owner.' })
export class Account {
  @Field(() => ID, { description: 'Opaque and stable: `acc_…`.' })
  id!: string;

  @Field({ description: 'The confirmed e-mail address, in lower case.' })
  email!: string;

  @Field(() => Locale, { description: 'The language of mails and messages.' })
  locale!: Locale;

  @Field(() => String, {
    nullable: true,
    description:
      'The IANA time zone, such as `Europe/Paris`, of times in mails and of quiet hours that name none; null for UTC.',
  })
  timeZone!: string | null;

  @Field(() => Date, { description: 'When the account was made.' })
  createdAt!: Date;

  @Field(() => Boolean, {
    description: 'Has it a password? One without it is signed in to with passkeys and providers alone.',
  })
  hasPassword?: boolean;
}

@ObjectType({ description: 'The person who asks: what only they see of themself.' })
export class Viewer {
  @Field(() => Account, { description: 'Their login.' })
  account!: Account;

  @Field(() => Member, { description: 'Who they are to others.' })
  member!: Member;

  @Field(() => Home, {
    nullable: true,
    description: 'What is shown of where they live; null while they have not said.',
  })
  home?: Home | null;

  @Field(() => [ID], { description: 'The ids of the members they blocked, latest first.' })
  blockedMemberIds?: string[];
}

@InputType({ description: 'Who wants to become a member.' })
export class SignUpInput {
  @Field({ description: 'An e-mail address they can read: the confirmation goes there.' })
  email!: string;

  @Field({ description: '10 to 64 characters of any kind.' })
  password!: string;

  @Field({ description: 'The name to go by, 1 to 80 characters.' })
  displayName!: string;

  @Field(() => Locale, {
    nullable: true,
    description: 'The language of mails; by default that of the request.',
  })
  locale?: Locale | null;
}

@ObjectType({ description: 'What came of signing up.' })
export class SignUpPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Where a mail went. Said alike for a new and a known address, so that nobody learns who is a member.',
  })
  mailSentTo?: string | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when a mail was sent.' })
  errors!: UserError[];
}

@InputType({ description: 'The proof that a mail arrived.' })
export class VerifyEmailInput {
  @Field({ description: 'The token of the link in the mail. It serves once, for 24 hours.' })
  token!: string;
}

@ObjectType({ description: 'What came of confirming an address.' })
export class VerifyEmailPayload {
  @Field(() => Member, { nullable: true, description: 'The new member; null when there are errors.' })
  member?: Member | null;

  @Field(() => [UserError], { description: 'Why the address was not confirmed; empty when it was.' })
  errors!: UserError[];
}

@InputType({ description: 'What changes about the viewer’s account; what is left out stays.' })
export class UpdateAccountInput {
  @Field(() => Locale, { nullable: true, description: 'The language of mails and messages from now on.' })
  locale?: Locale | null;

  @Field(() => String, {
    nullable: true,
    description: 'The IANA time zone from now on, such as `Europe/Paris`; null takes it back.',
  })
  timeZone?: string | null;
}

@ObjectType({ description: 'The account after the change.' })
export class UpdateAccountPayload {
  @Field(() => Account, { nullable: true, description: 'The account as it is now.' })
  account?: Account | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
