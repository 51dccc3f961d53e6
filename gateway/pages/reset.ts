import type { MailLink } from './mail-link';

/** Of the mails to whoever forgot their password. */
export const resetLink: MailLink = {
  path: '/reset',
  operation: `mutation ResetPassword($token: String!, $password: String!) {
    resetPassword(input: { token: $token, password: $password }) { errors { message } }
  }`,
  password: { en: 'New password, 10 to 64 characters', fr: 'Nouveau mot de passe, de 10 à 64 caractères' },
  words: {
    title: { en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' },
    ask: {
      en: 'Whoever is signed in with the former one will be signed out.',
      fr: 'Toute personne connectée avec l’ancien sera déconnectée.',
    },
    button: { en: 'Set the password', fr: 'Définir le mot de passe' },
    done: {
      en: 'Your password is set. Sign in with it.',
      fr: 'Votre mot de passe est défini. Connectez-vous avec lui.',
    },
  },
};
