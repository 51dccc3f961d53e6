import type { Locale, Words } from '../../../kit/words';
import { type Letter, letter, openHameau } from './letters';

interface Told {
  readonly name: string;
  readonly link: string;
  readonly subject: Words;
  /** What happened, after the greeting. */
  readonly what: Words;
}

/** Tells an owner how one gets into their account from now on; it may not have been they who changed that. */
const wayInLetter = (locale: Locale, { name, link, subject, what }: Told): Letter =>
  letter(locale, {
    subject,
    paragraphs: [
      { en: `Hello ${name}, ${what.en}`, fr: `Bonjour ${name}, ${what.fr}` },
      {
        en: 'If it was not you, ask for a new password at once: whoever did it is signed out by that. Then look through the passkeys and providers of your account, and remove what is not yours.',
        fr: 'Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe : la personne qui l’a fait sera déconnectée. Parcourez ensuite les clés d’accès et les fournisseurs de votre compte, et retirez ce qui n’est pas à vous.',
      },
    ],
    link,
    action: openHameau,
  });

export const passkeyAddedLetter = (locale: Locale, name: string, link: string, passkey: string): Letter =>
  wayInLetter(locale, {
    ...{ name, link },
    subject: { en: 'A passkey was added', fr: 'Une clé d’accès a été ajoutée' },
    what: {
      en: `the passkey “${passkey}” signs in to your account on Hameau from now on.`,
      fr: `la clé d’accès « ${passkey} » permet désormais de se connecter à votre compte Hameau.`,
    },
  });

export const passkeyRemovedLetter = (locale: Locale, name: string, link: string, passkey: string): Letter =>
  wayInLetter(locale, {
    ...{ name, link },
    subject: { en: 'A passkey was removed', fr: 'Une clé d’accès a été retirée' },
    what: {
      en: `the passkey “${passkey}” no longer signs in to your account on Hameau.`,
      fr: `la clé d’accès « ${passkey} » ne permet plus de se connecter à votre compte Hameau.`,
    },
  });

export const passkeyCopiedLetter = (locale: Locale, name: string, link: string, passkey: string): Letter =>
  wayInLetter(locale, {
    ...{ name, link },
    subject: { en: 'A passkey may have been copied', fr: 'Une clé d’accès a peut-être été copiée' },
    what: {
      en: `somebody tried to sign in to your account on Hameau with the passkey “${passkey}”, which counted less uses than we know of. They were not let in: there may be a copy of it. Remove it, and add another.`,
      fr: `quelqu’un a voulu se connecter à votre compte Hameau avec la clé d’accès « ${passkey} », qui comptait moins d’utilisations que nous n’en connaissons. Cette personne n’est pas entrée : il en existe peut-être une copie. Retirez-la, et ajoutez-en une autre.`,
    },
  });

export const codesMadeLetter = (locale: Locale, name: string, link: string): Letter =>
  wayInLetter(locale, {
    ...{ name, link },
    subject: { en: 'New recovery codes', fr: 'De nouveaux codes de secours' },
    what: {
      en: 'recovery codes were made for your account on Hameau just now. Those made before no longer serve.',
      fr: 'des codes de secours viennent d’être créés pour votre compte Hameau. Ceux d’avant ne servent plus.',
    },
  });

export const codeUsedLetter = (locale: Locale, name: string, link: string, left: number): Letter =>
  wayInLetter(locale, {
    ...{ name, link },
    subject: { en: 'A recovery code was used', fr: 'Un code de secours a été utilisé' },
    what: {
      en: `somebody signed in to your account on Hameau with a recovery code just now. Codes left: ${left}.`,
      fr: `quelqu’un vient de se connecter à votre compte Hameau avec un code de secours. Codes restants : ${left}.`,
    },
  });

export const providerLinkedLetter = (locale: Locale, name: string, link: string, provider: string): Letter =>
  wayInLetter(locale, {
    ...{ name, link },
    subject: { en: `${provider} was linked`, fr: `${provider} a été associé` },
    what: {
      en: `you sign in to your account on Hameau with ${provider} from now on.`,
      fr: `vous vous connectez désormais à votre compte Hameau avec ${provider}.`,
    },
  });

export const providerUnlinkedLetter = (
  locale: Locale,
  name: string,
  link: string,
  provider: string,
): Letter =>
  wayInLetter(locale, {
    ...{ name, link },
    subject: { en: `${provider} was taken off`, fr: `${provider} a été dissocié` },
    what: {
      en: `${provider} no longer signs in to your account on Hameau.`,
      fr: `${provider} ne permet plus de se connecter à votre compte Hameau.`,
    },
  });
