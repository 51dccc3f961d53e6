import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { Account } from '../accounts/account.type';
import { type Context, viewerOf } from '../context';
import type { SessionRow } from '../sessions/session.row';
import { Session } from '../sessions/session.type';
import type { AppRow } from './app.row';
import { App, EndAppInput, EndAppPayload, RegisterAppInput, RegisterAppPayload } from './app.type';
import { appsOf, endApp, registerApp } from './apps';

@Resolver(() => Account)
export class AppResolver {
  @Access('signed-in')
  @Mutation(() => RegisterAppPayload, {
    description:
      'Makes an app known, so that members can allow it to act in their name. At most 20 of one account.',
  })
  registerApp(
    @Arg('input', () => RegisterAppInput, { description: 'What it is called, and where codes go.' })
    input: RegisterAppInput,
    @Ctx() context: Context,
  ): Promise<RegisterAppPayload> {
    return answer(context.asking, async () => ({
      app: await registerApp(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in')
  @Mutation(() => EndAppPayload, {
    description: 'Ends an app that the viewer registered, wherever it is allowed.',
  })
  endApp(
    @Arg('input', () => EndAppInput, { description: 'Which one.' }) { appId }: EndAppInput,
    @Ctx() context: Context,
  ): Promise<EndAppPayload> {
    return answer(context.asking, async () => ({
      endedSessions: await endApp(context, viewerOf(context), appId),
    }));
  }

  @Access('signed-in')
  @FieldResolver(() => [App], { description: 'The apps that it registered, the latest first; at most 20.' })
  apps(@Ctx() context: Context): Promise<AppRow[]> {
    return appsOf(context, viewerOf(context).accountId);
  }
}

@Resolver(() => Session)
export class SessionAppResolver {
  @FieldResolver(() => App, {
    nullable: true,
    description: 'The app that acts by this session; null for a device of the member’s own.',
  })
  app(@Root() { appId }: SessionRow, @Ctx() { apps }: Context): Promise<AppRow | null> | null {
    return appId === null ? null : apps.byId.load(appId);
  }
}
