import type { Choices } from '../../services/directory/field-audiences/choices';
import { seedFieldAudiences } from '../../services/directory/field-audiences/seeding';
import type { Progress } from '../progress';
import { personas } from './content/personas';
import type { Databases } from './databases';
import { demoMemberId } from './demo-id';
import { networkSize } from './network';

/** What some keep for members, from their text alone to all but what they do. */
const wishes: readonly Choices[] = [
  { default: 'EVERYONE', chosen: { BIO: 'MEMBERS' } },
  { default: 'EVERYONE', chosen: { WORK_MODE: 'MEMBERS', EXPERIENCE: 'MEMBERS' } },
  { default: 'EVERYONE', chosen: { BIO: 'MEMBERS', SOUGHT_SKILLS: 'MEMBERS', LINKS: 'MEMBERS' } },
  { default: 'MEMBERS', chosen: { HEADLINE: 'EVERYONE', PROFESSIONS: 'EVERYONE', SKILLS: 'EVERYONE' } },
];
const oneIn = 12;

/** One in twelve keeps some fields for members, always the same ones. */
export async function seedDemoFieldAudiences({ directory }: Databases, progress: Progress): Promise<void> {
  progress.at('Demo audiences', 0, 1);
  const crowd = Array.from({ length: networkSize - personas.length }, (_none, at) => `crowd ${at}`);
  const keys = [...personas.map(({ key }) => key), ...crowd].filter((_key, at) => at % oneIn === oneIn - 1);
  await seedFieldAudiences(
    directory,
    keys.flatMap((key, at) =>
      wishes
        .slice(at % wishes.length, (at % wishes.length) + 1)
        .map((wish) => ({ memberId: demoMemberId(key), ...wish })),
    ),
  );
  progress.at('Demo audiences', 1, 1);
}
