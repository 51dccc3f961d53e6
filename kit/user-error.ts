import { Directive, Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { type Code, Refusal, unavailable } from './errors';
import type { Asking } from './viewer';

export const UserErrorCode = {
  INVALID: 'INVALID',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
} as const;
export type UserErrorCode = keyof typeof UserErrorCode;

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a mutation did not do what it was asked; stable, for programs.',
  valuesConfig: {
    INVALID: { description: 'A value of the input does not fit; `path` names it.' },
    FORBIDDEN: { description: 'The viewer may not do this.' },
    NOT_FOUND: { description: 'What the input names is missing or hidden from the viewer.' },
    CONFLICT: { description: 'It contradicts what is already there.' },
  },
});

@InterfaceType({ description: 'Something about the input that its author can mend.' })
export abstract class UserError {
  @Field(() => UserErrorCode, { description: 'For programs: stays the same in every language.' })
  code!: UserErrorCode;

  @Field(() => [String], { nullable: true, description: 'Names leading to the value in the input.' })
  path!: string[] | null;

  @Field({ description: 'For the person, in the viewer’s language.' })
  message!: string;
}

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'A value of the input that could not be taken, or a refusal to act.',
})
export class InputError extends UserError {}

const payloadCodes: Partial<Record<Code, UserErrorCode>> = {
  BAD_USER_INPUT: 'INVALID',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
};

/** A payload, or nothing of it and why. */
export type Answered<Payload extends object> = Partial<Payload> & { errors: UserError[] };

/**
 * Runs a mutation: what the author of the input can mend becomes the payload's `errors`; all else stays an error of the request. What is
 * refused to somebody of whom not all is known is not refused for good: it is UNAVAILABLE.
 */
export async function answer<Payload extends object>(
  asking: Asking,
  run: () => Promise<Payload>,
): Promise<Answered<Payload>> {
  try {
    return { ...(await run()), errors: [] };
  } catch (error) {
    const code = error instanceof Refusal ? payloadCodes[error.code] : undefined;
    if (!code || !(error instanceof Refusal)) throw error;
    const mayBeTheirs = code === 'FORBIDDEN' || code === 'NOT_FOUND';
    if (mayBeTheirs && asking.viewer?.isPartial) throw unavailable(error);
    const path = error.field?.split('.') ?? null;
    return { errors: [{ code, path, message: error.words[asking.locale] }] } as never;
  }
}
