import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';

@ObjectType({
  description: 'A program that acts in the name of members who allowed it, as far as they allowed it.',
})
export class App {
  @Field(() => ID, { description: 'Opaque and stable: `app_…`. The `client_id` of OAuth.' })
  id!: string;

  @Field({ description: 'Its name, as whoever is asked to allow it reads it.' })
  name!: string;

  @Field({ description: 'Where one reads about it, an https address.' })
  website!: string;

  @Field(() => [String], { description: 'Where codes may be sent: 1 to 5 addresses.' })
  redirectUris!: string[];

  @Field(() => Date, { description: 'When it was registered.' })
  createdAt!: Date;
}

@InputType({ description: 'An app that wants to be known.' })
export class RegisterAppInput {
  @Field({ description: 'Its name, 1 to 60 characters.' })
  name!: string;

  @Field({ description: 'Where one reads about it: an https address.' })
  website!: string;

  @Field(() => [String], {
    description:
      'Where codes may be sent, 1 to 5 addresses: https, http on this very machine (127.0.0.1, [::1]; any port serves then), or a scheme of the app’s own such as `org.example.app:/done`. Compared to the letter.',
  })
  redirectUris!: string[];
}

@ObjectType({ description: 'The app, or why it was not registered.' })
export class RegisterAppPayload {
  @Field(() => App, { nullable: true, description: 'The app; null when there are errors.' })
  app?: App | null;

  @Field(() => [UserError], { description: 'Why it was not registered; empty when it was.' })
  errors!: UserError[];
}

@InputType({ description: 'Which app is over.' })
export class EndAppInput {
  @Field(() => ID, { description: 'One that the viewer registered: `app_…`.' })
  appId!: string;
}

@ObjectType({ description: 'What was ended, or why nothing was.' })
export class EndAppPayload {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many sessions it had. Their tokens are refused everywhere within five seconds. Null when there are errors.',
  })
  endedSessions?: number | null;

  @Field(() => [UserError], { description: 'Why nothing was ended; empty when it was.' })
  errors!: UserError[];
}
