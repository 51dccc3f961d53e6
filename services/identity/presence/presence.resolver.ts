import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import type { Context } from '../context';
import { confirmPresence } from './presence';
import { ConfirmPresenceInput, ConfirmPresencePayload } from './presence.type';

@Resolver()
export class PresenceResolver {
  @Access('anyone')
  @Directive('@tag(name: "credential")')
  @Mutation(() => ConfirmPresencePayload, {
    description:
      'Says that a member is still here. Whoever has not used Hameau for a year is asked by mail, and hidden 30 days later; signing in says the same.',
  })
  confirmPresence(
    @Arg('input', () => ConfirmPresenceInput, { description: 'The token of the mail.' })
    input: ConfirmPresenceInput,
    @Ctx() context: Context,
  ): Promise<ConfirmPresencePayload> {
    return answer(context.asking, async () => {
      await confirmPresence(context, input.token);
      return { isConfirmed: true };
    });
  }
}
