import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';

export const ExportState = { WAITING: 'WAITING', READY: 'READY' } as const;
export type ExportState = keyof typeof ExportState;

registerEnumType(ExportState, {
  name: 'ExportState',
  description: 'How far an export is.',
  valuesConfig: {
    WAITING: { description: 'It is being made, or waits for a service that is away.' },
    READY: { description: 'It is there; its link went to the address of the account.' },
  },
});

@ObjectType({ description: 'All that Hameau knows about a person, as one archive. Shown to its owner.' })
export class DataExport {
  @Field(() => ExportState, { description: 'Is it there yet?' })
  state!: ExportState;

  @Field(() => Date, { description: 'When it was asked for.' })
  askedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was there; null before.' })
  readyAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it will be deleted, seven days later.' })
  expiresAt!: Date | null;
}

@InputType({ description: 'The wish to have one’s data, from whoever knows the password.' })
export class ExportMyDataInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The password of the account. It may be left out just after signing in with a passkey, a recovery code or a provider.',
  })
  password?: string | null;
}

@ObjectType({ description: 'What came of asking for one’s data.' })
export class ExportMyDataPayload {
  @Field(() => DataExport, {
    nullable: true,
    description: 'The export that is being made; null when there are errors.',
  })
  dataExport?: DataExport | null;

  @Field(() => [UserError], { description: 'Why none is made; empty when one is.' })
  errors!: UserError[];
}
