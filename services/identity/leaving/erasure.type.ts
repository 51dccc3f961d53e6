import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';

@InputType({ description: 'The wish to be erased, from whoever knows the password.' })
export class EraseAccountInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The password of the account. It may be left out just after signing in with a passkey, a recovery code or a provider.',
  })
  password?: string | null;
}

@ObjectType({ description: 'What came of asking to be erased.' })
export class EraseAccountPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Shows the receipts (`erasureReceipts`) to whoever has it, given once; a last mail brings it, too. Null when there are errors.',
  })
  receiptsToken?: string | null;

  @Field(() => [UserError], { description: 'Why nothing was erased; empty when it began.' })
  errors!: UserError[];
}

@ObjectType({ description: 'How many rows of a table an erasure met.' })
export class ErasedTable {
  @Field({ description: 'The table, as the service calls it.' })
  name!: string;

  @Field(() => Int, { description: 'Rows that went, or lost what was about the person.' })
  rows!: number;
}

@ObjectType({ description: 'What one service erased.' })
export class ErasureReceipt {
  @Field({ description: '`identity`, `regions`, `directory` or `messaging`.' })
  service!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'When it last erased something; null while it has not begun.',
  })
  erasedAt!: Date | null;

  @Field(() => Boolean, {
    description: 'Is that all? A service looks once more after whatever was on its way has come.',
  })
  isComplete!: boolean;

  @Field(() => [ErasedTable], { description: 'How many rows of which tables.' })
  tables!: ErasedTable[];
}

@ObjectType({ description: 'An erasure: of whom, nobody knows any more.' })
export class Erasure {
  @Field(() => Date, { description: 'When it was asked for: from then on nobody could sign in.' })
  begunAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the last receipt came; null before.' })
  completedAt!: Date | null;

  @Field(() => [ErasureReceipt], { description: 'One from each service.' })
  receipts!: ErasureReceipt[];
}
