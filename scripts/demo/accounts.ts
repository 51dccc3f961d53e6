import { personas } from './content/personas';

/** Known to everybody who reads this: the demo network is for trying things, never for a public installation. */
export const demoPassword = 'hameau-demo';

/** Whom a visitor of the demo network can sign in as. */
export const demoAccounts = personas
  .filter((persona) => persona.account)
  .map((persona) => ({ key: persona.key, email: `${persona.key}@example.org`, about: persona.headline }));
