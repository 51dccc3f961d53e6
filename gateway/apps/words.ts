import type { Words } from '../../kit/words';

export const allowWords = {
  title: (app: string): Words => ({
    en: `Allow ${app} to act in your name?`,
    fr: `Autoriser ${app} à agir en votre nom ?`,
  }),
  about: { en: 'About the app:', fr: 'À propos de l’application :' },
  allows: { en: 'It asks to be allowed to:', fr: 'Elle demande à pouvoir :' },
  allow: { en: 'Allow', fr: 'Autoriser' },
  deny: { en: 'Do not allow', fr: 'Ne pas autoriser' },
  later: {
    en: 'You can take it back at any time, among the sessions of your account.',
    fr: 'Vous pourrez le retirer à tout moment, parmi les sessions de votre compte.',
  },
  refused: { en: 'This app cannot be allowed', fr: 'Cette application ne peut être autorisée' },
  tellThem: {
    en: 'Nothing was allowed. Whoever made the app will know what this means.',
    fr: 'Rien n’a été autorisé. Les auteurs de l’application sauront ce que cela veut dire.',
  },
  notSignedIn: {
    en: 'You are not signed in any more: go back to the app and begin again.',
    fr: 'Vous n’êtes plus connecté : retournez à l’application et recommencez.',
  },
} as const;

export const signInWords = {
  title: { en: 'Sign in', fr: 'Se connecter' },
  email: { en: 'E-mail address', fr: 'Adresse e-mail' },
  password: { en: 'Password', fr: 'Mot de passe' },
  button: { en: 'Sign in', fr: 'Se connecter' },
  with: (name: string): Words => ({ en: `Sign in with ${name}`, fr: `Se connecter avec ${name}` }),
  passkey: { en: 'Sign in with a passkey', fr: 'Se connecter avec une clé d’accès' },
  noPasskey: {
    en: 'No passkey was given: try again, or sign in with a password.',
    fr: 'Aucune clé d’accès n’a été donnée : réessayez, ou connectez-vous avec un mot de passe.',
  },
  notThere: {
    en: 'You were not signed in there: begin again, or sign in with a password.',
    fr: 'Vous n’avez pas été connecté là-bas : recommencez, ou connectez-vous avec un mot de passe.',
  },
  done: { en: 'You are signed in.', fr: 'Vous êtes connecté.' },
  sorry: {
    en: 'Something went wrong on our side. Try again in a moment.',
    fr: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
  },
  elsewhere: {
    en: 'This form was not sent by a page of Hameau: open it anew.',
    fr: 'Ce formulaire ne vient pas d’une page de Hameau : ouvrez-le à nouveau.',
  },
} as const;
