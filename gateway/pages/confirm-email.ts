import type { MailLink } from './mail-link';

/** Of the mails to a new address of an account. */
export const confirmEmailLink: MailLink = {
  path: '/confirm-email',
  operation: `mutation ConfirmEmail($token: String!) { confirmEmail(input: { token: $token }) { errors { message } } }`,
  words: {
    title: { en: 'Confirm your new address', fr: 'Confirmer votre nouvelle adresse' },
    ask: {
      en: 'Press the button, and your account has this address from now on.',
      fr: 'Appuyez sur le bouton, et votre compte aura désormais cette adresse.',
    },
    button: { en: 'Confirm', fr: 'Confirmer' },
    done: {
      en: 'Your account has its new address. Sign in with it from now on.',
      fr: 'Votre compte a sa nouvelle adresse. Connectez-vous désormais avec elle.',
    },
  },
};
