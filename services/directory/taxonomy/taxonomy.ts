import { analysis } from './analysis';
import { business } from './business';
import { design } from './design';
import { development } from './development';
import { languages } from './languages';
import { marketing } from './marketing';
import { media } from './media';
import { operations } from './operations';
import { programmingLanguages } from './programming-languages';
import type { ListedSkill } from './shelf';
import { support } from './support';
import { tools } from './tools';
import { writing } from './writing';

/** What people can do, whatever they do it with. */
export const curatedSkills: readonly ListedSkill[] = [
  ...development,
  ...operations,
  ...analysis,
  ...design,
  ...writing,
  ...languages,
  ...marketing,
  ...business,
  ...media,
  ...support,
];

/** The common list of skills that an installation takes over. A slug stays for good: an id is made from it. */
export const skills: readonly ListedSkill[] = [...curatedSkills, ...programmingLanguages, ...tools];
