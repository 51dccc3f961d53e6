import type { EntityManager } from 'typeorm';
import type { Words } from '../../../kit/words';
import { mailVerification } from '../accounts/accounts';
import type { Context } from '../context';
import { type Starting, startSession } from './starting';

/** Begins a session of an account whose owner has just shown who they are. One whose address was never confirmed gets the mail for it again. */
export async function letIn(within: EntityManager, context: Context, starting: Starting) {
  if (starting.account.verifiedAt) return startSession(within, context, starting);
  await mailVerification(within, context, starting.account);
  return emailNotVerified(context);
}

const say = ({ asking }: Context, words: Words) => words[asking.locale];

/** Nobody is let in by what was given. The words say what kind of thing it was, and not what is wrong with it. */
export const wrongCredentials = (context: Context, words: Words) => ({
  is: 'WrongCredentials' as const,
  message: say(context, words),
});

/** Said also where nobody is to learn that the address has an account. */
export const emailNotVerified = (context: Context) => ({
  is: 'EmailNotVerified' as const,
  message: say(context, {
    en: 'Confirm your address first: we have just sent you a new mail.',
    fr: 'Confirmez d’abord votre adresse : nous venons de vous envoyer un nouveau message.',
  }),
});
